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
        E("1", () => checked((byte)I(300)).ToString());
        E("2", () => checked((sbyte)I(200)).ToString());
        E("3", () => checked((uint)I(-1)).ToString());
        E("4", () => checked((int)L(5000000000)).ToString());
        E("5", () => checked((int)D(3e9)).ToString());
        E("6", () => checked(I(int.MaxValue) + 1).ToString());
        E("7", () => checked(I(int.MinValue) - 1).ToString());
        E("8", () => checked(I(int.MaxValue) * 2).ToString());
        E("9", () => checked(-I(int.MinValue)).ToString());
        E("10", () => checked((byte)(I(255) + 1)).ToString());
        E("11", () => checked((ulong)L(-1)).ToString());
        E("12", () => checked(L(long.MaxValue) + 1).ToString());
    }
}
