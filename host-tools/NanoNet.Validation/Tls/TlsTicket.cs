using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The NewSessionTicket message (RFC 8446 section 4.6.1, RFC 5077 section 3.3).</summary>
internal static class TlsTicket
{
    private const uint WeekSeconds = 7 * 24 * 60 * 60;

    /// <summary>Judges a ticket; false if it does not parse.</summary>
    public static bool Judge(TlsEvidence evidence, bool isClient, ReadOnlySpan<byte> body, bool isTls13, long frame)
    {
        var reader = new PresentationReader(body);

        if (!reader.TryReadUInt32(out var lifetime))
        {
            return false;
        }

        if (!isTls13)
        {
            return reader.TryReadVector16(out _) && reader.IsAtEnd;
        }

        evidence.State(isClient, lifetime <= WeekSeconds, Fact.TlsTicketLifetimeSane, Fact.TlsTicketLifetimeTooLong, frame);
        return reader.TryReadUInt32(out _) && reader.TryReadVector8(out _) && reader.TryReadVector16(out _) && reader.TryReadVector16(out _) && reader.IsAtEnd;
    }
}
