using System;
using System.Collections.Generic;

namespace NanoNet.Serial.Tests;

/// <summary>Random octets with valid packets in them, and with what only looks like one: markers alone, headers whose checksum is false, payloads with a flipped bit or with octets lost.</summary>
internal sealed class HostileNoise
{
    private const int LongestRun = 4096;
    private const int ShortestPayload = 2;
    private const int LongestPayload = 200;

    private readonly Random _random;
    private readonly bool _withChecksums;
    private readonly List<WirePacket> _packets = [];

    /// <param name="seed">The same gives the same.</param>
    /// <param name="withChecksums">Whether the valid packets have checksums. A decoy always has: without them damage cannot be seen.</param>
    public HostileNoise(int seed, bool withChecksums)
    {
        _random = new Random(seed);
        _withChecksums = withChecksums;
    }

    /// <summary>The valid packets so far, in order.</summary>
    public IReadOnlyList<WirePacket> Packets => _packets;

    /// <summary>Octets so far that belong to no valid packet.</summary>
    public long OctetCount { get; private set; }

    /// <summary>What looked like a packet so far.</summary>
    public int DecoyCount { get; private set; }

    /// <summary>Some noise, perhaps with a decoy behind it, and a valid packet, cut anywhere.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Next()
    {
        var noise = new byte[_random.Next(1, LongestRun)];
        _random.NextBytes(noise);
        OctetCount += noise.Length;
        yield return noise;

        if (_random.Next(2) == 0)
        {
            var decoy = Decoy();
            DecoyCount++;
            OctetCount += decoy.Length;
            yield return decoy;
        }

        var packet = Packet((ushort)_packets.Count);
        _packets.Add(packet);
        var octets = packet.ToOctets(_withChecksums);
        var cut = _random.Next(0, octets.Length);
        yield return octets.AsMemory(0, cut);
        yield return octets.AsMemory(cut);
    }

    private WirePacket Packet(ushort sequence)
    {
        var payload = new byte[_random.Next(ShortestPayload, LongestPayload)];
        _random.NextBytes(payload);
        return new WirePacket { Command = MonitorCommand.Message, Sequence = sequence, Payload = payload };
    }

    private byte[] Decoy()
    {
        var octets = Packet(0xDEAD).ToOctets(withChecksums: true);

        switch (_random.Next(5))
        {
            case 0:
                // The beginning of one, as an unplugged or restarted board leaves it.
                return octets[.._random.Next(1, octets.Length)];
            case 1:
                // A marker, and noise for a header.
                _random.NextBytes(octets.AsSpan(WirePacket.MarkerLength, WirePacket.HeaderLength - WirePacket.MarkerLength));
                return octets;
            case 2:
                Flip(octets, WirePacket.MarkerLength, WirePacket.HeaderLength);
                return octets;
            case 3:
                Flip(octets, WirePacket.HeaderLength, octets.Length);
                return octets;
            default:
                // An octet lost: what comes behind is taken for the rest of it. Not the last, which the first of the next packet may be the same as: that is a valid packet.
                var lost = _random.Next(WirePacket.HeaderLength, octets.Length - 1);
                return [.. octets[..lost], .. octets[(lost + 1)..]];
        }
    }

    private void Flip(byte[] octets, int from, int to) => octets[_random.Next(from, to)] ^= (byte)(1 << _random.Next(8));
}
