extern alias host;

using Host = host::System.BitConverter;

namespace System;

/// <summary>.NET's, with nanoFramework's members and exceptions.</summary>
public static class BitConverter
{
    public static bool IsLittleEndian => true;

    public static long DoubleToInt64Bits(double value) => Host.DoubleToInt64Bits(value);

    public static byte[] GetBytes(bool value) => Host.GetBytes(value);

    public static byte[] GetBytes(char value) => Host.GetBytes(value);

    public static byte[] GetBytes(double value) => Host.GetBytes(value);

    public static byte[] GetBytes(short value) => Host.GetBytes(value);

    public static byte[] GetBytes(int value) => Host.GetBytes(value);

    public static byte[] GetBytes(long value) => Host.GetBytes(value);

    public static byte[] GetBytes(float value) => Host.GetBytes(value);

    public static byte[] GetBytes(ushort value) => Host.GetBytes(value);

    public static byte[] GetBytes(uint value) => Host.GetBytes(value);

    public static byte[] GetBytes(ulong value) => Host.GetBytes(value);

    public static double Int64BitsToDouble(long value) => Host.Int64BitsToDouble(value);

    public static bool ToBoolean(byte[] value, int startIndex) => Host.ToBoolean(Checked(value, startIndex, 1), startIndex);

    public static char ToChar(byte[] value, int startIndex) => Host.ToChar(Checked(value, startIndex, 2), startIndex);

    public static double ToDouble(byte[] value, int startIndex) => Host.ToDouble(Checked(value, startIndex, 8), startIndex);

    public static short ToInt16(byte[] value, int startIndex) => Host.ToInt16(Checked(value, startIndex, 2), startIndex);

    public static int ToInt32(byte[] value, int startIndex) => Host.ToInt32(Checked(value, startIndex, 4), startIndex);

    public static long ToInt64(byte[] value, int startIndex) => Host.ToInt64(Checked(value, startIndex, 8), startIndex);

    public static float ToSingle(byte[] value, int startIndex) => Host.ToSingle(Checked(value, startIndex, 4), startIndex);

    public static string ToString(byte[] value) => Host.ToString(value);

    public static string ToString(byte[] value, int startIndex) => Host.ToString(value, startIndex);

    public static string ToString(byte[] value, int startIndex, int length) => Host.ToString(value, startIndex, length);

    public static ushort ToUInt16(byte[] value, int startIndex) => Host.ToUInt16(Checked(value, startIndex, 2), startIndex);

    public static uint ToUInt32(byte[] value, int startIndex) => Host.ToUInt32(Checked(value, startIndex, 4), startIndex);

    public static ulong ToUInt64(byte[] value, int startIndex) => Host.ToUInt64(Checked(value, startIndex, 8), startIndex);

    private static byte[] Checked(byte[]? value, int startIndex, int length)
    {
        _ = value ?? throw new ArgumentNullException();

        if ((uint)startIndex >= (uint)value.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(startIndex));
        }

        return startIndex <= value.Length - length ? value : throw new ArgumentException(null, nameof(value));
    }
}
