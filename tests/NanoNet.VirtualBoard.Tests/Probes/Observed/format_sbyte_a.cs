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
        E("none", () => ((sbyte)(0)).ToString("") + "|" + ((sbyte)(1)).ToString("") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("") + "|" + ((sbyte)(sbyte.MinValue)).ToString("") + "|" + ((sbyte)(-1)).ToString("") + "|" + ((sbyte)(-12)).ToString(""));
        E("G", () => ((sbyte)(0)).ToString("G") + "|" + ((sbyte)(1)).ToString("G") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("G") + "|" + ((sbyte)(sbyte.MinValue)).ToString("G") + "|" + ((sbyte)(-1)).ToString("G") + "|" + ((sbyte)(-12)).ToString("G"));
        E("D", () => ((sbyte)(0)).ToString("D") + "|" + ((sbyte)(1)).ToString("D") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("D") + "|" + ((sbyte)(sbyte.MinValue)).ToString("D") + "|" + ((sbyte)(-1)).ToString("D") + "|" + ((sbyte)(-12)).ToString("D"));
        E("D0", () => ((sbyte)(0)).ToString("D0") + "|" + ((sbyte)(1)).ToString("D0") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("D0") + "|" + ((sbyte)(sbyte.MinValue)).ToString("D0") + "|" + ((sbyte)(-1)).ToString("D0") + "|" + ((sbyte)(-12)).ToString("D0"));
        E("D2", () => ((sbyte)(0)).ToString("D2") + "|" + ((sbyte)(1)).ToString("D2") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("D2") + "|" + ((sbyte)(sbyte.MinValue)).ToString("D2") + "|" + ((sbyte)(-1)).ToString("D2") + "|" + ((sbyte)(-12)).ToString("D2"));
        E("D5", () => ((sbyte)(0)).ToString("D5") + "|" + ((sbyte)(1)).ToString("D5") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("D5") + "|" + ((sbyte)(sbyte.MinValue)).ToString("D5") + "|" + ((sbyte)(-1)).ToString("D5") + "|" + ((sbyte)(-12)).ToString("D5"));
        E("d3", () => ((sbyte)(0)).ToString("d3") + "|" + ((sbyte)(1)).ToString("d3") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("d3") + "|" + ((sbyte)(sbyte.MinValue)).ToString("d3") + "|" + ((sbyte)(-1)).ToString("d3") + "|" + ((sbyte)(-12)).ToString("d3"));
        E("X", () => ((sbyte)(0)).ToString("X") + "|" + ((sbyte)(1)).ToString("X") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("X") + "|" + ((sbyte)(sbyte.MinValue)).ToString("X") + "|" + ((sbyte)(-1)).ToString("X") + "|" + ((sbyte)(-12)).ToString("X"));
        E("x", () => ((sbyte)(0)).ToString("x") + "|" + ((sbyte)(1)).ToString("x") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("x") + "|" + ((sbyte)(sbyte.MinValue)).ToString("x") + "|" + ((sbyte)(-1)).ToString("x") + "|" + ((sbyte)(-12)).ToString("x"));
        E("X2", () => ((sbyte)(0)).ToString("X2") + "|" + ((sbyte)(1)).ToString("X2") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("X2") + "|" + ((sbyte)(sbyte.MinValue)).ToString("X2") + "|" + ((sbyte)(-1)).ToString("X2") + "|" + ((sbyte)(-12)).ToString("X2"));
        E("X4", () => ((sbyte)(0)).ToString("X4") + "|" + ((sbyte)(1)).ToString("X4") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("X4") + "|" + ((sbyte)(sbyte.MinValue)).ToString("X4") + "|" + ((sbyte)(-1)).ToString("X4") + "|" + ((sbyte)(-12)).ToString("X4"));
    }
}
