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

    static string C(int from, int n)
    {
    int[] a = { 1, 2, 3 };
    Array.Clear(a, from, n);
    return a[0] + "," + a[1] + "," + a[2];
    }
    static string D()
    {
    string[] a = { "x", "y" };
    Array.Clear(a, 0, 1);
    return (a[0] == null) + a[1];
    }

    public static void Main()
    {
        E("1", () => C(0, 3));
        E("2", () => C(1, 1));
        E("3", () => C(0, 4));
        E("4", () => C(3, 0));
        E("5", () => C(-1, 1));
        E("6", () => C(0, -1));
        E("7", () => D());
    }
}
