extern alias host;

using System;
using System.Globalization;
using System.Reflection;

namespace NanoNet.Runtime.Redirection;

/// <summary>Virtual members of Object, called on whatever the object is: what .NET's own types answer otherwise than nanoFramework's.</summary>
[Redirects("System.Object")]
public static class ObjectMembers
{
    public static string? ToString(object self) => self switch
    {
        double or float => NumberText.Of((IConvertible)self, null),

        DateTime time => DateTimeMembers.ToString(ref time),
        TimeSpan span => TimeSpanMembers.Text(span),
        Exception exception => ExceptionMembers.ToString(exception),
        char character => CharMembers.Text(character),

        // What describes a member has no text.
        MethodBase or FieldInfo => throw new Exception(),
        Assembly assembly => AssemblyMembers.get_FullName(assembly),

        // There are no names at run time.
        Enum value => NumberText.Of((IConvertible)Convert(value), null),
        _ => self.ToString(),
    };

    public static int GetHashCode(object self) => self switch
    {
        string text => OctetHash.Of(host::System.Text.Encoding.UTF8.GetBytes(text)),
        bool truth => truth ? 1 : 0,
        char character => character | (character << 16),
        short number => number < 0 ? number : number * 0x10001,
        DateTime time => DateTimeMembers.HashCode(time),
        _ => self.GetHashCode(),
    };

    public static new bool Equals(object self, object? obj) => self is TimeSpan span ? TimeSpanMembers.Equals(ref span, obj) : self.Equals(obj);

    /// <summary>What describes a member has no type, and that of a type is itself.</summary>
    public static Type GetType(object self) => self switch
    {
        Type type => type,
        MemberInfo => throw new Exception(),
        _ => self.GetType(),
    };

    /// <summary>Equal strings are one to the interpreter.</summary>
    public static new bool ReferenceEquals(object? objA, object? objB) => InterpreterHooks.IsSame(objA, objB);

    /// <summary>As String.Format does it: with the format if the type has a method for one.</summary>
    internal static string? ToString(object self, string? format)
    {
        if (format is null || self is Enum or bool or char)
        {
            return ToString(self);
        }

        if (self is double or float || self.GetType().IsPrimitive)
        {
            return NumberText.Of((IConvertible)self, format);
        }

        if (self is DateTime time)
        {
            return DateTimeMembers.ToString(ref time, format);
        }

        if (self is TimeSpan)
        {
            return ToString(self);
        }

        var method = self.GetType().GetMethod("ToString", [typeof(string)]);
        return method is null ? ToString(self) : (string?)method.Invoke(self, [format]);
    }

    private static object Convert(Enum value) => ((IConvertible)value).ToType(Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture);
}
