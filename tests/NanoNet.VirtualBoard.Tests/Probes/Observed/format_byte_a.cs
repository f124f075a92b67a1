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
        E("none", () => ((byte)(0)).ToString("") + "|" + ((byte)(1)).ToString("") + "|" + ((byte)(byte.MaxValue)).ToString("") + "|" + ((byte)(byte.MinValue)).ToString("") + "|" + ((byte)(12)).ToString(""));
        E("G", () => ((byte)(0)).ToString("G") + "|" + ((byte)(1)).ToString("G") + "|" + ((byte)(byte.MaxValue)).ToString("G") + "|" + ((byte)(byte.MinValue)).ToString("G") + "|" + ((byte)(12)).ToString("G"));
        E("D", () => ((byte)(0)).ToString("D") + "|" + ((byte)(1)).ToString("D") + "|" + ((byte)(byte.MaxValue)).ToString("D") + "|" + ((byte)(byte.MinValue)).ToString("D") + "|" + ((byte)(12)).ToString("D"));
        E("D0", () => ((byte)(0)).ToString("D0") + "|" + ((byte)(1)).ToString("D0") + "|" + ((byte)(byte.MaxValue)).ToString("D0") + "|" + ((byte)(byte.MinValue)).ToString("D0") + "|" + ((byte)(12)).ToString("D0"));
        E("D2", () => ((byte)(0)).ToString("D2") + "|" + ((byte)(1)).ToString("D2") + "|" + ((byte)(byte.MaxValue)).ToString("D2") + "|" + ((byte)(byte.MinValue)).ToString("D2") + "|" + ((byte)(12)).ToString("D2"));
        E("D5", () => ((byte)(0)).ToString("D5") + "|" + ((byte)(1)).ToString("D5") + "|" + ((byte)(byte.MaxValue)).ToString("D5") + "|" + ((byte)(byte.MinValue)).ToString("D5") + "|" + ((byte)(12)).ToString("D5"));
        E("d3", () => ((byte)(0)).ToString("d3") + "|" + ((byte)(1)).ToString("d3") + "|" + ((byte)(byte.MaxValue)).ToString("d3") + "|" + ((byte)(byte.MinValue)).ToString("d3") + "|" + ((byte)(12)).ToString("d3"));
        E("X", () => ((byte)(0)).ToString("X") + "|" + ((byte)(1)).ToString("X") + "|" + ((byte)(byte.MaxValue)).ToString("X") + "|" + ((byte)(byte.MinValue)).ToString("X") + "|" + ((byte)(12)).ToString("X"));
        E("x", () => ((byte)(0)).ToString("x") + "|" + ((byte)(1)).ToString("x") + "|" + ((byte)(byte.MaxValue)).ToString("x") + "|" + ((byte)(byte.MinValue)).ToString("x") + "|" + ((byte)(12)).ToString("x"));
        E("X2", () => ((byte)(0)).ToString("X2") + "|" + ((byte)(1)).ToString("X2") + "|" + ((byte)(byte.MaxValue)).ToString("X2") + "|" + ((byte)(byte.MinValue)).ToString("X2") + "|" + ((byte)(12)).ToString("X2"));
        E("X4", () => ((byte)(0)).ToString("X4") + "|" + ((byte)(1)).ToString("X4") + "|" + ((byte)(byte.MaxValue)).ToString("X4") + "|" + ((byte)(byte.MinValue)).ToString("X4") + "|" + ((byte)(12)).ToString("X4"));
    }
}
