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

    public static void Main()
    {
        E("1", () => (I(1) << 31).ToString());
        E("2", () => (I(1) << 32).ToString());
        E("3", () => (I(1) << I(33)).ToString());
        E("4", () => (I(-1) >> 1).ToString());
        E("5", () => (I(-1) >> I(31)).ToString());
        E("6", () => ((uint)I(-1) >> I(4)).ToString());
        E("7", () => (I(1) << I(-1)).ToString());
        E("8", () => (L(1) << I(63)).ToString());
        E("9", () => (L(1) << I(64)).ToString());
        E("10", () => (L(-1) >> I(60)).ToString());
        E("11", () => ((ulong)L(-1) >> I(60)).ToString());
        E("12", () => (I(8) >> I(32)).ToString());
        E("13", () => ((byte)I(200) << 1).ToString());
        E("14", () => ((sbyte)I(-2) >> 1).ToString());
        E("15", () => ((I(5) & 4) | (I(2) ^ 3)).ToString());
        E("16", () => (~I(5)).ToString());
    }
}
