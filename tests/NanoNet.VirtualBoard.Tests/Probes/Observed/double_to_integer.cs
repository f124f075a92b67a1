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

    static double D(double d) { return d; }

    public static void Main()
    {
        E("1", () => ((int)D(1.9)).ToString());
        E("2", () => ((int)D(-1.9)).ToString());
        E("3", () => ((int)D(3e9)).ToString());
        E("4", () => ((int)D(-3e9)).ToString());
        E("13", () => ((byte)D(300)).ToString());
        E("14", () => ((byte)D(-1)).ToString());
        E("15", () => ((sbyte)D(200)).ToString());
        E("16", () => ((short)D(70000)).ToString());
        E("17", () => ((ushort)D(-5)).ToString());
        E("18", () => ((int)(float)D(2147483648)).ToString());
        E("19", () => ((char)D(65.7)).ToString());
        E("20", () => ((uint)D(3e9)).ToString());
    }
}
