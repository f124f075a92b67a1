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
        E("1", () => short.Parse("0").ToString());
        E("2", () => short.Parse("12").ToString());
        E("3", () => short.Parse("-12").ToString());
        E("4", () => short.Parse("+12").ToString());
        E("5", () => short.Parse(" 12 ").ToString());
        E("6", () => short.Parse("12 x").ToString());
        E("7", () => short.Parse("1 2").ToString());
        E("8", () => short.Parse("").ToString());
        E("9", () => short.Parse(" ").ToString());
        E("10", () => short.Parse("abc").ToString());
        E("11", () => short.Parse("0x10").ToString());
        E("12", () => short.Parse("1.0").ToString());
        E("13", () => short.Parse("1,000").ToString());
        E("14", () => short.Parse("00012").ToString());
        E("15", () => short.Parse("-0").ToString());
        E("16", () => short.Parse("--1").ToString());
        E("17", () => short.Parse("+").ToString());
        E("18", () => short.Parse("32767").ToString());
        E("19", () => short.Parse("-32768").ToString());
        E("20", () => short.Parse("32768").ToString());
        E("21", () => short.Parse("-32769").ToString());
        E("22", () => short.Parse("99999999999999999999999").ToString());
        E("23", () => short.Parse((string)null).ToString());
        E("24", () => short.Parse("1e2").ToString());
        E("25", () => short.Parse("\t12\n").ToString());
    }
}
