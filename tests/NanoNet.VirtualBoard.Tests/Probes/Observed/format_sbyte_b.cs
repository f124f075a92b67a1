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
        E("x8", () => ((sbyte)(0)).ToString("x8") + "|" + ((sbyte)(1)).ToString("x8") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("x8") + "|" + ((sbyte)(sbyte.MinValue)).ToString("x8") + "|" + ((sbyte)(-1)).ToString("x8") + "|" + ((sbyte)(-12)).ToString("x8"));
        E("N", () => ((sbyte)(0)).ToString("N") + "|" + ((sbyte)(1)).ToString("N") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("N") + "|" + ((sbyte)(sbyte.MinValue)).ToString("N") + "|" + ((sbyte)(-1)).ToString("N") + "|" + ((sbyte)(-12)).ToString("N"));
        E("N0", () => ((sbyte)(0)).ToString("N0") + "|" + ((sbyte)(1)).ToString("N0") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("N0") + "|" + ((sbyte)(sbyte.MinValue)).ToString("N0") + "|" + ((sbyte)(-1)).ToString("N0") + "|" + ((sbyte)(-12)).ToString("N0"));
        E("N1", () => ((sbyte)(0)).ToString("N1") + "|" + ((sbyte)(1)).ToString("N1") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("N1") + "|" + ((sbyte)(sbyte.MinValue)).ToString("N1") + "|" + ((sbyte)(-1)).ToString("N1") + "|" + ((sbyte)(-12)).ToString("N1"));
        E("n3", () => ((sbyte)(0)).ToString("n3") + "|" + ((sbyte)(1)).ToString("n3") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("n3") + "|" + ((sbyte)(sbyte.MinValue)).ToString("n3") + "|" + ((sbyte)(-1)).ToString("n3") + "|" + ((sbyte)(-12)).ToString("n3"));
        E("F", () => ((sbyte)(0)).ToString("F") + "|" + ((sbyte)(1)).ToString("F") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("F") + "|" + ((sbyte)(sbyte.MinValue)).ToString("F") + "|" + ((sbyte)(-1)).ToString("F") + "|" + ((sbyte)(-12)).ToString("F"));
        E("F0", () => ((sbyte)(0)).ToString("F0") + "|" + ((sbyte)(1)).ToString("F0") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("F0") + "|" + ((sbyte)(sbyte.MinValue)).ToString("F0") + "|" + ((sbyte)(-1)).ToString("F0") + "|" + ((sbyte)(-12)).ToString("F0"));
        E("F2", () => ((sbyte)(0)).ToString("F2") + "|" + ((sbyte)(1)).ToString("F2") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("F2") + "|" + ((sbyte)(sbyte.MinValue)).ToString("F2") + "|" + ((sbyte)(-1)).ToString("F2") + "|" + ((sbyte)(-12)).ToString("F2"));
        E("f1", () => ((sbyte)(0)).ToString("f1") + "|" + ((sbyte)(1)).ToString("f1") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("f1") + "|" + ((sbyte)(sbyte.MinValue)).ToString("f1") + "|" + ((sbyte)(-1)).ToString("f1") + "|" + ((sbyte)(-12)).ToString("f1"));
        E("G2", () => ((sbyte)(0)).ToString("G2") + "|" + ((sbyte)(1)).ToString("G2") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("G2") + "|" + ((sbyte)(sbyte.MinValue)).ToString("G2") + "|" + ((sbyte)(-1)).ToString("G2") + "|" + ((sbyte)(-12)).ToString("G2"));
        E("G5", () => ((sbyte)(0)).ToString("G5") + "|" + ((sbyte)(1)).ToString("G5") + "|" + ((sbyte)(sbyte.MaxValue)).ToString("G5") + "|" + ((sbyte)(sbyte.MinValue)).ToString("G5") + "|" + ((sbyte)(-1)).ToString("G5") + "|" + ((sbyte)(-12)).ToString("G5"));
    }
}
