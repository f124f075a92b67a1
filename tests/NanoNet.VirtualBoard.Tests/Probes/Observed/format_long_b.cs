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
        E("x8", () => ((long)(0)).ToString("x8") + "|" + ((long)(1)).ToString("x8") + "|" + ((long)(long.MaxValue)).ToString("x8") + "|" + ((long)(long.MinValue)).ToString("x8") + "|" + ((long)(-1)).ToString("x8") + "|" + ((long)(-12)).ToString("x8"));
        E("N", () => ((long)(0)).ToString("N") + "|" + ((long)(1)).ToString("N") + "|" + ((long)(long.MaxValue)).ToString("N") + "|" + ((long)(long.MinValue)).ToString("N") + "|" + ((long)(-1)).ToString("N") + "|" + ((long)(-12)).ToString("N"));
        E("N0", () => ((long)(0)).ToString("N0") + "|" + ((long)(1)).ToString("N0") + "|" + ((long)(long.MaxValue)).ToString("N0") + "|" + ((long)(long.MinValue)).ToString("N0") + "|" + ((long)(-1)).ToString("N0") + "|" + ((long)(-12)).ToString("N0"));
        E("N1", () => ((long)(0)).ToString("N1") + "|" + ((long)(1)).ToString("N1") + "|" + ((long)(long.MaxValue)).ToString("N1") + "|" + ((long)(long.MinValue)).ToString("N1") + "|" + ((long)(-1)).ToString("N1") + "|" + ((long)(-12)).ToString("N1"));
        E("n3", () => ((long)(0)).ToString("n3") + "|" + ((long)(1)).ToString("n3") + "|" + ((long)(long.MaxValue)).ToString("n3") + "|" + ((long)(long.MinValue)).ToString("n3") + "|" + ((long)(-1)).ToString("n3") + "|" + ((long)(-12)).ToString("n3"));
        E("F", () => ((long)(0)).ToString("F") + "|" + ((long)(1)).ToString("F") + "|" + ((long)(long.MaxValue)).ToString("F") + "|" + ((long)(long.MinValue)).ToString("F") + "|" + ((long)(-1)).ToString("F") + "|" + ((long)(-12)).ToString("F"));
        E("F0", () => ((long)(0)).ToString("F0") + "|" + ((long)(1)).ToString("F0") + "|" + ((long)(long.MaxValue)).ToString("F0") + "|" + ((long)(long.MinValue)).ToString("F0") + "|" + ((long)(-1)).ToString("F0") + "|" + ((long)(-12)).ToString("F0"));
        E("F2", () => ((long)(0)).ToString("F2") + "|" + ((long)(1)).ToString("F2") + "|" + ((long)(long.MaxValue)).ToString("F2") + "|" + ((long)(long.MinValue)).ToString("F2") + "|" + ((long)(-1)).ToString("F2") + "|" + ((long)(-12)).ToString("F2"));
        E("f1", () => ((long)(0)).ToString("f1") + "|" + ((long)(1)).ToString("f1") + "|" + ((long)(long.MaxValue)).ToString("f1") + "|" + ((long)(long.MinValue)).ToString("f1") + "|" + ((long)(-1)).ToString("f1") + "|" + ((long)(-12)).ToString("f1"));
        E("G2", () => ((long)(0)).ToString("G2") + "|" + ((long)(1)).ToString("G2") + "|" + ((long)(long.MaxValue)).ToString("G2") + "|" + ((long)(long.MinValue)).ToString("G2") + "|" + ((long)(-1)).ToString("G2") + "|" + ((long)(-12)).ToString("G2"));
        E("G5", () => ((long)(0)).ToString("G5") + "|" + ((long)(1)).ToString("G5") + "|" + ((long)(long.MaxValue)).ToString("G5") + "|" + ((long)(long.MinValue)).ToString("G5") + "|" + ((long)(-1)).ToString("G5") + "|" + ((long)(-12)).ToString("G5"));
    }
}
