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
        E("1", () => BitConverter.ToString(BitConverter.GetBytes(1.5)) + "|" + BitConverter.ToString(BitConverter.GetBytes(1.5f)) + "|" + BitConverter.ToString(BitConverter.GetBytes('A')) + "|" + BitConverter.ToString(BitConverter.GetBytes(true)));
        E("2", () => BitConverter.ToString(BitConverter.GetBytes(-2L)) + "|" + BitConverter.ToString(BitConverter.GetBytes((short)-2)) + "|" + BitConverter.ToString(BitConverter.GetBytes(0xdeadbeefu)));
        E("3", () => BitConverter.ToString(new byte[0]) + "|" + BitConverter.ToString(new byte[] { 1, 2, 3 }, 1) + "|" + BitConverter.ToString(new byte[] { 1, 2, 3 }, 1, 1));
        E("4", () => BitConverter.ToString(null));
        E("5", () => BitConverter.ToString(new byte[] { 1 }, 1));
        E("6", () => BitConverter.ToString(new byte[] { 1 }, 0, 2));
        E("7", () => BitConverter.ToString(new byte[] { 1 }, -1));
        E("8", () => BitConverter.ToInt32(new byte[] { 1, 2, 3, 4, 5 }, 1) + "");
        E("9", () => BitConverter.ToInt32(new byte[] { 1, 2, 3 }, 0) + "");
        E("10", () => BitConverter.ToInt32(null, 0) + "");
        E("11", () => BitConverter.ToInt32(new byte[4], 4) + "");
        E("12", () => BitConverter.ToInt32(new byte[4], -1) + "");
        E("13", () => BitConverter.ToDouble(new byte[] { 0, 0, 0, 0, 0, 0, 0xf8, 0x3f }, 0) + "|" + BitConverter.ToSingle(new byte[] { 0, 0, 0xc0, 0x3f }, 0));
        E("14", () => BitConverter.ToBoolean(new byte[] { 2 }, 0) + "" + BitConverter.ToBoolean(new byte[] { 0 }, 0));
        E("15", () => BitConverter.ToChar(new byte[] { 0x41, 0 }, 0) + "" + BitConverter.ToUInt16(new byte[] { 255, 255 }, 0) + BitConverter.ToInt16(new byte[] { 255, 255 }, 0));
        E("16", () => BitConverter.ToInt64(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255 }, 0) + "|" + BitConverter.ToUInt64(new byte[] { 255, 255, 255, 255, 255, 255, 255, 255 }, 0) + "|" + BitConverter.ToUInt32(new byte[] { 255, 255, 255, 255 }, 0));
        E("17", () => BitConverter.DoubleToInt64Bits(1.0) + "|" + BitConverter.Int64BitsToDouble(4607182418800017408L) + "|" + BitConverter.DoubleToInt64Bits(double.NaN));
        E("18", () => BitConverter.IsLittleEndian + "");
        E("19", () => BitConverter.ToBoolean(new byte[0], 0) + "");
        E("20", () => BitConverter.ToInt16(new byte[1], 0) + "");
    }
}
