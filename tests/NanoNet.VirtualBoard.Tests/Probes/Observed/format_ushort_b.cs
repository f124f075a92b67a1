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
        E("x8", () => ((ushort)(0)).ToString("x8") + "|" + ((ushort)(1)).ToString("x8") + "|" + ((ushort)(ushort.MaxValue)).ToString("x8") + "|" + ((ushort)(ushort.MinValue)).ToString("x8") + "|" + ((ushort)(12)).ToString("x8"));
        E("N", () => ((ushort)(0)).ToString("N") + "|" + ((ushort)(1)).ToString("N") + "|" + ((ushort)(ushort.MaxValue)).ToString("N") + "|" + ((ushort)(ushort.MinValue)).ToString("N") + "|" + ((ushort)(12)).ToString("N"));
        E("N0", () => ((ushort)(0)).ToString("N0") + "|" + ((ushort)(1)).ToString("N0") + "|" + ((ushort)(ushort.MaxValue)).ToString("N0") + "|" + ((ushort)(ushort.MinValue)).ToString("N0") + "|" + ((ushort)(12)).ToString("N0"));
        E("N1", () => ((ushort)(0)).ToString("N1") + "|" + ((ushort)(1)).ToString("N1") + "|" + ((ushort)(ushort.MaxValue)).ToString("N1") + "|" + ((ushort)(ushort.MinValue)).ToString("N1") + "|" + ((ushort)(12)).ToString("N1"));
        E("n3", () => ((ushort)(0)).ToString("n3") + "|" + ((ushort)(1)).ToString("n3") + "|" + ((ushort)(ushort.MaxValue)).ToString("n3") + "|" + ((ushort)(ushort.MinValue)).ToString("n3") + "|" + ((ushort)(12)).ToString("n3"));
        E("F", () => ((ushort)(0)).ToString("F") + "|" + ((ushort)(1)).ToString("F") + "|" + ((ushort)(ushort.MaxValue)).ToString("F") + "|" + ((ushort)(ushort.MinValue)).ToString("F") + "|" + ((ushort)(12)).ToString("F"));
        E("F0", () => ((ushort)(0)).ToString("F0") + "|" + ((ushort)(1)).ToString("F0") + "|" + ((ushort)(ushort.MaxValue)).ToString("F0") + "|" + ((ushort)(ushort.MinValue)).ToString("F0") + "|" + ((ushort)(12)).ToString("F0"));
        E("F2", () => ((ushort)(0)).ToString("F2") + "|" + ((ushort)(1)).ToString("F2") + "|" + ((ushort)(ushort.MaxValue)).ToString("F2") + "|" + ((ushort)(ushort.MinValue)).ToString("F2") + "|" + ((ushort)(12)).ToString("F2"));
        E("f1", () => ((ushort)(0)).ToString("f1") + "|" + ((ushort)(1)).ToString("f1") + "|" + ((ushort)(ushort.MaxValue)).ToString("f1") + "|" + ((ushort)(ushort.MinValue)).ToString("f1") + "|" + ((ushort)(12)).ToString("f1"));
        E("G2", () => ((ushort)(0)).ToString("G2") + "|" + ((ushort)(1)).ToString("G2") + "|" + ((ushort)(ushort.MaxValue)).ToString("G2") + "|" + ((ushort)(ushort.MinValue)).ToString("G2") + "|" + ((ushort)(12)).ToString("G2"));
        E("G5", () => ((ushort)(0)).ToString("G5") + "|" + ((ushort)(1)).ToString("G5") + "|" + ((ushort)(ushort.MaxValue)).ToString("G5") + "|" + ((ushort)(ushort.MinValue)).ToString("G5") + "|" + ((ushort)(12)).ToString("G5"));
    }
}
