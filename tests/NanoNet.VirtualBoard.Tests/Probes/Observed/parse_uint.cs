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
        E("1", () => uint.Parse("0").ToString());
        E("2", () => uint.Parse("12").ToString());
        E("3", () => uint.Parse("-12").ToString());
        E("4", () => uint.Parse("+12").ToString());
        E("5", () => uint.Parse(" 12 ").ToString());
        E("6", () => uint.Parse("12 x").ToString());
        E("7", () => uint.Parse("1 2").ToString());
        E("8", () => uint.Parse("").ToString());
        E("9", () => uint.Parse(" ").ToString());
        E("10", () => uint.Parse("abc").ToString());
        E("11", () => uint.Parse("0x10").ToString());
        E("12", () => uint.Parse("1.0").ToString());
        E("13", () => uint.Parse("1,000").ToString());
        E("14", () => uint.Parse("00012").ToString());
        E("15", () => uint.Parse("-0").ToString());
        E("16", () => uint.Parse("--1").ToString());
        E("17", () => uint.Parse("+").ToString());
        E("18", () => uint.Parse("4294967295").ToString());
        E("19", () => uint.Parse("0").ToString());
        E("20", () => uint.Parse("4294967296").ToString());
        E("21", () => uint.Parse("-1").ToString());
        E("22", () => uint.Parse("99999999999999999999999").ToString());
        E("23", () => uint.Parse((string)null).ToString());
        E("24", () => uint.Parse("1e2").ToString());
        E("25", () => uint.Parse("\t12\n").ToString());
    }
}
