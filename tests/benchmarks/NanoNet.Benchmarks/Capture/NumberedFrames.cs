using System;
using System.Buffers.Binary;
using System.IO;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Benchmarks;

/// <summary>UDP datagrams without end, each with its number.</summary>
internal sealed class NumberedFrames : IFrameSource
{
    /// <summary>Octets of a frame before its number.</summary>
    public const int NumberAt = EthernetHeader.Length + IPv4Datagram.MinHeaderLength + UdpDatagram.HeaderLength;

    private const int Kept = 2 * FrameSender.Batch;

    private readonly byte[] _frames;
    private readonly int _length;
    private long _next;

    public NumberedFrames(int frameLength)
    {
        _length = frameLength;
        _frames = GC.AllocateArray<byte>(Kept * frameLength, pinned: true);

        for (var i = 0; i < Kept; i++)
        {
            Fill(_frames.AsSpan(i * frameLength, frameLength));
        }
    }

    public ReadOnlySpan<byte> Next()
    {
        var frame = _frames.AsSpan((int)(_next % Kept) * _length, _length);
        BinaryPrimitives.WriteInt64LittleEndian(frame[NumberAt..], _next++);
        return frame;
    }

    /// <summary>Makes frame 0. The number changes on the way, so there is no checksum over it (RFC 768 allows that).</summary>
    public static void Fill(Span<byte> frame)
    {
        FrameEmitter.Udp(
            frame,
            new EthernetHeader(new MacAddress(0x024E_4E00_0100), new MacAddress(0x024E_4E00_0200), EtherType.IPv4),
            new IPv4Header { Source = new IPv4Address(0x0A000001), Destination = new IPv4Address(0x0A000101), Protocol = IPProtocol.Udp },
            new UdpHeader { SourcePort = 10_000, DestinationPort = 20_000 },
            new byte[frame.Length - NumberAt]);
        frame.Slice(NumberAt - sizeof(ushort), sizeof(ushort)).Clear();
    }

    /// <summary>Reads captures that follow one another.</summary>
    /// <returns>How many frames they hold, and how many of these do not have a higher number than the one before.</returns>
    public static (long Count, long Misplaced) Check(params ReadOnlySpan<string> files)
    {
        long count = 0;
        long misplaced = 0;
        long last = -1;

        foreach (var file in files)
        {
            using var reader = CaptureReader.Open(file);

            while (reader.TryReadNext(out var frame))
            {
                var number = BinaryPrimitives.ReadInt64LittleEndian(frame.Octets[NumberAt..]);
                count++;
                misplaced += number > last ? 0 : 1;
                last = number;
            }

            if (reader.Warning is { } warning)
            {
                throw new InvalidDataException($"{file}: {warning}");
            }
        }

        return (count, misplaced);
    }
}
