using System;
using System.Globalization;

namespace NanoNet.Contracts.Reference;

/// <summary>Reads constants and default values as the listing writes them.</summary>
internal static class ConstantText
{
    /// <param name="type">Name of a primitive type or System.String; anything else can only be null.</param>
    /// <param name="text">The value.</param>
    public static object? Parse(string type, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when text == "null" => null,
            "System.Boolean" => bool.Parse(text),
            "System.Char" => text == "\\0" ? '\0' : text[0],
            "System.SByte" => sbyte.Parse(text, culture),
            "System.Byte" => byte.Parse(text, culture),
            "System.Int16" => short.Parse(text, culture),
            "System.UInt16" => ushort.Parse(text, culture),
            "System.Int32" => int.Parse(text, culture),
            "System.UInt32" => uint.Parse(text, culture),
            "System.Int64" => long.Parse(text, culture),
            "System.UInt64" => ulong.Parse(text, culture),
            "System.Single" => float.Parse(text, culture),
            "System.Double" => double.Parse(text, culture),
            "System.String" => text[1..^1],
            _ => throw new FormatException("a constant of type " + type),
        };
    }
}
