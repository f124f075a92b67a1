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
        E("x8", () => ((ulong)(0)).ToString("x8") + "|" + ((ulong)(1)).ToString("x8") + "|" + ((ulong)(ulong.MaxValue)).ToString("x8") + "|" + ((ulong)(ulong.MinValue)).ToString("x8") + "|" + ((ulong)(12)).ToString("x8"));
        E("N", () => ((ulong)(0)).ToString("N") + "|" + ((ulong)(1)).ToString("N") + "|" + ((ulong)(ulong.MaxValue)).ToString("N") + "|" + ((ulong)(ulong.MinValue)).ToString("N") + "|" + ((ulong)(12)).ToString("N"));
        E("N0", () => ((ulong)(0)).ToString("N0") + "|" + ((ulong)(1)).ToString("N0") + "|" + ((ulong)(ulong.MaxValue)).ToString("N0") + "|" + ((ulong)(ulong.MinValue)).ToString("N0") + "|" + ((ulong)(12)).ToString("N0"));
        E("N1", () => ((ulong)(0)).ToString("N1") + "|" + ((ulong)(1)).ToString("N1") + "|" + ((ulong)(ulong.MaxValue)).ToString("N1") + "|" + ((ulong)(ulong.MinValue)).ToString("N1") + "|" + ((ulong)(12)).ToString("N1"));
        E("n3", () => ((ulong)(0)).ToString("n3") + "|" + ((ulong)(1)).ToString("n3") + "|" + ((ulong)(ulong.MaxValue)).ToString("n3") + "|" + ((ulong)(ulong.MinValue)).ToString("n3") + "|" + ((ulong)(12)).ToString("n3"));
        E("F", () => ((ulong)(0)).ToString("F") + "|" + ((ulong)(1)).ToString("F") + "|" + ((ulong)(ulong.MaxValue)).ToString("F") + "|" + ((ulong)(ulong.MinValue)).ToString("F") + "|" + ((ulong)(12)).ToString("F"));
        E("F0", () => ((ulong)(0)).ToString("F0") + "|" + ((ulong)(1)).ToString("F0") + "|" + ((ulong)(ulong.MaxValue)).ToString("F0") + "|" + ((ulong)(ulong.MinValue)).ToString("F0") + "|" + ((ulong)(12)).ToString("F0"));
        E("F2", () => ((ulong)(0)).ToString("F2") + "|" + ((ulong)(1)).ToString("F2") + "|" + ((ulong)(ulong.MaxValue)).ToString("F2") + "|" + ((ulong)(ulong.MinValue)).ToString("F2") + "|" + ((ulong)(12)).ToString("F2"));
        E("f1", () => ((ulong)(0)).ToString("f1") + "|" + ((ulong)(1)).ToString("f1") + "|" + ((ulong)(ulong.MaxValue)).ToString("f1") + "|" + ((ulong)(ulong.MinValue)).ToString("f1") + "|" + ((ulong)(12)).ToString("f1"));
        E("G2", () => ((ulong)(0)).ToString("G2") + "|" + ((ulong)(1)).ToString("G2") + "|" + ((ulong)(ulong.MaxValue)).ToString("G2") + "|" + ((ulong)(ulong.MinValue)).ToString("G2") + "|" + ((ulong)(12)).ToString("G2"));
        E("G5", () => ((ulong)(0)).ToString("G5") + "|" + ((ulong)(1)).ToString("G5") + "|" + ((ulong)(ulong.MaxValue)).ToString("G5") + "|" + ((ulong)(ulong.MinValue)).ToString("G5") + "|" + ((ulong)(12)).ToString("G5"));
    }
}
