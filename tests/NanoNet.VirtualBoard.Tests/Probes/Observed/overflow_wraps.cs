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
        E("1", () => (I(int.MaxValue) + 1).ToString());
        E("2", () => (I(int.MinValue) - 1).ToString());
        E("3", () => (I(65536) * I(65536)).ToString());
        E("4", () => (-I(int.MinValue)).ToString());
        E("5", () => ((byte)(I(255) + 1)).ToString());
        E("6", () => (L(long.MaxValue) + 1).ToString());
        E("7", () => ((uint)I(0) - 1u).ToString());
        E("8", () => ((ulong)L(0) - 1ul).ToString());
        E("9", () => (I(123456789) * I(1000)).ToString());
        E("10", () => ((short)(I(32767) + 1)).ToString());
        E("11", () => (L(123456789012) * L(1000000000)).ToString());
    }
}
