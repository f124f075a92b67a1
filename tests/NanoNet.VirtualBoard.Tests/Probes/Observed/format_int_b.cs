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
        E("x8", () => ((int)(0)).ToString("x8") + "|" + ((int)(1)).ToString("x8") + "|" + ((int)(int.MaxValue)).ToString("x8") + "|" + ((int)(int.MinValue)).ToString("x8") + "|" + ((int)(-1)).ToString("x8") + "|" + ((int)(-12)).ToString("x8"));
        E("N", () => ((int)(0)).ToString("N") + "|" + ((int)(1)).ToString("N") + "|" + ((int)(int.MaxValue)).ToString("N") + "|" + ((int)(int.MinValue)).ToString("N") + "|" + ((int)(-1)).ToString("N") + "|" + ((int)(-12)).ToString("N"));
        E("N0", () => ((int)(0)).ToString("N0") + "|" + ((int)(1)).ToString("N0") + "|" + ((int)(int.MaxValue)).ToString("N0") + "|" + ((int)(int.MinValue)).ToString("N0") + "|" + ((int)(-1)).ToString("N0") + "|" + ((int)(-12)).ToString("N0"));
        E("N1", () => ((int)(0)).ToString("N1") + "|" + ((int)(1)).ToString("N1") + "|" + ((int)(int.MaxValue)).ToString("N1") + "|" + ((int)(int.MinValue)).ToString("N1") + "|" + ((int)(-1)).ToString("N1") + "|" + ((int)(-12)).ToString("N1"));
        E("n3", () => ((int)(0)).ToString("n3") + "|" + ((int)(1)).ToString("n3") + "|" + ((int)(int.MaxValue)).ToString("n3") + "|" + ((int)(int.MinValue)).ToString("n3") + "|" + ((int)(-1)).ToString("n3") + "|" + ((int)(-12)).ToString("n3"));
        E("F", () => ((int)(0)).ToString("F") + "|" + ((int)(1)).ToString("F") + "|" + ((int)(int.MaxValue)).ToString("F") + "|" + ((int)(int.MinValue)).ToString("F") + "|" + ((int)(-1)).ToString("F") + "|" + ((int)(-12)).ToString("F"));
        E("F0", () => ((int)(0)).ToString("F0") + "|" + ((int)(1)).ToString("F0") + "|" + ((int)(int.MaxValue)).ToString("F0") + "|" + ((int)(int.MinValue)).ToString("F0") + "|" + ((int)(-1)).ToString("F0") + "|" + ((int)(-12)).ToString("F0"));
        E("F2", () => ((int)(0)).ToString("F2") + "|" + ((int)(1)).ToString("F2") + "|" + ((int)(int.MaxValue)).ToString("F2") + "|" + ((int)(int.MinValue)).ToString("F2") + "|" + ((int)(-1)).ToString("F2") + "|" + ((int)(-12)).ToString("F2"));
        E("f1", () => ((int)(0)).ToString("f1") + "|" + ((int)(1)).ToString("f1") + "|" + ((int)(int.MaxValue)).ToString("f1") + "|" + ((int)(int.MinValue)).ToString("f1") + "|" + ((int)(-1)).ToString("f1") + "|" + ((int)(-12)).ToString("f1"));
        E("G2", () => ((int)(0)).ToString("G2") + "|" + ((int)(1)).ToString("G2") + "|" + ((int)(int.MaxValue)).ToString("G2") + "|" + ((int)(int.MinValue)).ToString("G2") + "|" + ((int)(-1)).ToString("G2") + "|" + ((int)(-12)).ToString("G2"));
        E("G5", () => ((int)(0)).ToString("G5") + "|" + ((int)(1)).ToString("G5") + "|" + ((int)(int.MaxValue)).ToString("G5") + "|" + ((int)(int.MinValue)).ToString("G5") + "|" + ((int)(-1)).ToString("G5") + "|" + ((int)(-12)).ToString("G5"));
    }
}
