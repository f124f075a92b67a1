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
        E("1", () => BitConverter.ToString(BitConverter.GetBytes(258)) + BitConverter.ToString(BitConverter.GetBytes(1.5)) + BitConverter.ToString(BitConverter.GetBytes(1.5f)));
        E("2", () => BitConverter.ToInt32(new byte[] { 1, 2, 3, 4 }, 0) + " " + BitConverter.ToInt16(new byte[] { 1, 2 }, 0) + " " + BitConverter.ToUInt16(new byte[] { 255, 255 }, 0));
        E("3", () => BitConverter.ToInt32(new byte[] { 1, 2, 3, 4 }, 1).ToString());
        E("4", () => BitConverter.ToInt32(null, 0).ToString());
        E("5", () => BitConverter.ToInt64(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, 0).ToString() + BitConverter.ToUInt64(new byte[8], 0));
        E("6", () => BitConverter.ToDouble(BitConverter.GetBytes(-2.25), 0) + " " + BitConverter.ToSingle(BitConverter.GetBytes(0.1f), 0));
        E("7", () => BitConverter.ToBoolean(new byte[] { 2 }, 0).ToString() + BitConverter.ToChar(new byte[] { 65, 0 }, 0));
        E("8", () => BitConverter.ToString(BitConverter.GetBytes(true)) + BitConverter.ToString(BitConverter.GetBytes('A')) + BitConverter.ToString(BitConverter.GetBytes((short)-2)));
        E("9", () => BitConverter.ToString(new byte[] { 1, 2, 3 }, 1) + BitConverter.ToString(new byte[] { 1, 2, 3 }, 1, 1));
        E("10", () => BitConverter.ToString(new byte[0]));
        E("11", () => BitConverter.ToString(new byte[] { 1 }, 2));
        E("12", () => BitConverter.DoubleToInt64Bits(1.0).ToString() + " " + BitConverter.Int64BitsToDouble(4607182418800017408L));
        E("13", () => BitConverter.IsLittleEndian.ToString());
        E("14", () => BitConverter.ToInt16(new byte[] { 1 }, 0).ToString());
        E("15", () => BitConverter.ToInt32(new byte[4], -1).ToString());
    }
}
