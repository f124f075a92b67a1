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
        E("1", () => byte.Parse("0").ToString());
        E("2", () => byte.Parse("12").ToString());
        E("3", () => byte.Parse("-12").ToString());
        E("4", () => byte.Parse("+12").ToString());
        E("5", () => byte.Parse(" 12 ").ToString());
        E("6", () => byte.Parse("12 x").ToString());
        E("7", () => byte.Parse("1 2").ToString());
        E("8", () => byte.Parse("").ToString());
        E("9", () => byte.Parse(" ").ToString());
        E("10", () => byte.Parse("abc").ToString());
        E("11", () => byte.Parse("0x10").ToString());
        E("12", () => byte.Parse("1.0").ToString());
        E("13", () => byte.Parse("1,000").ToString());
        E("14", () => byte.Parse("00012").ToString());
        E("15", () => byte.Parse("-0").ToString());
        E("16", () => byte.Parse("--1").ToString());
        E("17", () => byte.Parse("+").ToString());
        E("18", () => byte.Parse("255").ToString());
        E("19", () => byte.Parse("0").ToString());
        E("20", () => byte.Parse("256").ToString());
        E("21", () => byte.Parse("-1").ToString());
        E("22", () => byte.Parse("99999999999999999999999").ToString());
        E("23", () => byte.Parse((string)null).ToString());
        E("24", () => byte.Parse("1e2").ToString());
        E("25", () => byte.Parse("\t12\n").ToString());
    }
}
