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
        E("1", () => sbyte.Parse("0").ToString());
        E("2", () => sbyte.Parse("12").ToString());
        E("3", () => sbyte.Parse("-12").ToString());
        E("4", () => sbyte.Parse("+12").ToString());
        E("5", () => sbyte.Parse(" 12 ").ToString());
        E("6", () => sbyte.Parse("12 x").ToString());
        E("7", () => sbyte.Parse("1 2").ToString());
        E("8", () => sbyte.Parse("").ToString());
        E("9", () => sbyte.Parse(" ").ToString());
        E("10", () => sbyte.Parse("abc").ToString());
        E("11", () => sbyte.Parse("0x10").ToString());
        E("12", () => sbyte.Parse("1.0").ToString());
        E("13", () => sbyte.Parse("1,000").ToString());
        E("14", () => sbyte.Parse("00012").ToString());
        E("15", () => sbyte.Parse("-0").ToString());
        E("16", () => sbyte.Parse("--1").ToString());
        E("17", () => sbyte.Parse("+").ToString());
        E("18", () => sbyte.Parse("127").ToString());
        E("19", () => sbyte.Parse("-128").ToString());
        E("20", () => sbyte.Parse("128").ToString());
        E("21", () => sbyte.Parse("-129").ToString());
        E("22", () => sbyte.Parse("99999999999999999999999").ToString());
        E("23", () => sbyte.Parse((string)null).ToString());
        E("24", () => sbyte.Parse("1e2").ToString());
        E("25", () => sbyte.Parse("\t12\n").ToString());
    }
}
