using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name + ":" + e.Message);
        }
    }

    public static void Main()
    {
        E("1", () => double.Parse("1.5") + "|" + double.Parse("-1.5") + "|" + double.Parse("+1.5") + "|" + double.Parse(".5") + "|" + double.Parse("5."));
        E("2", () => double.Parse("1e3") + "|" + double.Parse("1E-3") + "|" + double.Parse("1e+3") + "|" + double.Parse("-1.5e2"));
        E("3", () => double.Parse(" 1 ") + "");
        E("4", () => double.Parse("1 2") + "");
        E("5", () => double.Parse("") + "");
        E("6", () => double.Parse(null) + "");
        E("7", () => double.Parse("abc") + "");
        E("8", () => double.Parse("1e") + "");
        E("9", () => double.Parse("1e400") + "");
        E("10", () => double.Parse("1e-400") + "");
        E("11", () => double.Parse("NaN") + "");
        E("12", () => double.Parse("Infinity") + "");
        E("13", () => double.Parse("-Infinity") + "");
        E("14", () => double.Parse("1,000.5") + "");
        E("15", () => double.Parse("0x10") + "");
        E("16", () => double.Parse("--1") + "");
        E("17", () => double.Parse("1.2.3") + "");
        E("18", () => double.Parse("-") + "");
        E("19", () => double.Parse(".") + "");
        E("20", () => double.Parse("00012.500") + "");
        E("21", () => double.Parse("123456789012345678901234567890") + "");
        E("22", () => double.Parse("0.1234567890123456789") + "");
        E("23", () => float.Parse("1.1") + "|" + float.Parse("16777217") + "|" + float.Parse("3.4e38"));
        E("24", () => float.Parse("1e39") + "");
        E("25", () => float.Parse("abc") + "");
        E("26", () => double.Parse("\t1.5\n") + "");
        E("27", () => double.Parse("1f") + "");
        E("28", () => double.Parse("1d") + "");
        E("29", () => double.Parse("(1)") + "");
        E("30", () => double.Parse("$1") + "");
        E("31", () => double.Parse("1e5.5") + "");
        E("32", () => double.Parse("e5") + "");
        E("33", () => double.Parse("+-1") + "");
        E("34", () => double.Parse("1-") + "");
        E("35", () => double.Parse("-0").ToString() + "|" + double.Parse("-0.0").ToString());
    }
}
