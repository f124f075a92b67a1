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
        E("1", () => Convert.ToInt32("12").ToString());
        E("2", () => Convert.ToInt32("-12").ToString());
        E("3", () => Convert.ToInt32("ff", 16).ToString());
        E("4", () => Convert.ToInt32("0xFF", 16).ToString());
        E("5", () => Convert.ToInt32("17", 8).ToString());
        E("6", () => Convert.ToInt32("101", 2).ToString());
        E("7", () => Convert.ToInt32("FFFFFFFF", 16).ToString());
        E("8", () => Convert.ToInt32("80000000", 16).ToString());
        E("9", () => Convert.ToInt32("1FFFFFFFF", 16).ToString());
        E("10", () => Convert.ToInt32("12", 3).ToString());
        E("11", () => Convert.ToInt32("xyz", 16).ToString());
        E("12", () => Convert.ToInt32("").ToString());
        E("13", () => Convert.ToInt32(null).ToString());
        E("14", () => Convert.ToInt32(" 5 ").ToString());
        E("15", () => Convert.ToInt32("2147483648").ToString());
        E("16", () => Convert.ToInt32("-1", 16).ToString());
        E("17", () => Convert.ToInt32("12", 10).ToString());
        E("18", () => Convert.ToInt32("2", 2).ToString());
        E("19", () => Convert.ToInt32("99", 8).ToString());
    }
}
