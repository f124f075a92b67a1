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

    static string T(Array a, Array b)
    {
    Array.Copy(a, b, 1);
    return b.GetValue(0).ToString();
    }

    public static void Main()
    {
        E("1", () => T(new int[] { 1 }, new long[1]));
        E("2", () => T(new object[] { 1 }, new int[1]));
        E("3", () => T(new int[] { 1 }, new object[1]));
        E("4", () => T(new object[] { "a" }, new string[1]));
        E("5", () => T(new byte[] { 1 }, new sbyte[1]));
        E("6", () => T(new int[] { 1 }, new uint[1]));
        E("7", () => T(new object[] { 1 }, new string[1]));
        E("8", () => T(new short[] { 1 }, new int[1]));
    }
}
