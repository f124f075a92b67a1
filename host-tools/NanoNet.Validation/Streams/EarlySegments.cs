using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>
/// Holds the first data of a connection while it does not tell the protocol: where it comes out of order, or octet by octet.
/// Most connections need none of it.
/// </summary>
internal sealed class EarlySegments
{
    // A request line or a TLS header is told by less.
    private const int EnoughOctets = 64;
    private const int TlsOctets = TlsRecord.HeaderLength + 1;

    // What a segment has to begin with so that nothing needs to be held.
    private const int PlainOctets = 16;

    private const int MaxSegments = 64;
    private const int MaxOctets = 8192;

    private readonly List<(int From, HeldSegment Segment, SequenceNumber First)> _held = [];
    private int _octets;

    /// <summary>True if a connection's first data has to wait for more.</summary>
    public static bool AreNeeded(ref SegmentContext context) =>
        context.Sender.IsSynSeen && !context.Has(TcpControlBits.Syn) && context.Segment.Data.Length == context.DataLength
        && (context.Sequence != context.Sender.InitialSequenceNumber + 1U || context.DataLength < PlainOctets);

    public void Add(ref SegmentContext context)
    {
        _held.Add((context.From, new HeldSegment(context.Segment.Octets.ToArray(), context.Arrival, context.End), context.Sequence));
        _octets += context.DataLength;
    }

    /// <summary>Puts the beginning of one direction in order.</summary>
    /// <param name="from">The sender.</param>
    /// <param name="first">Number of its first octet.</param>
    /// <param name="prefix">What there is of it without a hole.</param>
    /// <returns>False while more may tell the protocol.</returns>
    public bool TryDecide(int from, SequenceNumber first, out byte[] prefix)
    {
        var octets = new List<byte>();

        // Each pass adds what joins on; the few segments that are held make that cheap.
        for (var hasGrown = true; hasGrown && octets.Count < EnoughOctets;)
        {
            hasGrown = false;

            foreach (var (sender, held, sequence) in _held)
            {
                if (sender == from && TcpSegment.TryParse(held.Octets, out var segment) == WireError.None
                    && first + (uint)octets.Count - sequence is var skip && skip >= 0 && skip < segment.Data.Length)
                {
                    octets.AddRange(segment.Data[skip..]);
                    hasGrown = true;
                }
            }
        }

        prefix = [.. octets];
        return prefix.Length >= EnoughOctets || prefix.AsSpan().Contains((byte)'\n') || (prefix.Length >= TlsOctets && TlsRecord.IsHeader(prefix))
            || _held.Count >= MaxSegments || _octets >= MaxOctets;
    }

    /// <summary>Index of the sender of the first segment that was held.</summary>
    public int FirstSender => _held[0].From;

    /// <summary>The first segment that was held.</summary>
    public HeldSegment First => _held[0].Segment;

    /// <summary>Hands on all that was held, in the order in which it came; what began with another protocol may have changed to one that is known.</summary>
    public void Replay(TcpConnection connection)
    {
        foreach (var (from, held, _) in _held)
        {
            if (TcpSegment.TryParse(held.Octets, out var segment) == WireError.None)
            {
                var context = new SegmentContext(connection, from, segment, held.Arrival);
                DataHandover.HandOn(ref context);
            }
        }
    }
}
