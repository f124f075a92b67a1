using System;

namespace NanoNet.Serial;

/// <summary>Takes a serial link apart: text of the firmware, and packets of the Wire Protocol in it, in pieces of any length, with octets lost or false.</summary>
/// <remarks>
/// A packet counts when its marker, its length and, where it has them, its checksums are right. One that is not whole gives up its first octet
/// as text, and the search goes on at its second: so a good packet behind the beginning of a lost one is found. Of a packet without
/// checksums nothing else shows that octets were lost, so there a marker within it is taken for the next packet's.
/// </remarks>
public sealed class SerialDemultiplexer
{
    // A packet without checksums that ends as a marker begins is looked at together with what follows.
    private const int Capacity = WirePacket.HeaderLength + WirePacket.MaxPayloadLength + WirePacket.MarkerLength;

    private readonly ISerialSink _sink;
    private readonly byte[] _pending = new byte[Capacity];
    private int _count;

    public SerialDemultiplexer(ISerialSink sink) => _sink = sink;

    /// <summary>Whether octets are held that may be the beginning of a packet.</summary>
    public bool IsInPacket => _count > 0;

    /// <summary>Takes the next octets of the link.</summary>
    public void Append(ReadOnlySpan<byte> octets)
    {
        while (octets.Length > 0)
        {
            if (_count == 0)
            {
                var text = CountBeforeMarker(octets);

                if (text > 0)
                {
                    _sink.Text(octets[..text]);
                    octets = octets[text..];
                    continue;
                }
            }

            var taken = Math.Min(octets.Length, Wanted() - _count);
            octets[..taken].CopyTo(_pending.AsSpan(_count));
            _count += taken;
            octets = octets[taken..];
            Settle(isEnd: false);
        }
    }

    /// <summary>Gives up what is held: the link has been silent for too long in the middle of a packet, or has ended.</summary>
    public void Flush() => Settle(isEnd: true);

    // Octets that the packet at the start of what is held takes, as far as is known yet.
    private int Wanted()
    {
        if (_count < WirePacket.MarkerLength)
        {
            return WirePacket.MarkerLength;
        }

        if (_count < WirePacket.HeaderLength)
        {
            return WirePacket.HeaderLength;
        }

        var length = PacketLength;
        return _count < length ? length : length + WirePacket.MarkerLength;
    }

    private int PacketLength => WirePacket.HeaderLength + (int)WirePacket.PayloadLength(_pending);

    // Holds on return nothing, or the beginning of what may be a packet and is not complete.
    private void Settle(bool isEnd)
    {
        while (_count > 0)
        {
            var state = Look(isEnd);

            if (state == State.Packet)
            {
                var length = PacketLength;
                _sink.Packet(WirePacket.Read(_pending, _pending.AsSpan(WirePacket.HeaderLength, length - WirePacket.HeaderLength)));
                Drop(length);
                continue;
            }

            if (state == State.Incomplete && !isEnd)
            {
                return;
            }

            if (_count >= WirePacket.MarkerLength && BeginsWithMarker(_pending))
            {
                _sink.Damaged();
            }

            var text = 1 + CountBeforeMarker(_pending.AsSpan(1, _count - 1));
            _sink.Text(_pending.AsSpan(0, text));
            Drop(text);
        }
    }

    private State Look(bool isEnd)
    {
        var held = _pending.AsSpan(0, _count);

        if (CountBeforeMarker(held) > 0)
        {
            return State.NoPacket;
        }

        if (_count < WirePacket.HeaderLength)
        {
            return State.Incomplete;
        }

        if (!WirePacket.IsHeader(held))
        {
            return State.NoPacket;
        }

        var length = PacketLength;

        if (_count < length)
        {
            return WirePacket.HasNoChecksums(held) && HasMarkerBefore(held, length) ? State.NoPacket : State.Incomplete;
        }

        if (!WirePacket.HasNoChecksums(held))
        {
            return WirePacket.IsPayload(held, held[WirePacket.HeaderLength..length]) ? State.Packet : State.NoPacket;
        }

        if (HasMarkerBefore(held, length))
        {
            return State.NoPacket;
        }

        return MayEndInMarker(held, length) && !isEnd ? State.Incomplete : State.Packet;
    }

    // A whole marker that begins within the packet, behind its own.
    private static bool HasMarkerBefore(ReadOnlySpan<byte> held, int length)
    {
        var at = 1 + CountBeforeMarker(held[1..]);
        return at < length && held.Length - at >= WirePacket.MarkerLength;
    }

    // The packet's last octets begin a marker, of which the rest has not come yet.
    private static bool MayEndInMarker(ReadOnlySpan<byte> held, int length) => 1 + CountBeforeMarker(held[1..]) < length;

    private void Drop(int count)
    {
        _pending.AsSpan(count, _count - count).CopyTo(_pending);
        _count -= count;
    }

    private static bool BeginsWithMarker(ReadOnlySpan<byte> octets) =>
        octets.StartsWith(WirePacket.Marker) || octets.StartsWith(WirePacket.DebuggerMarker);

    /// <summary>Octets before the first that begins a marker, or may begin one that is cut off at the end.</summary>
    private static int CountBeforeMarker(ReadOnlySpan<byte> octets)
    {
        var from = 0;

        while (from < octets.Length)
        {
            var at = octets[from..].IndexOf(WirePacket.Marker[0]);

            if (at < 0)
            {
                return octets.Length;
            }

            from += at;
            var length = Math.Min(octets.Length - from, WirePacket.MarkerLength);
            var candidate = octets.Slice(from, length);

            if (candidate.SequenceEqual(WirePacket.Marker[..length]) || candidate.SequenceEqual(WirePacket.DebuggerMarker[..length]))
            {
                return from;
            }

            from++;
        }

        return octets.Length;
    }

    private enum State
    {
        NoPacket,
        Incomplete,
        Packet,
    }
}
