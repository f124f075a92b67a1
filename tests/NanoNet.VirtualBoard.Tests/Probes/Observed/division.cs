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

    static int I(int i) { return i; }
    static long L(long l) { return l; }
    static double D(double d) { return d; }

    public static void Main()
    {
        E("1", () => (I(7) / I(2)).ToString());
        E("2", () => (I(-7) / I(2)).ToString());
        E("3", () => (I(-7) % I(2)).ToString());
        E("4", () => (I(7) % I(-2)).ToString());
        E("5", () => (I(1) / I(0)).ToString());
        E("6", () => (I(1) % I(0)).ToString());
        E("7", () => (L(1) / L(0)).ToString());
        E("8", () => (L(1) % L(0)).ToString());
        E("9", () => (1.0 / D(0)).ToString());
        E("10", () => (D(-1) / D(0)).ToString());
        E("11", () => (D(0) / D(0)).ToString());
        E("12", () => (D(5.5) % D(2)).ToString());
        E("13", () => (D(5) % D(0)).ToString());
        E("14", () => ((uint)I(-1) / 2u).ToString());
        E("15", () => ((ulong)L(-1) / 10ul).ToString());
        E("16", () => ((uint)I(1) / (uint)I(0)).ToString());
        E("17", () => (L(-9) / L(4)).ToString() + (L(-9) % L(4)));
    }
}
