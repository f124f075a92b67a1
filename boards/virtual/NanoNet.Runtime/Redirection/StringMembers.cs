using System;
using System.Collections;


namespace NanoNet.Runtime.Redirection;

/// <summary>Members of String that nanoFramework has otherwise than .NET: compared octet by octet, ended by NUL, with exceptions of its own.</summary>
[Redirects("System.String")]
public static class StringMembers
{
    public static string Create(char[]? value) => UpToNul(new string(value));

    public static string Create(char[]? value, int startIndex, int length) => value is null ? "" : UpToNul(new string(value, startIndex, length));

    public static string Create(char c, int count) => UpToNul(new string(c, count));

    public static char get_Chars(string self, int index) =>
        (uint)index < (uint)self.Length ? self[index] : throw new ArgumentOutOfRangeException();

    public static int Compare(string? strA, string? strB) => Math.Sign(string.CompareOrdinal(strA, strB));

    public static int CompareTo(string self, string? strB) => Compare(NotNull(self), strB);

    /// <summary>What is no string is greater.</summary>
    public static int CompareTo(string self, object? value) => value is null or string ? Compare(NotNull(self), (string?)value) : -1;

    public static bool Contains(string self, string value) => value.Length == 0 || self.Contains(value, StringComparison.Ordinal);

    public static bool StartsWith(string self, string? value) => NotNull(self).StartsWith(NotNullArgument(value), StringComparison.Ordinal);

    public static bool EndsWith(string self, string? value) => NotNull(self).EndsWith(NotNullArgument(value), StringComparison.Ordinal);

    public static int IndexOf(string self, string value) => IndexOf(self, value, 0, self.Length);

    public static int IndexOf(string self, string value, int startIndex) => IndexOf(self, value, startIndex, self.Length - startIndex);

    public static int IndexOf(string self, string value, int startIndex, int count)
    {
        if (self.Length == 0)
        {
            return -1;
        }

        return value.Length == 0 || (uint)startIndex > (uint)self.Length || (uint)count > (uint)(self.Length - startIndex)
            ? throw new ArgumentOutOfRangeException()
            : self.IndexOf(value, startIndex, count, StringComparison.Ordinal);
    }

    public static int IndexOfAny(string self, char[] anyOf) => self.IndexOfAny(NotNull(anyOf));

    public static int IndexOfAny(string self, char[] anyOf, int startIndex) => self.IndexOfAny(NotNull(anyOf), startIndex);

    public static int IndexOfAny(string self, char[] anyOf, int startIndex, int count) => self.IndexOfAny(NotNull(anyOf), startIndex, count);

    public static int LastIndexOf(string self, string value) => self.LastIndexOf(NotNull(value), StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, int startIndex) => self.LastIndexOf(NotNull(value), startIndex, StringComparison.Ordinal);

    public static int LastIndexOf(string self, string value, int startIndex, int count) => self.LastIndexOf(NotNull(value), startIndex, count, StringComparison.Ordinal);

    /// <summary>ASCII letters only.</summary>
    public static string ToUpper(string self) => string.Create(self.Length, self, static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = from[i] is >= 'a' and <= 'z' ? (char)(from[i] - 'a' + 'A') : from[i];
        }
    });

    /// <inheritdoc cref="ToUpper"/>
    public static string ToLower(string self) => string.Create(self.Length, self, static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = from[i] is >= 'A' and <= 'Z' ? (char)(from[i] - 'A' + 'a') : from[i];
        }
    });

    public static string Concat(object? arg0) => Text(arg0);

    public static string Concat(object? arg0, object? arg1) => Text(arg0) + Text(arg1);

    public static string Concat(object? arg0, object? arg1, object? arg2) => Text(arg0) + Text(arg1) + Text(arg2);

    public static string Concat(object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return string.Concat(Array.ConvertAll(args, Text));
    }

    public static string Concat(string?[] values) => string.Concat(NotNull(values));

    public static string Format(string format, object?[] args) => CompositeFormat.Format(format, args);

    public static string Intern(string str) => str;

    public static string IsInterned(string str) => str;

    /// <summary>A checksum of the octets, the same on every board.</summary>
    public static int GetHashCode(string self) => ObjectMembers.GetHashCode(self);

    /// <summary>Strings have no enumerator on the board; foreach over a string does without.</summary>
    public static IEnumerator GetEnumerator(string self) => throw new NotSupportedException();

    public static string PadLeft(string self, int totalWidth, char paddingChar) => paddingChar == '\0' ? self : self.PadLeft(Width(totalWidth), paddingChar);

    public static string PadRight(string self, int totalWidth, char paddingChar) => paddingChar == '\0' ? self : self.PadRight(Width(totalWidth), paddingChar);

    internal static string UpToNul(string text) => text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;

    private static string Text(object? value) => value is null ? "" : ObjectMembers.ToString(value) ?? "";

    private static int Width(int totalWidth) => totalWidth >= 0 ? totalWidth : throw ManagedErrors.OutOfRange("totalWidth can't be less than 0");

    private static string NotNullArgument(string? value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private static T NotNull<T>(T? value)
        where T : class => value ?? throw new NullReferenceException();
}
