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
        E("1", () => long.Parse("0").ToString());
        E("2", () => long.Parse("12").ToString());
        E("3", () => long.Parse("-12").ToString());
        E("4", () => long.Parse("+12").ToString());
        E("5", () => long.Parse(" 12 ").ToString());
        E("6", () => long.Parse("12 x").ToString());
        E("7", () => long.Parse("1 2").ToString());
        E("8", () => long.Parse("").ToString());
        E("9", () => long.Parse(" ").ToString());
        E("10", () => long.Parse("abc").ToString());
        E("11", () => long.Parse("0x10").ToString());
        E("12", () => long.Parse("1.0").ToString());
        E("13", () => long.Parse("1,000").ToString());
        E("14", () => long.Parse("00012").ToString());
        E("15", () => long.Parse("-0").ToString());
        E("16", () => long.Parse("--1").ToString());
        E("17", () => long.Parse("+").ToString());
        E("18", () => long.Parse("9223372036854775807").ToString());
        E("19", () => long.Parse("-9223372036854775808").ToString());
        E("20", () => long.Parse("9223372036854775808").ToString());
        E("21", () => long.Parse("-9223372036854775809").ToString());
        E("22", () => long.Parse("99999999999999999999999").ToString());
        E("23", () => long.Parse((string)null).ToString());
        E("24", () => long.Parse("1e2").ToString());
        E("25", () => long.Parse("\t12\n").ToString());
    }
}
