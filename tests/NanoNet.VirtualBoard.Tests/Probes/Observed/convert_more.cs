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
        E("1", () => Convert.ToInt32("ff", 16) + "|" + Convert.ToInt32("0xFF", 16) + "|" + Convert.ToInt32("101", 2) + "|" + Convert.ToInt32("17", 8) + "|" + Convert.ToInt32("-5"));
        E("2", () => Convert.ToInt32("0x", 16) + "");
        E("3", () => Convert.ToInt32("g", 16) + "");
        E("4", () => Convert.ToInt32("", 16) + "");
        E("5", () => Convert.ToInt32(null) + "");
        E("6", () => Convert.ToInt32(null, 16) + "");
        E("7", () => Convert.ToInt32("80000000", 16) + "|" + Convert.ToInt32("ffffffff", 16) + "|" + Convert.ToInt16("ffff", 16) + "|" + Convert.ToSByte("ff", 16));
        E("8", () => Convert.ToInt32("100000000", 16) + "");
        E("9", () => Convert.ToByte("256") + "");
        E("10", () => Convert.ToByte("100", 16) + "");
        E("16", () => Convert.ToInt64("7fffffffffffffff", 16) + "|" + Convert.ToUInt64("ffffffffffffffff", 16));
        E("17", () => Convert.ToInt64("ffffffffffffffff", 16) + "");
        E("18", () => Convert.ToUInt32("-1") + "");
        E("19", () => Convert.ToDouble("1.5e3") + "|" + Convert.ToSingle("1.1"));
        E("20", () => Convert.ToDouble(null) + "");
        E("21", () => Convert.ToBoolean(0) + "" + Convert.ToBoolean(2));
        E("22", () => Convert.ToChar(65) + "");
        E("23", () => Convert.ToByte(true) + "");
        E("24", () => Convert.ToInt32(" 12 ") + "|" + Convert.ToInt32("\t12") + "|" + Convert.ToInt32("+12"));
        E("25", () => Convert.ToInt32("12 3") + "");
        E("26", () => Convert.ToInt32("- 12") + "");
        E("27", () => Convert.ToInt32(" -0x1f ", 16) + "");
        E("28", () => Convert.ToInt32("1111111111111111111111111111111111", 2) + "");
    }
}
