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
        E("x8", () => ((byte)(0)).ToString("x8") + "|" + ((byte)(1)).ToString("x8") + "|" + ((byte)(byte.MaxValue)).ToString("x8") + "|" + ((byte)(byte.MinValue)).ToString("x8") + "|" + ((byte)(12)).ToString("x8"));
        E("N", () => ((byte)(0)).ToString("N") + "|" + ((byte)(1)).ToString("N") + "|" + ((byte)(byte.MaxValue)).ToString("N") + "|" + ((byte)(byte.MinValue)).ToString("N") + "|" + ((byte)(12)).ToString("N"));
        E("N0", () => ((byte)(0)).ToString("N0") + "|" + ((byte)(1)).ToString("N0") + "|" + ((byte)(byte.MaxValue)).ToString("N0") + "|" + ((byte)(byte.MinValue)).ToString("N0") + "|" + ((byte)(12)).ToString("N0"));
        E("N1", () => ((byte)(0)).ToString("N1") + "|" + ((byte)(1)).ToString("N1") + "|" + ((byte)(byte.MaxValue)).ToString("N1") + "|" + ((byte)(byte.MinValue)).ToString("N1") + "|" + ((byte)(12)).ToString("N1"));
        E("n3", () => ((byte)(0)).ToString("n3") + "|" + ((byte)(1)).ToString("n3") + "|" + ((byte)(byte.MaxValue)).ToString("n3") + "|" + ((byte)(byte.MinValue)).ToString("n3") + "|" + ((byte)(12)).ToString("n3"));
        E("F", () => ((byte)(0)).ToString("F") + "|" + ((byte)(1)).ToString("F") + "|" + ((byte)(byte.MaxValue)).ToString("F") + "|" + ((byte)(byte.MinValue)).ToString("F") + "|" + ((byte)(12)).ToString("F"));
        E("F0", () => ((byte)(0)).ToString("F0") + "|" + ((byte)(1)).ToString("F0") + "|" + ((byte)(byte.MaxValue)).ToString("F0") + "|" + ((byte)(byte.MinValue)).ToString("F0") + "|" + ((byte)(12)).ToString("F0"));
        E("F2", () => ((byte)(0)).ToString("F2") + "|" + ((byte)(1)).ToString("F2") + "|" + ((byte)(byte.MaxValue)).ToString("F2") + "|" + ((byte)(byte.MinValue)).ToString("F2") + "|" + ((byte)(12)).ToString("F2"));
        E("f1", () => ((byte)(0)).ToString("f1") + "|" + ((byte)(1)).ToString("f1") + "|" + ((byte)(byte.MaxValue)).ToString("f1") + "|" + ((byte)(byte.MinValue)).ToString("f1") + "|" + ((byte)(12)).ToString("f1"));
        E("G2", () => ((byte)(0)).ToString("G2") + "|" + ((byte)(1)).ToString("G2") + "|" + ((byte)(byte.MaxValue)).ToString("G2") + "|" + ((byte)(byte.MinValue)).ToString("G2") + "|" + ((byte)(12)).ToString("G2"));
        E("G5", () => ((byte)(0)).ToString("G5") + "|" + ((byte)(1)).ToString("G5") + "|" + ((byte)(byte.MaxValue)).ToString("G5") + "|" + ((byte)(byte.MinValue)).ToString("G5") + "|" + ((byte)(12)).ToString("G5"));
    }
}
