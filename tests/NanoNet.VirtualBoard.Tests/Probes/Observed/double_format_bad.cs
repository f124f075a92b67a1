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
        E("D", () => (1234.5).ToString("D"));
        E("D2", () => (1234.5).ToString("D2"));
        E("X", () => (1234.5).ToString("X"));
        E("R", () => (1234.5).ToString("R"));
        E("P", () => (1234.5).ToString("P"));
        E("C", () => (1234.5).ToString("C"));
        E("empty", () => (1234.5).ToString(""));
        E("0.00", () => (1234.5).ToString("0.00"));
        E("#.##", () => (1234.5).ToString("#.##"));
        E("Q", () => (1234.5).ToString("Q"));
        E("F2F", () => (1234.5).ToString("F2F"));
    }
}
