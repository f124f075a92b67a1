using System;
using System.Globalization;

namespace NanoNet.Boards;

/// <summary>A single value of a profile.</summary>
/// <param name="Text">Without quotes.</param>
/// <param name="IsPlain">Whether it stands without quotes: only then can it be a number, true or false.</param>
internal readonly record struct YamlScalar(string Text, bool IsPlain)
{
    /// <summary>The whole number that it is, or null.</summary>
    public long? Integer =>
        !IsPlain ? null
        : long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Text.StartsWith("0x", StringComparison.Ordinal) && uint.TryParse(Text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal) ? hexadecimal
        : null;
}
