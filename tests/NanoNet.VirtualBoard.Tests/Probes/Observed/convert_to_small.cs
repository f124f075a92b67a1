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
        E("1", () => Convert.ToByte("255").ToString());
        E("2", () => Convert.ToByte("256").ToString());
        E("3", () => Convert.ToByte("ff", 16).ToString());
        E("4", () => Convert.ToByte("100", 16).ToString());
        E("5", () => Convert.ToSByte("-128").ToString());
        E("6", () => Convert.ToSByte("80", 16).ToString());
        E("7", () => Convert.ToInt16("32767").ToString());
        E("8", () => Convert.ToInt16("8000", 16).ToString());
        E("9", () => Convert.ToUInt16("65535").ToString());
        E("10", () => Convert.ToUInt16("10000", 16).ToString());
        E("11", () => Convert.ToUInt32("4294967295").ToString());
        E("12", () => Convert.ToUInt32("FFFFFFFF", 16).ToString());
        E("13", () => Convert.ToInt64("7FFFFFFFFFFFFFFF", 16).ToString());
        E("14", () => Convert.ToInt64("FFFFFFFFFFFFFFFF", 16).ToString());
        E("15", () => Convert.ToUInt64("FFFFFFFFFFFFFFFF", 16).ToString());
        E("16", () => Convert.ToUInt64("18446744073709551615").ToString());
        E("17", () => Convert.ToByte(true).ToString() + Convert.ToByte(false));
        E("18", () => Convert.ToBoolean((byte)0).ToString() + Convert.ToBoolean((byte)2));
        E("19", () => Convert.ToChar((ushort)65).ToString());
        E("20", () => Convert.ToByte("-1").ToString());
        E("21", () => Convert.ToUInt32("-1").ToString());
        E("22", () => Convert.ToInt64("11", 2).ToString());
    }
}
