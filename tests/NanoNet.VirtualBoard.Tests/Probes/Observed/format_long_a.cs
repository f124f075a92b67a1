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
        E("none", () => ((long)(0)).ToString("") + "|" + ((long)(1)).ToString("") + "|" + ((long)(long.MaxValue)).ToString("") + "|" + ((long)(long.MinValue)).ToString("") + "|" + ((long)(-1)).ToString("") + "|" + ((long)(-12)).ToString(""));
        E("G", () => ((long)(0)).ToString("G") + "|" + ((long)(1)).ToString("G") + "|" + ((long)(long.MaxValue)).ToString("G") + "|" + ((long)(long.MinValue)).ToString("G") + "|" + ((long)(-1)).ToString("G") + "|" + ((long)(-12)).ToString("G"));
        E("D", () => ((long)(0)).ToString("D") + "|" + ((long)(1)).ToString("D") + "|" + ((long)(long.MaxValue)).ToString("D") + "|" + ((long)(long.MinValue)).ToString("D") + "|" + ((long)(-1)).ToString("D") + "|" + ((long)(-12)).ToString("D"));
        E("D0", () => ((long)(0)).ToString("D0") + "|" + ((long)(1)).ToString("D0") + "|" + ((long)(long.MaxValue)).ToString("D0") + "|" + ((long)(long.MinValue)).ToString("D0") + "|" + ((long)(-1)).ToString("D0") + "|" + ((long)(-12)).ToString("D0"));
        E("D2", () => ((long)(0)).ToString("D2") + "|" + ((long)(1)).ToString("D2") + "|" + ((long)(long.MaxValue)).ToString("D2") + "|" + ((long)(long.MinValue)).ToString("D2") + "|" + ((long)(-1)).ToString("D2") + "|" + ((long)(-12)).ToString("D2"));
        E("D5", () => ((long)(0)).ToString("D5") + "|" + ((long)(1)).ToString("D5") + "|" + ((long)(long.MaxValue)).ToString("D5") + "|" + ((long)(long.MinValue)).ToString("D5") + "|" + ((long)(-1)).ToString("D5") + "|" + ((long)(-12)).ToString("D5"));
        E("d3", () => ((long)(0)).ToString("d3") + "|" + ((long)(1)).ToString("d3") + "|" + ((long)(long.MaxValue)).ToString("d3") + "|" + ((long)(long.MinValue)).ToString("d3") + "|" + ((long)(-1)).ToString("d3") + "|" + ((long)(-12)).ToString("d3"));
        E("X", () => ((long)(0)).ToString("X") + "|" + ((long)(1)).ToString("X") + "|" + ((long)(long.MaxValue)).ToString("X") + "|" + ((long)(long.MinValue)).ToString("X") + "|" + ((long)(-1)).ToString("X") + "|" + ((long)(-12)).ToString("X"));
        E("x", () => ((long)(0)).ToString("x") + "|" + ((long)(1)).ToString("x") + "|" + ((long)(long.MaxValue)).ToString("x") + "|" + ((long)(long.MinValue)).ToString("x") + "|" + ((long)(-1)).ToString("x") + "|" + ((long)(-12)).ToString("x"));
        E("X2", () => ((long)(0)).ToString("X2") + "|" + ((long)(1)).ToString("X2") + "|" + ((long)(long.MaxValue)).ToString("X2") + "|" + ((long)(long.MinValue)).ToString("X2") + "|" + ((long)(-1)).ToString("X2") + "|" + ((long)(-12)).ToString("X2"));
        E("X4", () => ((long)(0)).ToString("X4") + "|" + ((long)(1)).ToString("X4") + "|" + ((long)(long.MaxValue)).ToString("X4") + "|" + ((long)(long.MinValue)).ToString("X4") + "|" + ((long)(-1)).ToString("X4") + "|" + ((long)(-12)).ToString("X4"));
    }
}
