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
        E("x8", () => ((short)(0)).ToString("x8") + "|" + ((short)(1)).ToString("x8") + "|" + ((short)(short.MaxValue)).ToString("x8") + "|" + ((short)(short.MinValue)).ToString("x8") + "|" + ((short)(-1)).ToString("x8") + "|" + ((short)(-12)).ToString("x8"));
        E("N", () => ((short)(0)).ToString("N") + "|" + ((short)(1)).ToString("N") + "|" + ((short)(short.MaxValue)).ToString("N") + "|" + ((short)(short.MinValue)).ToString("N") + "|" + ((short)(-1)).ToString("N") + "|" + ((short)(-12)).ToString("N"));
        E("N0", () => ((short)(0)).ToString("N0") + "|" + ((short)(1)).ToString("N0") + "|" + ((short)(short.MaxValue)).ToString("N0") + "|" + ((short)(short.MinValue)).ToString("N0") + "|" + ((short)(-1)).ToString("N0") + "|" + ((short)(-12)).ToString("N0"));
        E("N1", () => ((short)(0)).ToString("N1") + "|" + ((short)(1)).ToString("N1") + "|" + ((short)(short.MaxValue)).ToString("N1") + "|" + ((short)(short.MinValue)).ToString("N1") + "|" + ((short)(-1)).ToString("N1") + "|" + ((short)(-12)).ToString("N1"));
        E("n3", () => ((short)(0)).ToString("n3") + "|" + ((short)(1)).ToString("n3") + "|" + ((short)(short.MaxValue)).ToString("n3") + "|" + ((short)(short.MinValue)).ToString("n3") + "|" + ((short)(-1)).ToString("n3") + "|" + ((short)(-12)).ToString("n3"));
        E("F", () => ((short)(0)).ToString("F") + "|" + ((short)(1)).ToString("F") + "|" + ((short)(short.MaxValue)).ToString("F") + "|" + ((short)(short.MinValue)).ToString("F") + "|" + ((short)(-1)).ToString("F") + "|" + ((short)(-12)).ToString("F"));
        E("F0", () => ((short)(0)).ToString("F0") + "|" + ((short)(1)).ToString("F0") + "|" + ((short)(short.MaxValue)).ToString("F0") + "|" + ((short)(short.MinValue)).ToString("F0") + "|" + ((short)(-1)).ToString("F0") + "|" + ((short)(-12)).ToString("F0"));
        E("F2", () => ((short)(0)).ToString("F2") + "|" + ((short)(1)).ToString("F2") + "|" + ((short)(short.MaxValue)).ToString("F2") + "|" + ((short)(short.MinValue)).ToString("F2") + "|" + ((short)(-1)).ToString("F2") + "|" + ((short)(-12)).ToString("F2"));
        E("f1", () => ((short)(0)).ToString("f1") + "|" + ((short)(1)).ToString("f1") + "|" + ((short)(short.MaxValue)).ToString("f1") + "|" + ((short)(short.MinValue)).ToString("f1") + "|" + ((short)(-1)).ToString("f1") + "|" + ((short)(-12)).ToString("f1"));
        E("G2", () => ((short)(0)).ToString("G2") + "|" + ((short)(1)).ToString("G2") + "|" + ((short)(short.MaxValue)).ToString("G2") + "|" + ((short)(short.MinValue)).ToString("G2") + "|" + ((short)(-1)).ToString("G2") + "|" + ((short)(-12)).ToString("G2"));
        E("G5", () => ((short)(0)).ToString("G5") + "|" + ((short)(1)).ToString("G5") + "|" + ((short)(short.MaxValue)).ToString("G5") + "|" + ((short)(short.MinValue)).ToString("G5") + "|" + ((short)(-1)).ToString("G5") + "|" + ((short)(-12)).ToString("G5"));
    }
}
