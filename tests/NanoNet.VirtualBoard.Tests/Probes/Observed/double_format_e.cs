using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string F();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, F f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name);
        }
    }

    public static void Main()
    {
        E("E", () => (0.0).ToString("E") + "|" + (1.5).ToString("E") + "|" + (-2.345).ToString("E") + "|" + (1234567.891).ToString("E") + "|" + (1e-7).ToString("E"));
        E("e", () => (0.0).ToString("e") + "|" + (1.5).ToString("e") + "|" + (-2.345).ToString("e") + "|" + (1234567.891).ToString("e") + "|" + (1e-7).ToString("e"));
        E("E0", () => (0.0).ToString("E0") + "|" + (1.5).ToString("E0") + "|" + (-2.345).ToString("E0") + "|" + (1234567.891).ToString("E0") + "|" + (1e-7).ToString("E0"));
        E("E2", () => (0.0).ToString("E2") + "|" + (1.5).ToString("E2") + "|" + (-2.345).ToString("E2") + "|" + (1234567.891).ToString("E2") + "|" + (1e-7).ToString("E2"));
        E("e10", () => (0.0).ToString("e10") + "|" + (1.5).ToString("e10") + "|" + (-2.345).ToString("e10") + "|" + (1234567.891).ToString("e10") + "|" + (1e-7).ToString("e10"));
    }
}
