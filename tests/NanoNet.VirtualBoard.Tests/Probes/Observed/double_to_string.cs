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
        E("0.0", () => (0.0).ToString());
        E("1.0", () => (1.0).ToString());
        E("-1.0", () => (-1.0).ToString());
        E("1.5", () => (1.5).ToString());
        E("0.1", () => (0.1).ToString());
        E("123.456", () => (123.456).ToString());
        E("1e10", () => (1e10).ToString());
        E("1e15", () => (1e15).ToString());
        E("1e16", () => (1e16).ToString());
        E("1e20", () => (1e20).ToString());
        E("1e-4", () => (1e-4).ToString());
        E("1e-5", () => (1e-5).ToString());
        E("1e-7", () => (1e-7).ToString());
        E("1.0/3", () => (1.0/3).ToString());
        E("2.0/3", () => (2.0/3).ToString());
        E("123456789.125", () => (123456789.125).ToString());
        E("0.5", () => (0.5).ToString());
        E("2.5", () => (2.5).ToString());
        E("-0.0", () => (-0.0).ToString());
        E("100.0", () => (100.0).ToString());
        E("1234567.0", () => (1234567.0).ToString());
    }
}
