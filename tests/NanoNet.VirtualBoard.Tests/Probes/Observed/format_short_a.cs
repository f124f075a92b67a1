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
        E("none", () => ((short)(0)).ToString("") + "|" + ((short)(1)).ToString("") + "|" + ((short)(short.MaxValue)).ToString("") + "|" + ((short)(short.MinValue)).ToString("") + "|" + ((short)(-1)).ToString("") + "|" + ((short)(-12)).ToString(""));
        E("G", () => ((short)(0)).ToString("G") + "|" + ((short)(1)).ToString("G") + "|" + ((short)(short.MaxValue)).ToString("G") + "|" + ((short)(short.MinValue)).ToString("G") + "|" + ((short)(-1)).ToString("G") + "|" + ((short)(-12)).ToString("G"));
        E("D", () => ((short)(0)).ToString("D") + "|" + ((short)(1)).ToString("D") + "|" + ((short)(short.MaxValue)).ToString("D") + "|" + ((short)(short.MinValue)).ToString("D") + "|" + ((short)(-1)).ToString("D") + "|" + ((short)(-12)).ToString("D"));
        E("D0", () => ((short)(0)).ToString("D0") + "|" + ((short)(1)).ToString("D0") + "|" + ((short)(short.MaxValue)).ToString("D0") + "|" + ((short)(short.MinValue)).ToString("D0") + "|" + ((short)(-1)).ToString("D0") + "|" + ((short)(-12)).ToString("D0"));
        E("D2", () => ((short)(0)).ToString("D2") + "|" + ((short)(1)).ToString("D2") + "|" + ((short)(short.MaxValue)).ToString("D2") + "|" + ((short)(short.MinValue)).ToString("D2") + "|" + ((short)(-1)).ToString("D2") + "|" + ((short)(-12)).ToString("D2"));
        E("D5", () => ((short)(0)).ToString("D5") + "|" + ((short)(1)).ToString("D5") + "|" + ((short)(short.MaxValue)).ToString("D5") + "|" + ((short)(short.MinValue)).ToString("D5") + "|" + ((short)(-1)).ToString("D5") + "|" + ((short)(-12)).ToString("D5"));
        E("d3", () => ((short)(0)).ToString("d3") + "|" + ((short)(1)).ToString("d3") + "|" + ((short)(short.MaxValue)).ToString("d3") + "|" + ((short)(short.MinValue)).ToString("d3") + "|" + ((short)(-1)).ToString("d3") + "|" + ((short)(-12)).ToString("d3"));
        E("X", () => ((short)(0)).ToString("X") + "|" + ((short)(1)).ToString("X") + "|" + ((short)(short.MaxValue)).ToString("X") + "|" + ((short)(short.MinValue)).ToString("X") + "|" + ((short)(-1)).ToString("X") + "|" + ((short)(-12)).ToString("X"));
        E("x", () => ((short)(0)).ToString("x") + "|" + ((short)(1)).ToString("x") + "|" + ((short)(short.MaxValue)).ToString("x") + "|" + ((short)(short.MinValue)).ToString("x") + "|" + ((short)(-1)).ToString("x") + "|" + ((short)(-12)).ToString("x"));
        E("X2", () => ((short)(0)).ToString("X2") + "|" + ((short)(1)).ToString("X2") + "|" + ((short)(short.MaxValue)).ToString("X2") + "|" + ((short)(short.MinValue)).ToString("X2") + "|" + ((short)(-1)).ToString("X2") + "|" + ((short)(-12)).ToString("X2"));
        E("X4", () => ((short)(0)).ToString("X4") + "|" + ((short)(1)).ToString("X4") + "|" + ((short)(short.MaxValue)).ToString("X4") + "|" + ((short)(short.MinValue)).ToString("X4") + "|" + ((short)(-1)).ToString("X4") + "|" + ((short)(-12)).ToString("X4"));
    }
}
