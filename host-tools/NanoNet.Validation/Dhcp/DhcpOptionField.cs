using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Form of a field that holds DHCP options (RFC 2132 section 2): the options field, or sname and file where they are overloaded.</summary>
internal static class DhcpOptionField
{
    /// <summary>What is wrong with a field; null if nothing is.</summary>
    public static Fact? FaultOf(ReadOnlySpan<byte> field)
    {
        while (field.Length > 0)
        {
            switch ((DhcpOptionCode)field[0])
            {
                case DhcpOptionCode.End:
                    return null;
                case DhcpOptionCode.Pad:
                    field = field[1..];
                    continue;
            }

            if (field.Length < 2 || field.Length < field[1] + 2)
            {
                return Fact.DhcpOptionBeyondField;
            }

            field = field[(field[1] + 2)..];
        }

        return Fact.DhcpEndMissing;
    }
}
