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
        E("1", () => BitConverter.ToString(BitConverter.GetBytes(1)));
        E("2", () => BitConverter.ToString(BitConverter.GetBytes((short)-2)));
        E("3", () => BitConverter.ToString(BitConverter.GetBytes(0x0102030405060708L)));
        E("4", () => BitConverter.ToString(BitConverter.GetBytes(1.5)));
        E("5", () => BitConverter.ToString(BitConverter.GetBytes(1.5f)));
        E("6", () => BitConverter.ToString(BitConverter.GetBytes(true)) + BitConverter.ToString(BitConverter.GetBytes('A')));
        E("7", () => BitConverter.ToString(BitConverter.GetBytes(0xFFFFFFFFu)) + BitConverter.ToString(BitConverter.GetBytes((ushort)1)));
        E("8", () => BitConverter.ToInt32(new byte[] { 1, 0, 0, 0 }, 0).ToString());
        E("9", () => BitConverter.ToInt32(new byte[] { 1, 0, 0, 0 }, 1).ToString());
        E("10", () => BitConverter.ToInt32(null, 0).ToString());
        E("11", () => BitConverter.ToInt16(new byte[] { 0xff, 0xff, 1 }, 1).ToString());
        E("12", () => BitConverter.ToDouble(BitConverter.GetBytes(2.25), 0).ToString());
        E("13", () => BitConverter.ToSingle(BitConverter.GetBytes(2.25f), 0).ToString());
        E("14", () => BitConverter.DoubleToInt64Bits(1.0).ToString("X16"));
        E("15", () => BitConverter.Int64BitsToDouble(0x3FF0000000000000).ToString());
        E("16", () => "[" + BitConverter.ToString(new byte[0]) + "]");
        E("17", () => BitConverter.ToString(new byte[] { 1, 2, 3 }, 1));
        E("18", () => BitConverter.ToString(new byte[] { 1, 2, 3 }, 1, 1));
        E("19", () => BitConverter.ToString(new byte[] { 1, 2, 3 }, 3));
        E("20", () => BitConverter.ToString(null));
        E("21", () => BitConverter.ToBoolean(new byte[] { 0, 5 }, 1).ToString() + BitConverter.ToChar(new byte[] { 65, 0 }, 0));
        E("22", () => BitConverter.IsLittleEndian.ToString());
        E("23", () => BitConverter.ToInt32(new byte[4], -1).ToString());
        E("24", () => BitConverter.ToUInt64(BitConverter.GetBytes(ulong.MaxValue), 0).ToString());
    }
}
