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
        E("1", () => int.Parse("0").ToString());
        E("2", () => int.Parse("12").ToString());
        E("3", () => int.Parse("-12").ToString());
        E("4", () => int.Parse("+12").ToString());
        E("5", () => int.Parse(" 12 ").ToString());
        E("6", () => int.Parse("12 x").ToString());
        E("7", () => int.Parse("1 2").ToString());
        E("8", () => int.Parse("").ToString());
        E("9", () => int.Parse(" ").ToString());
        E("10", () => int.Parse("abc").ToString());
        E("11", () => int.Parse("0x10").ToString());
        E("12", () => int.Parse("1.0").ToString());
        E("13", () => int.Parse("1,000").ToString());
        E("14", () => int.Parse("00012").ToString());
        E("15", () => int.Parse("-0").ToString());
        E("16", () => int.Parse("--1").ToString());
        E("17", () => int.Parse("+").ToString());
        E("18", () => int.Parse("2147483647").ToString());
        E("19", () => int.Parse("-2147483648").ToString());
        E("20", () => int.Parse("2147483648").ToString());
        E("21", () => int.Parse("-2147483649").ToString());
        E("22", () => int.Parse("99999999999999999999999").ToString());
        E("23", () => int.Parse((string)null).ToString());
        E("24", () => int.Parse("1e2").ToString());
        E("25", () => int.Parse("\t12\n").ToString());
    }
}
