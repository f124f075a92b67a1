extern alias host;

using NanoNet.Runtime.Redirection;
using Host = host::System.Convert;

namespace System;

/// <summary>.NET's; the list of members is nanoFramework's.</summary>
public static class Convert
{
    public static byte[] FromBase64CharArray(char[] inArray, int offset, int length)
    {
        Check(inArray, offset, length);
        return FromBase64String(new string(inArray, offset, length));
    }

    public static byte[] FromBase64String(string inString) => Base64Text.Read(inString);

    public static string ToBase64String(byte[] inArray) => ToBase64String(inArray, Base64FormattingOptions.None);

    public static string ToBase64String(byte[] inArray, Base64FormattingOptions options)
    {
        ArgumentNullException.ThrowIfNull(inArray);
        return ToBase64String(inArray, 0, inArray.Length, options);
    }

    public static string ToBase64String(byte[] inArray, int offset, int length) => ToBase64String(inArray, offset, length, Base64FormattingOptions.None);

    public static string ToBase64String(byte[] inArray, int offset, int length, Base64FormattingOptions options)
    {
        Check(inArray, offset, length);
        return Base64Text.Broken(Host.ToBase64String(inArray, offset, length), options);
    }

    public static bool ToBoolean(byte value) => Host.ToBoolean(value);

    public static byte ToByte(bool value) => Host.ToByte(value);

    public static byte ToByte(string value, int fromBase = 10) => IntegerText.Parse<byte>(value, fromBase);

    public static char ToChar(ushort value) => Host.ToChar(value);

    public static DateTime ToDateTime(string value) => DateTimeText.Parse(value);

    public static double ToDouble(string value) => FloatText.Parse(value);

    public static short ToInt16(string value, int fromBase = 10) => IntegerText.Parse<short>(value, fromBase);

    public static int ToInt32(string value, int fromBase = 10) => IntegerText.Parse<int>(value, fromBase);

    public static long ToInt64(string value, int fromBase = 10) => IntegerText.Parse<long>(value, fromBase);

    public static sbyte ToSByte(string value, int fromBase = 10) => IntegerText.Parse<sbyte>(value, fromBase);

    public static float ToSingle(string value) => (float)FloatText.Parse(value);

    public static ushort ToUInt16(string value, int fromBase = 10) => IntegerText.Parse<ushort>(value, fromBase);

    public static uint ToUInt32(string value, int fromBase = 10) => IntegerText.Parse<uint>(value, fromBase);

    public static ulong ToUInt64(string value, int fromBase = 10) => IntegerText.Parse<ulong>(value, fromBase);

    private static void Check(Array inArray, int offset, int length)
    {
        ArgumentNullException.ThrowIfNull(inArray);

        if (length < 0 || offset < 0 || offset > inArray.Length - length)
        {
            throw ManagedErrors.OutOfRange();
        }
    }
}
