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
        E("1", () => ushort.Parse("0").ToString());
        E("2", () => ushort.Parse("12").ToString());
        E("3", () => ushort.Parse("-12").ToString());
        E("4", () => ushort.Parse("+12").ToString());
        E("5", () => ushort.Parse(" 12 ").ToString());
        E("6", () => ushort.Parse("12 x").ToString());
        E("7", () => ushort.Parse("1 2").ToString());
        E("8", () => ushort.Parse("").ToString());
        E("9", () => ushort.Parse(" ").ToString());
        E("10", () => ushort.Parse("abc").ToString());
        E("11", () => ushort.Parse("0x10").ToString());
        E("12", () => ushort.Parse("1.0").ToString());
        E("13", () => ushort.Parse("1,000").ToString());
        E("14", () => ushort.Parse("00012").ToString());
        E("15", () => ushort.Parse("-0").ToString());
        E("16", () => ushort.Parse("--1").ToString());
        E("17", () => ushort.Parse("+").ToString());
        E("18", () => ushort.Parse("65535").ToString());
        E("19", () => ushort.Parse("0").ToString());
        E("20", () => ushort.Parse("65536").ToString());
        E("21", () => ushort.Parse("-1").ToString());
        E("22", () => ushort.Parse("99999999999999999999999").ToString());
        E("23", () => ushort.Parse((string)null).ToString());
        E("24", () => ushort.Parse("1e2").ToString());
        E("25", () => ushort.Parse("\t12\n").ToString());
    }
}
