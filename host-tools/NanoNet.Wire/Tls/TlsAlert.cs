using System;

namespace NanoNet.Wire;

/// <summary>What an alert says, decrypted if need be (RFC 8446 section 6).</summary>
/// <param name="Level">1 for a warning, 2 for a fatal alert.</param>
/// <param name="Description">What it is about.</param>
public readonly record struct TlsAlert(byte Level, TlsAlertDescription Description)
{
    /// <summary>Octets of level and description.</summary>
    public const int Length = 2;

    private const byte Warning = 1;
    private const byte Fatal = 2;

    public bool IsFatal => Level == Fatal;

    /// <summary>True if level and description are ones that exist.</summary>
    public bool IsKnown => Level is Warning or Fatal && Enum.IsDefined(Description);

    /// <summary>Reads the content of an alert record.</summary>
    /// <returns><see cref="WireError.Truncated"/> or <see cref="WireError.BadLength"/> unless it has two octets. Never throws.</returns>
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
