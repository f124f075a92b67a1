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
        E("none", () => ((int)(0)).ToString("") + "|" + ((int)(1)).ToString("") + "|" + ((int)(int.MaxValue)).ToString("") + "|" + ((int)(int.MinValue)).ToString("") + "|" + ((int)(-1)).ToString("") + "|" + ((int)(-12)).ToString(""));
        E("G", () => ((int)(0)).ToString("G") + "|" + ((int)(1)).ToString("G") + "|" + ((int)(int.MaxValue)).ToString("G") + "|" + ((int)(int.MinValue)).ToString("G") + "|" + ((int)(-1)).ToString("G") + "|" + ((int)(-12)).ToString("G"));
        E("D", () => ((int)(0)).ToString("D") + "|" + ((int)(1)).ToString("D") + "|" + ((int)(int.MaxValue)).ToString("D") + "|" + ((int)(int.MinValue)).ToString("D") + "|" + ((int)(-1)).ToString("D") + "|" + ((int)(-12)).ToString("D"));
        E("D0", () => ((int)(0)).ToString("D0") + "|" + ((int)(1)).ToString("D0") + "|" + ((int)(int.MaxValue)).ToString("D0") + "|" + ((int)(int.MinValue)).ToString("D0") + "|" + ((int)(-1)).ToString("D0") + "|" + ((int)(-12)).ToString("D0"));
        E("D2", () => ((int)(0)).ToString("D2") + "|" + ((int)(1)).ToString("D2") + "|" + ((int)(int.MaxValue)).ToString("D2") + "|" + ((int)(int.MinValue)).ToString("D2") + "|" + ((int)(-1)).ToString("D2") + "|" + ((int)(-12)).ToString("D2"));
        E("D5", () => ((int)(0)).ToString("D5") + "|" + ((int)(1)).ToString("D5") + "|" + ((int)(int.MaxValue)).ToString("D5") + "|" + ((int)(int.MinValue)).ToString("D5") + "|" + ((int)(-1)).ToString("D5") + "|" + ((int)(-12)).ToString("D5"));
        E("d3", () => ((int)(0)).ToString("d3") + "|" + ((int)(1)).ToString("d3") + "|" + ((int)(int.MaxValue)).ToString("d3") + "|" + ((int)(int.MinValue)).ToString("d3") + "|" + ((int)(-1)).ToString("d3") + "|" + ((int)(-12)).ToString("d3"));
        E("X", () => ((int)(0)).ToString("X") + "|" + ((int)(1)).ToString("X") + "|" + ((int)(int.MaxValue)).ToString("X") + "|" + ((int)(int.MinValue)).ToString("X") + "|" + ((int)(-1)).ToString("X") + "|" + ((int)(-12)).ToString("X"));
        E("x", () => ((int)(0)).ToString("x") + "|" + ((int)(1)).ToString("x") + "|" + ((int)(int.MaxValue)).ToString("x") + "|" + ((int)(int.MinValue)).ToString("x") + "|" + ((int)(-1)).ToString("x") + "|" + ((int)(-12)).ToString("x"));
        E("X2", () => ((int)(0)).ToString("X2") + "|" + ((int)(1)).ToString("X2") + "|" + ((int)(int.MaxValue)).ToString("X2") + "|" + ((int)(int.MinValue)).ToString("X2") + "|" + ((int)(-1)).ToString("X2") + "|" + ((int)(-12)).ToString("X2"));
        E("X4", () => ((int)(0)).ToString("X4") + "|" + ((int)(1)).ToString("X4") + "|" + ((int)(int.MaxValue)).ToString("X4") + "|" + ((int)(int.MinValue)).ToString("X4") + "|" + ((int)(-1)).ToString("X4") + "|" + ((int)(-12)).ToString("X4"));
    }
}
