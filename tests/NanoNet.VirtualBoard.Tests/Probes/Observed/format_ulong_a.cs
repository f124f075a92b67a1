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
        E("none", () => ((ulong)(0)).ToString("") + "|" + ((ulong)(1)).ToString("") + "|" + ((ulong)(ulong.MaxValue)).ToString("") + "|" + ((ulong)(ulong.MinValue)).ToString("") + "|" + ((ulong)(12)).ToString(""));
        E("G", () => ((ulong)(0)).ToString("G") + "|" + ((ulong)(1)).ToString("G") + "|" + ((ulong)(ulong.MaxValue)).ToString("G") + "|" + ((ulong)(ulong.MinValue)).ToString("G") + "|" + ((ulong)(12)).ToString("G"));
        E("D", () => ((ulong)(0)).ToString("D") + "|" + ((ulong)(1)).ToString("D") + "|" + ((ulong)(ulong.MaxValue)).ToString("D") + "|" + ((ulong)(ulong.MinValue)).ToString("D") + "|" + ((ulong)(12)).ToString("D"));
        E("D0", () => ((ulong)(0)).ToString("D0") + "|" + ((ulong)(1)).ToString("D0") + "|" + ((ulong)(ulong.MaxValue)).ToString("D0") + "|" + ((ulong)(ulong.MinValue)).ToString("D0") + "|" + ((ulong)(12)).ToString("D0"));
        E("D2", () => ((ulong)(0)).ToString("D2") + "|" + ((ulong)(1)).ToString("D2") + "|" + ((ulong)(ulong.MaxValue)).ToString("D2") + "|" + ((ulong)(ulong.MinValue)).ToString("D2") + "|" + ((ulong)(12)).ToString("D2"));
        E("D5", () => ((ulong)(0)).ToString("D5") + "|" + ((ulong)(1)).ToString("D5") + "|" + ((ulong)(ulong.MaxValue)).ToString("D5") + "|" + ((ulong)(ulong.MinValue)).ToString("D5") + "|" + ((ulong)(12)).ToString("D5"));
        E("d3", () => ((ulong)(0)).ToString("d3") + "|" + ((ulong)(1)).ToString("d3") + "|" + ((ulong)(ulong.MaxValue)).ToString("d3") + "|" + ((ulong)(ulong.MinValue)).ToString("d3") + "|" + ((ulong)(12)).ToString("d3"));
        E("X", () => ((ulong)(0)).ToString("X") + "|" + ((ulong)(1)).ToString("X") + "|" + ((ulong)(ulong.MaxValue)).ToString("X") + "|" + ((ulong)(ulong.MinValue)).ToString("X") + "|" + ((ulong)(12)).ToString("X"));
        E("x", () => ((ulong)(0)).ToString("x") + "|" + ((ulong)(1)).ToString("x") + "|" + ((ulong)(ulong.MaxValue)).ToString("x") + "|" + ((ulong)(ulong.MinValue)).ToString("x") + "|" + ((ulong)(12)).ToString("x"));
        E("X2", () => ((ulong)(0)).ToString("X2") + "|" + ((ulong)(1)).ToString("X2") + "|" + ((ulong)(ulong.MaxValue)).ToString("X2") + "|" + ((ulong)(ulong.MinValue)).ToString("X2") + "|" + ((ulong)(12)).ToString("X2"));
        E("X4", () => ((ulong)(0)).ToString("X4") + "|" + ((ulong)(1)).ToString("X4") + "|" + ((ulong)(ulong.MaxValue)).ToString("X4") + "|" + ((ulong)(ulong.MinValue)).ToString("X4") + "|" + ((ulong)(12)).ToString("X4"));
    }
}
