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
        E("none", () => ((uint)(0)).ToString("") + "|" + ((uint)(1)).ToString("") + "|" + ((uint)(uint.MaxValue)).ToString("") + "|" + ((uint)(uint.MinValue)).ToString("") + "|" + ((uint)(12)).ToString(""));
        E("G", () => ((uint)(0)).ToString("G") + "|" + ((uint)(1)).ToString("G") + "|" + ((uint)(uint.MaxValue)).ToString("G") + "|" + ((uint)(uint.MinValue)).ToString("G") + "|" + ((uint)(12)).ToString("G"));
        E("D", () => ((uint)(0)).ToString("D") + "|" + ((uint)(1)).ToString("D") + "|" + ((uint)(uint.MaxValue)).ToString("D") + "|" + ((uint)(uint.MinValue)).ToString("D") + "|" + ((uint)(12)).ToString("D"));
        E("D0", () => ((uint)(0)).ToString("D0") + "|" + ((uint)(1)).ToString("D0") + "|" + ((uint)(uint.MaxValue)).ToString("D0") + "|" + ((uint)(uint.MinValue)).ToString("D0") + "|" + ((uint)(12)).ToString("D0"));
        E("D2", () => ((uint)(0)).ToString("D2") + "|" + ((uint)(1)).ToString("D2") + "|" + ((uint)(uint.MaxValue)).ToString("D2") + "|" + ((uint)(uint.MinValue)).ToString("D2") + "|" + ((uint)(12)).ToString("D2"));
        E("D5", () => ((uint)(0)).ToString("D5") + "|" + ((uint)(1)).ToString("D5") + "|" + ((uint)(uint.MaxValue)).ToString("D5") + "|" + ((uint)(uint.MinValue)).ToString("D5") + "|" + ((uint)(12)).ToString("D5"));
        E("d3", () => ((uint)(0)).ToString("d3") + "|" + ((uint)(1)).ToString("d3") + "|" + ((uint)(uint.MaxValue)).ToString("d3") + "|" + ((uint)(uint.MinValue)).ToString("d3") + "|" + ((uint)(12)).ToString("d3"));
        E("X", () => ((uint)(0)).ToString("X") + "|" + ((uint)(1)).ToString("X") + "|" + ((uint)(uint.MaxValue)).ToString("X") + "|" + ((uint)(uint.MinValue)).ToString("X") + "|" + ((uint)(12)).ToString("X"));
        E("x", () => ((uint)(0)).ToString("x") + "|" + ((uint)(1)).ToString("x") + "|" + ((uint)(uint.MaxValue)).ToString("x") + "|" + ((uint)(uint.MinValue)).ToString("x") + "|" + ((uint)(12)).ToString("x"));
        E("X2", () => ((uint)(0)).ToString("X2") + "|" + ((uint)(1)).ToString("X2") + "|" + ((uint)(uint.MaxValue)).ToString("X2") + "|" + ((uint)(uint.MinValue)).ToString("X2") + "|" + ((uint)(12)).ToString("X2"));
        E("X4", () => ((uint)(0)).ToString("X4") + "|" + ((uint)(1)).ToString("X4") + "|" + ((uint)(uint.MaxValue)).ToString("X4") + "|" + ((uint)(uint.MinValue)).ToString("X4") + "|" + ((uint)(12)).ToString("X4"));
    }
}
