using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The receiving half of a connection: what has come, what may come, and what came before its turn.</summary>
/// <remarks>RFC 9293 section 3.3.1, receive sequence variables.</remarks>
internal sealed class ReceiveSide
{
    private readonly OctetRing _octets;
    private readonly ReassemblyQueue _early = new();
    private SequenceNumber _rightEdge;
    private SequenceNumber? _fin;

    public ReceiveSide(int capacity) => _octets = new OctetRing(capacity);

    /// <summary>RCV.NXT.</summary>
    public SequenceNumber Next { get; private set; }

    /// <summary>True once the peer's FIN came in its turn.</summary>
    public bool IsFinReceived { get; private set; }

    /// <summary>Octets that can be read now.</summary>
    public int Available => _octets.Count;

    /// <summary>RCV.WND: what was offered and not used yet.</summary>
    private uint Window => (uint)(_rightEdge - Next);

    private SequenceNumber PossibleEdge => Next + (uint)_octets.Free;

    /// <summary>The peer's SYN came. Nothing is offered until <see cref="Offer"/>.</summary>
    public void Begin(SequenceNumber initial)
    {
        Next = initial + 1;
        _rightEdge = Next;
    }

    public int Read(Span<byte> destination) => _octets.Read(destination);

    /// <summary>The four cases of RFC 9293 section 3.10.7.4, "first, check sequence number".</summary>
    public bool IsAcceptable(in TcpSegment segment)
    {
        var first = segment.SequenceNumber;
        var length = segment.SequenceLength();

        if (length == 0)
        {
            return Window == 0 ? first == Next : first.IsWithin(Next, Window);
        }

        return Window > 0 && (first.IsWithin(Next, Window) || (first + (length - 1)).IsWithin(Next, Window));
    }

    /// <summary>Takes data and FIN of an acceptable segment, and what they make complete.</summary>
    /// <returns>True if the peer's FIN has come in its turn just now.</returns>
    public bool Take(in TcpSegment segment)
    {
        if (IsFinReceived)
        {
            return false;
        }

        var hasSyn = (segment.ControlBits & TcpControlBits.Syn) != 0;
        var first = segment.SequenceNumber + (hasSyn ? 1U : 0U);

        if ((segment.ControlBits & TcpControlBits.Fin) != 0)
        {
            _fin ??= first + (uint)segment.Data.Length;
        }

        Take(first, segment.Data);

        if (_fin != Next)
        {
            return false;
        }

        IsFinReceived = true;
        Next += 1;
        _rightEdge = SequenceNumber.Max(_rightEdge, Next);
        return true;
    }

    /// <summary>The window to announce. Its right edge moves by a segment or half the buffer at least (section 3.8.6.2.2), and never back.</summary>
    public ushort Offer(int segmentSize)
    {
        if (PossibleEdge - _rightEdge >= Math.Min(segmentSize, _octets.Capacity / 2))
        {
            _rightEdge = PossibleEdge;
        }

        return (ushort)Math.Min(ushort.MaxValue, Window);
    }

    /// <summary>True if the peer may wait for a window that it was not told of: less than half is offered, and two segments more could be.</summary>
    public bool IsUpdateDue(int segmentSize) =>
        PossibleEdge - _rightEdge >= Math.Min(2 * segmentSize, _octets.Capacity / 2) && Window < _octets.Capacity / 2;

    private void Take(SequenceNumber first, ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            return;
        }

        if (first > Next)
        {
            _early.Add(first, data[..Math.Min(data.Length, _rightEdge - first)]);
            return;
        }

        Store(data[Math.Min(data.Length, Next - first)..]);

        while (_early.TryTake(Next, out var held))
        {
            Store(held);
        }
    }

    private void Store(ReadOnlySpan<byte> data)
    {
        // The window that was offered is the room that there is; what is beyond it was not asked for.
        var count = Math.Min(data.Length, (int)Window);
        _octets.Write(data[..count]);
        Next += (uint)count;
    }
}
