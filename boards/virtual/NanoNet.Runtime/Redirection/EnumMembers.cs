using System;

namespace NanoNet.Runtime.Redirection;

/// <summary>Members of Enum that nanoFramework has otherwise than .NET.</summary>
[Redirects("System.Enum")]
public static class EnumMembers
{
    public static string? ToString(Enum self) => ObjectMembers.ToString(self);

    /// <summary>One flag in common is enough, and there is none in 0.</summary>
    public static bool HasFlag(Enum self, Enum? flag)
    {
        if ((flag ?? throw new NullReferenceException()).GetTypeCode() != self.GetTypeCode())
        {
            throw new ArgumentException();
        }

        return unchecked((uint)(Bits(self) & Bits(flag))) != 0;
    }

    // The low half is looked at.
    private static ulong Bits(IConvertible value) => value.GetTypeCode() == TypeCode.UInt64 ? value.ToUInt64(null) : unchecked((ulong)value.ToInt64(null));
}
