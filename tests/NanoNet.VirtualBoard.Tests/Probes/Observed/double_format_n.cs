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
        E("N", () => (0.0).ToString("N") + "|" + (1.5).ToString("N") + "|" + (-2.345).ToString("N") + "|" + (1234567.891).ToString("N") + "|" + (-1234.5).ToString("N") + "|" + (999.999).ToString("N") + "|" + (1e15).ToString("N"));
        E("N0", () => (0.0).ToString("N0") + "|" + (1.5).ToString("N0") + "|" + (-2.345).ToString("N0") + "|" + (1234567.891).ToString("N0") + "|" + (-1234.5).ToString("N0") + "|" + (999.999).ToString("N0") + "|" + (1e15).ToString("N0"));
        E("N1", () => (0.0).ToString("N1") + "|" + (1.5).ToString("N1") + "|" + (-2.345).ToString("N1") + "|" + (1234567.891).ToString("N1") + "|" + (-1234.5).ToString("N1") + "|" + (999.999).ToString("N1") + "|" + (1e15).ToString("N1"));
        E("N2", () => (0.0).ToString("N2") + "|" + (1.5).ToString("N2") + "|" + (-2.345).ToString("N2") + "|" + (1234567.891).ToString("N2") + "|" + (-1234.5).ToString("N2") + "|" + (999.999).ToString("N2") + "|" + (1e15).ToString("N2"));
        E("n4", () => (0.0).ToString("n4") + "|" + (1.5).ToString("n4") + "|" + (-2.345).ToString("n4") + "|" + (1234567.891).ToString("n4") + "|" + (-1234.5).ToString("n4") + "|" + (999.999).ToString("n4") + "|" + (1e15).ToString("n4"));
    }
}
