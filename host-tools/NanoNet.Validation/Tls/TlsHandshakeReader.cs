using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Cuts the content of handshake records into messages, which need not begin or end where records do (RFC 8446 section 5.1).</summary>
internal sealed class TlsHandshakeReader(TlsEvidence evidence, TlsHandshake handshake)
{
    private const int MaxMessageLength = 1 << 18;

    public void Read(TlsSide side, ReadOnlySpan<byte> content, long frame, long timeNs)
    {
        if (side.HandshakeToSkip > 0)
        {
            var skipped = Math.Min(side.HandshakeToSkip, content.Length);
            side.HandshakeToSkip -= skipped;
            content = content[skipped..];
        }

        if (side.Handshake.Count > 0)
        {
            side.Handshake.AddRange(content);
            content = side.Handshake.ToArray();
            side.Handshake.Clear();
        }
        else if (side.Rank == 0 && side.IsClient && TlsHandshakeMessage.LengthOf(content) > content.Length)
        {
            handshake.SplitHello.Begin();
        }

        while (TlsHandshakeMessage.TryParse(content, out var message) == WireError.None)
        {
            content = content[message.Octets.Length..];
            var wasDecrypting = side.Decryptor;
            handshake.Take(side, message, frame, timeNs);

            if (!content.IsEmpty && !ReferenceEquals(wasDecrypting, side.Decryptor) && handshake.Hellos.IsTls13)
            {
                // A change of keys has to be at the end of a record.
                evidence.Violate(side.IsClient, Fact.TlsHandshakeInterleaved, frame);
                return;
            }
        }

        Keep(side, content, frame);
    }

    /// <summary>Keeps what is left of a record for the next one.</summary>
    private void Keep(TlsSide side, ReadOnlySpan<byte> rest, long frame)
    {
        if (TlsHandshakeMessage.LengthOf(rest) > MaxMessageLength)
        {
            evidence.Violate(side.IsClient, Fact.TlsMessageMalformed, frame);
            side.HandshakeToSkip = TlsHandshakeMessage.LengthOf(rest) - rest.Length;
        }
        else if (!rest.IsEmpty)
        {
            side.Handshake.AddRange(rest);
        }
        else
        {
            evidence.See(side.IsClient, Fact.TlsHandshakeUninterrupted);
        }
    }
}
