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
        E("none", () => ((ushort)(0)).ToString("") + "|" + ((ushort)(1)).ToString("") + "|" + ((ushort)(ushort.MaxValue)).ToString("") + "|" + ((ushort)(ushort.MinValue)).ToString("") + "|" + ((ushort)(12)).ToString(""));
        E("G", () => ((ushort)(0)).ToString("G") + "|" + ((ushort)(1)).ToString("G") + "|" + ((ushort)(ushort.MaxValue)).ToString("G") + "|" + ((ushort)(ushort.MinValue)).ToString("G") + "|" + ((ushort)(12)).ToString("G"));
        E("D", () => ((ushort)(0)).ToString("D") + "|" + ((ushort)(1)).ToString("D") + "|" + ((ushort)(ushort.MaxValue)).ToString("D") + "|" + ((ushort)(ushort.MinValue)).ToString("D") + "|" + ((ushort)(12)).ToString("D"));
        E("D0", () => ((ushort)(0)).ToString("D0") + "|" + ((ushort)(1)).ToString("D0") + "|" + ((ushort)(ushort.MaxValue)).ToString("D0") + "|" + ((ushort)(ushort.MinValue)).ToString("D0") + "|" + ((ushort)(12)).ToString("D0"));
        E("D2", () => ((ushort)(0)).ToString("D2") + "|" + ((ushort)(1)).ToString("D2") + "|" + ((ushort)(ushort.MaxValue)).ToString("D2") + "|" + ((ushort)(ushort.MinValue)).ToString("D2") + "|" + ((ushort)(12)).ToString("D2"));
        E("D5", () => ((ushort)(0)).ToString("D5") + "|" + ((ushort)(1)).ToString("D5") + "|" + ((ushort)(ushort.MaxValue)).ToString("D5") + "|" + ((ushort)(ushort.MinValue)).ToString("D5") + "|" + ((ushort)(12)).ToString("D5"));
        E("d3", () => ((ushort)(0)).ToString("d3") + "|" + ((ushort)(1)).ToString("d3") + "|" + ((ushort)(ushort.MaxValue)).ToString("d3") + "|" + ((ushort)(ushort.MinValue)).ToString("d3") + "|" + ((ushort)(12)).ToString("d3"));
        E("X", () => ((ushort)(0)).ToString("X") + "|" + ((ushort)(1)).ToString("X") + "|" + ((ushort)(ushort.MaxValue)).ToString("X") + "|" + ((ushort)(ushort.MinValue)).ToString("X") + "|" + ((ushort)(12)).ToString("X"));
        E("x", () => ((ushort)(0)).ToString("x") + "|" + ((ushort)(1)).ToString("x") + "|" + ((ushort)(ushort.MaxValue)).ToString("x") + "|" + ((ushort)(ushort.MinValue)).ToString("x") + "|" + ((ushort)(12)).ToString("x"));
        E("X2", () => ((ushort)(0)).ToString("X2") + "|" + ((ushort)(1)).ToString("X2") + "|" + ((ushort)(ushort.MaxValue)).ToString("X2") + "|" + ((ushort)(ushort.MinValue)).ToString("X2") + "|" + ((ushort)(12)).ToString("X2"));
        E("X4", () => ((ushort)(0)).ToString("X4") + "|" + ((ushort)(1)).ToString("X4") + "|" + ((ushort)(ushort.MaxValue)).ToString("X4") + "|" + ((ushort)(ushort.MinValue)).ToString("X4") + "|" + ((ushort)(12)).ToString("X4"));
    }
}
