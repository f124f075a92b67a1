using System;
using System.Buffers.Binary;
using System.Globalization;

namespace NanoNet.Capture;

/// <summary>Reads the classic pcap format: both octet orders, microseconds and nanoseconds.</summary>
internal sealed class PcapFormat : CaptureFormat
{
    public const int FileHeaderLength = 24;
    private const int RecordHeaderLength = 16;
    private const uint MicrosecondMagic = 0xA1B2_C3D4;
    private const uint NanosecondMagic = 0xA1B2_3C4D;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private readonly ByteOrder _order;
    private readonly LinkType _linkType;
    private readonly long _fractionNs;

    private PcapFormat(string file, CaptureBuffer buffer, ByteOrder order, bool isNanosecond)
        : base(file, buffer)
    {
        _order = order;
        _fractionNs = isNanosecond ? 1 : 1000;
        var header = buffer.Available;
        // The upper half of the field says whether frames carry a frame check sequence; the link type is 16 bits.
        _linkType = (LinkType)order.UInt32(header[20..]);
        Interfaces.Add(new CaptureInterface(_linkType, (int)Math.Min(int.MaxValue, order.UInt32(header[16..]))));
        buffer.Advance(FileHeaderLength);
    }

    /// <summary>Whether the file begins as pcap does, and ends within its header.</summary>
    public static bool IsCutHeader(CaptureBuffer buffer) =>
        buffer.TryFill(sizeof(uint)) && !buffer.TryFill(FileHeaderLength)
        && (BinaryPrimitives.ReadUInt32LittleEndian(buffer.Available) is MicrosecondMagic or NanosecondMagic
            || BinaryPrimitives.ReadUInt32BigEndian(buffer.Available) is MicrosecondMagic or NanosecondMagic);

    /// <summary>Opens the file if its first octets are those of a pcap file; null if they are not.</summary>
    public static PcapFormat? TryOpen(string file, CaptureBuffer buffer)
    {
        if (!buffer.TryFill(FileHeaderLength))
        {
            return null;
        }

        var little = BinaryPrimitives.ReadUInt32LittleEndian(buffer.Available);
        var big = BinaryPrimitives.ReadUInt32BigEndian(buffer.Available);
        var isBigEndian = big is MicrosecondMagic or NanosecondMagic;

        if (!isBigEndian && little is not (MicrosecondMagic or NanosecondMagic))
        {
            return null;
        }

        return new PcapFormat(file, buffer, new ByteOrder(isBigEndian), (isBigEndian ? big : little) == NanosecondMagic);
    }

    public override int ReadBuffered(Span<FrameRecord> records)
    {
        var rest = Buffer.Available;
        var at = Buffer.Position;
        var count = 0;

        while (count < records.Length && rest.Length >= RecordHeaderLength)
        {
            var captured = _order.UInt32(rest[8..]);

            // A length that makes no sense, too, is left to who can say so.
            if (captured > MaxFrameLength || captured > rest.Length - RecordHeaderLength)
            {
                break;
            }

            var length = RecordHeaderLength + (int)captured;
            records[count++] = new FrameRecord(
                (_order.UInt32(rest) * NanosecondsPerSecond) + (_order.UInt32(rest[4..]) * _fractionNs),
                at + RecordHeaderLength,
                (int)captured,
                (int)Math.Min(int.MaxValue, Math.Max(captured, _order.UInt32(rest[12..]))),
                _linkType,
                0);
            rest = rest[length..];
            at += length;
        }

        Buffer.Advance(at - Buffer.Position);
        return count;
    }

    public override bool TryReadNext(out CapturedFrame frame)
    {
        frame = default;

        if (!Buffer.TryFill(RecordHeaderLength))
        {
            WarnOfEnd(Buffer.Available.IsEmpty ? null : "a record header");
            return false;
        }

        var header = Buffer.Available;
        var captured = _order.UInt32(header[8..]);
        var original = _order.UInt32(header[12..]);

        if (captured > MaxFrameLength)
        {
            Warn(string.Create(CultureInfo.InvariantCulture, $"a record claims {captured} octets; the file is damaged from here on"));
            return false;
        }

        if (!Buffer.TryFill(RecordHeaderLength + (int)captured))
        {
            WarnOfEnd(string.Create(
                CultureInfo.InvariantCulture,
                $"a record of {captured} octets, {RecordHeaderLength + captured - Buffer.Available.Length} of them are missing"));
            return false;
        }

        header = Buffer.Available;
        frame = new CapturedFrame(
            (_order.UInt32(header) * NanosecondsPerSecond) + (_order.UInt32(header[4..]) * _fractionNs),
            header.Slice(RecordHeaderLength, (int)captured),
            (int)Math.Min(int.MaxValue, Math.Max(captured, original)),
            _linkType,
            0,
            default);
        Buffer.Advance(RecordHeaderLength + (int)captured);
        return true;
    }
}
