using System;

namespace NanoNet.Wire;

/// <summary>An alert that is not encrypted (RFC 8446 section 6).</summary>
public readonly record struct TlsAlert(byte Level, TlsAlertDescription Description)
{
    public const int Length = 2;
    private const byte Warning = 1;
    private const byte Fatal = 2;

    public bool IsFatal => Level == Fatal;

    /// <summary>True if level and description are ones that exist.</summary>
    public bool IsKnown => Level is Warning or Fatal && Enum.IsDefined(Description);

    public static WireError TryParse(ReadOnlySpan<byte> octets, out TlsAlert alert)
    {
        alert = default;

        if (octets.Length != Length)
        {
            return octets.Length < Length ? WireError.Truncated : WireError.BadLength;
        }

        alert = new TlsAlert(octets[0], (TlsAlertDescription)octets[1]);
        return WireError.None;
    }
}
