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
        E("1", () => ulong.Parse("0").ToString());
        E("2", () => ulong.Parse("12").ToString());
        E("3", () => ulong.Parse("-12").ToString());
        E("4", () => ulong.Parse("+12").ToString());
        E("5", () => ulong.Parse(" 12 ").ToString());
        E("6", () => ulong.Parse("12 x").ToString());
        E("7", () => ulong.Parse("1 2").ToString());
        E("8", () => ulong.Parse("").ToString());
        E("9", () => ulong.Parse(" ").ToString());
        E("10", () => ulong.Parse("abc").ToString());
        E("11", () => ulong.Parse("0x10").ToString());
        E("12", () => ulong.Parse("1.0").ToString());
        E("13", () => ulong.Parse("1,000").ToString());
        E("14", () => ulong.Parse("00012").ToString());
        E("15", () => ulong.Parse("-0").ToString());
        E("16", () => ulong.Parse("--1").ToString());
        E("17", () => ulong.Parse("+").ToString());
        E("18", () => ulong.Parse("18446744073709551615").ToString());
        E("19", () => ulong.Parse("0").ToString());
        E("20", () => ulong.Parse("18446744073709551616").ToString());
        E("21", () => ulong.Parse("-1").ToString());
        E("22", () => ulong.Parse("99999999999999999999999").ToString());
        E("23", () => ulong.Parse((string)null).ToString());
        E("24", () => ulong.Parse("1e2").ToString());
        E("25", () => ulong.Parse("\t12\n").ToString());
    }
}
