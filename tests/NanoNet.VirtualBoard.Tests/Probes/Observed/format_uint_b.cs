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
        E("x8", () => ((uint)(0)).ToString("x8") + "|" + ((uint)(1)).ToString("x8") + "|" + ((uint)(uint.MaxValue)).ToString("x8") + "|" + ((uint)(uint.MinValue)).ToString("x8") + "|" + ((uint)(12)).ToString("x8"));
        E("N", () => ((uint)(0)).ToString("N") + "|" + ((uint)(1)).ToString("N") + "|" + ((uint)(uint.MaxValue)).ToString("N") + "|" + ((uint)(uint.MinValue)).ToString("N") + "|" + ((uint)(12)).ToString("N"));
        E("N0", () => ((uint)(0)).ToString("N0") + "|" + ((uint)(1)).ToString("N0") + "|" + ((uint)(uint.MaxValue)).ToString("N0") + "|" + ((uint)(uint.MinValue)).ToString("N0") + "|" + ((uint)(12)).ToString("N0"));
        E("N1", () => ((uint)(0)).ToString("N1") + "|" + ((uint)(1)).ToString("N1") + "|" + ((uint)(uint.MaxValue)).ToString("N1") + "|" + ((uint)(uint.MinValue)).ToString("N1") + "|" + ((uint)(12)).ToString("N1"));
        E("n3", () => ((uint)(0)).ToString("n3") + "|" + ((uint)(1)).ToString("n3") + "|" + ((uint)(uint.MaxValue)).ToString("n3") + "|" + ((uint)(uint.MinValue)).ToString("n3") + "|" + ((uint)(12)).ToString("n3"));
        E("F", () => ((uint)(0)).ToString("F") + "|" + ((uint)(1)).ToString("F") + "|" + ((uint)(uint.MaxValue)).ToString("F") + "|" + ((uint)(uint.MinValue)).ToString("F") + "|" + ((uint)(12)).ToString("F"));
        E("F0", () => ((uint)(0)).ToString("F0") + "|" + ((uint)(1)).ToString("F0") + "|" + ((uint)(uint.MaxValue)).ToString("F0") + "|" + ((uint)(uint.MinValue)).ToString("F0") + "|" + ((uint)(12)).ToString("F0"));
        E("F2", () => ((uint)(0)).ToString("F2") + "|" + ((uint)(1)).ToString("F2") + "|" + ((uint)(uint.MaxValue)).ToString("F2") + "|" + ((uint)(uint.MinValue)).ToString("F2") + "|" + ((uint)(12)).ToString("F2"));
        E("f1", () => ((uint)(0)).ToString("f1") + "|" + ((uint)(1)).ToString("f1") + "|" + ((uint)(uint.MaxValue)).ToString("f1") + "|" + ((uint)(uint.MinValue)).ToString("f1") + "|" + ((uint)(12)).ToString("f1"));
        E("G2", () => ((uint)(0)).ToString("G2") + "|" + ((uint)(1)).ToString("G2") + "|" + ((uint)(uint.MaxValue)).ToString("G2") + "|" + ((uint)(uint.MinValue)).ToString("G2") + "|" + ((uint)(12)).ToString("G2"));
        E("G5", () => ((uint)(0)).ToString("G5") + "|" + ((uint)(1)).ToString("G5") + "|" + ((uint)(uint.MaxValue)).ToString("G5") + "|" + ((uint)(uint.MinValue)).ToString("G5") + "|" + ((uint)(12)).ToString("G5"));
    }
}
