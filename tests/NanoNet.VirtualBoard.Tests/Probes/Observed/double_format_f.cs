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
        E("F", () => (0.0).ToString("F") + "|" + (1.5).ToString("F") + "|" + (-2.345).ToString("F") + "|" + (1234567.891).ToString("F") + "|" + (0.05).ToString("F") + "|" + (0.5).ToString("F") + "|" + (2.5).ToString("F") + "|" + (1e-7).ToString("F") + "|" + (1e15).ToString("F"));
        E("F0", () => (0.0).ToString("F0") + "|" + (1.5).ToString("F0") + "|" + (-2.345).ToString("F0") + "|" + (1234567.891).ToString("F0") + "|" + (0.05).ToString("F0") + "|" + (0.5).ToString("F0") + "|" + (2.5).ToString("F0") + "|" + (1e-7).ToString("F0") + "|" + (1e15).ToString("F0"));
        E("F1", () => (0.0).ToString("F1") + "|" + (1.5).ToString("F1") + "|" + (-2.345).ToString("F1") + "|" + (1234567.891).ToString("F1") + "|" + (0.05).ToString("F1") + "|" + (0.5).ToString("F1") + "|" + (2.5).ToString("F1") + "|" + (1e-7).ToString("F1") + "|" + (1e15).ToString("F1"));
        E("F2", () => (0.0).ToString("F2") + "|" + (1.5).ToString("F2") + "|" + (-2.345).ToString("F2") + "|" + (1234567.891).ToString("F2") + "|" + (0.05).ToString("F2") + "|" + (0.5).ToString("F2") + "|" + (2.5).ToString("F2") + "|" + (1e-7).ToString("F2") + "|" + (1e15).ToString("F2"));
        E("F5", () => (0.0).ToString("F5") + "|" + (1.5).ToString("F5") + "|" + (-2.345).ToString("F5") + "|" + (1234567.891).ToString("F5") + "|" + (0.05).ToString("F5") + "|" + (0.5).ToString("F5") + "|" + (2.5).ToString("F5") + "|" + (1e-7).ToString("F5") + "|" + (1e15).ToString("F5"));
        E("f3", () => (0.0).ToString("f3") + "|" + (1.5).ToString("f3") + "|" + (-2.345).ToString("f3") + "|" + (1234567.891).ToString("f3") + "|" + (0.05).ToString("f3") + "|" + (0.5).ToString("f3") + "|" + (2.5).ToString("f3") + "|" + (1e-7).ToString("f3") + "|" + (1e15).ToString("f3"));
        E("F10", () => (0.0).ToString("F10") + "|" + (1.5).ToString("F10") + "|" + (-2.345).ToString("F10") + "|" + (1234567.891).ToString("F10") + "|" + (0.05).ToString("F10") + "|" + (0.5).ToString("F10") + "|" + (2.5).ToString("F10") + "|" + (1e-7).ToString("F10") + "|" + (1e15).ToString("F10"));
    }
}
