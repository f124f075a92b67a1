using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;

namespace NanoNet.Capture;

/// <summary>Reads pcapng: several sections of either octet order, several interfaces, all block types that carry frames.</summary>
internal sealed class PcapngFormat : CaptureFormat
{
    private const uint ByteOrderMagic = 0x1A2B_3C4D;
    private const int MinBlockLength = 12;
    private const int BodyOffset = 8;

    /// <summary>Octets of type, length and byte-order magic: what a section's octet order is known from.</summary>
    private const int SectionPrefixLength = 12;
    private const int MinSectionBodyLength = 16;
    private const int InterfaceBodyLength = 8;
    private const int EnhancedBodyLength = 20;
    private const int SimpleBodyLength = 4;
    private const int StatisticsBodyLength = 12;
    private const int SecretsBodyLength = 8;

    /// <summary>A larger count of lost frames is a damaged field; it keeps the sum from overflowing.</summary>
    private const long MaxDropped = 1L << 48;

    /// <summary>The drop count of an obsolete packet block that is not known.</summary>
    private const ushort UnknownDropCount = 0xFFFF;

    /// <summary>A block of any type is below this, a frame with its options far below: a larger one is a damaged length field.</summary>
    private const int MaxBlockLength = 16 << 20;

    private readonly List<TimeStampUnit> _units = [];

    // Of each interface what its frames say was lost before them, and its statistics in all: of the same frames.
    private readonly Dictionary<long, (long BeforeFrames, long InAll)> _dropped = [];
    private ByteOrder _order;
    private int _firstInterface;

    private PcapngFormat(string file, CaptureBuffer buffer)
        : base(file, buffer)
    {
    }

    /// <summary>Opens the file if its first octets are those of a pcapng file; null if they are not.</summary>
    public static PcapngFormat? TryOpen(string file, CaptureBuffer buffer) =>
        buffer.TryFill(SectionPrefixLength)
        && BinaryPrimitives.ReadUInt32LittleEndian(buffer.Available) == PcapngBlockType.SectionHeader
        && IsByteOrderMagic(buffer.Available)
            ? new PcapngFormat(file, buffer)
            : null;

    public override int ReadBuffered(Span<FrameRecord> records)
    {
        var count = 0;

        while (count < records.Length && IsFrameBuffered())
        {
            var offset = Buffer.Position + BodyOffset;
            var before = Buffer.Available[BodyOffset..];

            if (!TryReadNext(out var frame))
            {
                break;
            }

            before.Overlaps(frame.Octets, out var into);
            records[count++] = new FrameRecord(
                frame.TimeNs, offset + into, frame.Octets.Length, frame.OriginalLength, frame.LinkType, frame.InterfaceId);
        }

        return count;
    }

    public override bool TryReadNext(out CapturedFrame frame)
    {
        frame = default;

        while (true)
        {
            if (!TryReadBlock(out var type, out var body, out var length))
            {
                return false;
            }

            var isFrame = type switch
            {
                PcapngBlockType.EnhancedPacket => TryReadEnhanced(body, out frame),
                PcapngBlockType.SimplePacket => TryReadSimple(body, out frame),
                PcapngBlockType.Packet => TryReadObsolete(body, out frame),
                _ => TryReadOther(type, body),
            };

            if (Warning is not null)
            {
                return false;
            }

            BlockRead?.Invoke(Buffer.Available[..length], isFrame ? frame.Octets.Length : -1);

            // The octets stay where they are until the buffer is filled again, which the next call does.
            Buffer.Advance(length);

            if (isFrame)
            {
                return true;
            }
        }
    }

    /// <summary>The octet order of a section, from its header block.</summary>
    public static ByteOrder OrderOf(ReadOnlySpan<byte> section) => new(BinaryPrimitives.ReadUInt32BigEndian(section[BodyOffset..]) == ByteOrderMagic);

    private static bool IsByteOrderMagic(ReadOnlySpan<byte> block)
    {
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(block[BodyOffset..]);
        return magic == ByteOrderMagic || BinaryPrimitives.ReverseEndianness(magic) == ByteOrderMagic;
    }

    /// <summary>True if the next block holds a frame, and is in memory to its end. Frames were lost before one that says so: it does not follow others.</summary>
    private bool IsFrameBuffered()
    {
        var rest = Buffer.Available;

        if (rest.Length < BodyOffset + EnhancedBodyLength
            || _order.UInt32(rest) != PcapngBlockType.EnhancedPacket
            || _order.UInt32(rest[4..]) is not (>= BodyOffset + EnhancedBodyLength + sizeof(uint) and <= MaxBlockLength and var total)
            || ((total + 3) & ~3U) > rest.Length)
        {
            return false;
        }

        var body = rest[BodyOffset..((int)((total + 3) & ~3U) - 4)];
        var captured = _order.UInt32(body[12..]);
        return captured <= body.Length - EnhancedBodyLength
            && !new PcapngOptions(OptionsOf(body, EnhancedBodyLength, captured), _order).TryGet(PcapngOptionCode.PacketDropCount, out _);
    }

    private bool TryReadBlock(out uint type, out ReadOnlySpan<byte> body, out int length)
    {
        type = 0;
        length = 0;
        body = default;

        if (!Buffer.TryFill(SectionPrefixLength))
        {
            WarnOfEnd(Buffer.Available.IsEmpty ? null : "a block header");
            return false;
        }

        type = _order.UInt32(Buffer.Available);

        if (type == PcapngBlockType.SectionHeader)
        {
            if (!IsByteOrderMagic(Buffer.Available))
            {
                Warn("a section header has no byte-order magic");
                return false;
            }

            _order = OrderOf(Buffer.Available);
        }

        var total = _order.UInt32(Buffer.Available[4..]);

        if (total < MinBlockLength || total > MaxBlockLength)
        {
            Warn(string.Create(CultureInfo.InvariantCulture, $"a block claims {total} octets; the file is damaged from here on"));
            return false;
        }

        // Writers exist that forget to round up.
        length = (int)((total + 3) & ~3U);

        if (!Buffer.TryFill(length))
        {
            WarnOfEnd(string.Create(
                CultureInfo.InvariantCulture,
                $"a block of {total} octets, {length - Buffer.Available.Length} of them are missing"));
            return false;
        }

        body = Buffer.Available[BodyOffset..(length - 4)];
        return true;
    }

    private bool TryReadOther(uint type, ReadOnlySpan<byte> body)
    {
        switch (type)
        {
            case PcapngBlockType.SectionHeader:
                if (body.Length < MinSectionBodyLength)
                {
                    Warn("a section header block is too short");
                }

                _firstInterface = Interfaces.Count;
                break;

            case PcapngBlockType.InterfaceDescription:
                AddInterface(body);
                break;

            case PcapngBlockType.InterfaceStatistics when body.Length >= StatisticsBodyLength:
                var counts = new PcapngOptions(body[StatisticsBodyLength..], _order);
                AddDropped((long)_firstInterface + _order.UInt32(body), 0, CountOf(counts, PcapngOptionCode.InterfaceDropped) + CountOf(counts, PcapngOptionCode.SystemDropped));
                break;

            case PcapngBlockType.DecryptionSecrets:
                AddSecrets(body);
                break;
        }

        return false;
    }

    private void AddSecrets(ReadOnlySpan<byte> body)
    {
        var length = body.Length < SecretsBodyLength ? uint.MaxValue : _order.UInt32(body[4..]);

        if (length > body.Length - SecretsBodyLength)
        {
            Warn("a decryption secrets block is too short");
            return;
        }

        Secrets.Add(new CaptureSecrets(_order.UInt32(body), body.Slice(SecretsBodyLength, (int)length).ToArray()));
    }

    /// <summary>The options that count lost frames: 0 where they are not there.</summary>
    private long CountOf(PcapngOptions options, ushort code) =>
        options.TryGet(code, out var value) && value.Length >= sizeof(ulong) ? (long)Math.Min(_order.UInt64(value), (ulong)MaxDropped) : 0;

    /// <summary>Adds what is said of an interface: of its statistics those count that come last, as they count from the begin.</summary>
    private void AddDropped(long id, long beforeFrame, long inAll)
    {
        if (beforeFrame == 0 && inAll == 0)
        {
            return;
        }

        var known = _dropped.GetValueOrDefault(id);
        var now = (BeforeFrames: Math.Min(MaxDropped, known.BeforeFrames + beforeFrame), InAll: Math.Max(known.InAll, inAll));
        _dropped[id] = now;
        DroppedFrames = Math.Min(MaxDropped, DroppedFrames + Math.Max(now.BeforeFrames, now.InAll) - Math.Max(known.BeforeFrames, known.InAll));
    }

    private void AddInterface(ReadOnlySpan<byte> body)
    {
        if (body.Length < InterfaceBodyLength)
        {
            Warn("an interface description block is too short");
            return;
        }

        var options = new PcapngOptions(body[InterfaceBodyLength..], _order);
        var resolution = options.TryGet(PcapngOptionCode.InterfaceTimeResolution, out var value) && value.Length >= 1 ? value[0] : TimeStampUnit.DefaultResolution;
        var offset = options.TryGet(PcapngOptionCode.InterfaceTimeOffset, out value) && value.Length >= sizeof(long) ? (long)_order.UInt64(value) : 0;

        _units.Add(TimeStampUnit.From(resolution, offset));
        Interfaces.Add(new CaptureInterface(
            (LinkType)_order.UInt16(body),
            (int)Math.Min(int.MaxValue, _order.UInt32(body[4..])),
            options.Text(PcapngOptionCode.InterfaceName),
            options.Text(PcapngOptionCode.InterfaceDescription)));
    }

    private bool TryReadEnhanced(ReadOnlySpan<byte> body, out CapturedFrame frame)
    {
        frame = default;

        return body.Length < EnhancedBodyLength
            ? Damaged("an enhanced packet block is too short")
            : TryReadFrame(body, _order.UInt32(body), 0, EnhancedBodyLength, out frame);
    }

    private bool TryReadObsolete(ReadOnlySpan<byte> body, out CapturedFrame frame)
    {
        frame = default;

        // As the enhanced block, with 16 bits of interface and 16 of drop count in place of the interface.
        return body.Length < EnhancedBodyLength
            ? Damaged("a packet block is too short")
            : TryReadFrame(body, _order.UInt16(body), _order.UInt16(body[2..]) is not UnknownDropCount and var dropped ? dropped : 0, EnhancedBodyLength, out frame);
    }

    private bool TryReadFrame(ReadOnlySpan<byte> body, uint interfaceInSection, int dropped, int headerLength, out CapturedFrame frame)
    {
        frame = default;
        var id = (long)_firstInterface + interfaceInSection;
        var captured = _order.UInt32(body[12..]);
        var original = _order.UInt32(body[16..]);

        if (id >= Interfaces.Count)
        {
            return Damaged(string.Create(CultureInfo.InvariantCulture, $"a packet block names interface {interfaceInSection}, which is not described"));
        }

        if (captured > body.Length - headerLength || captured > MaxFrameLength)
        {
            return Damaged(string.Create(CultureInfo.InvariantCulture, $"a packet block claims {captured} octets, which it does not hold"));
        }

        AddDropped(id, dropped + CountOf(new PcapngOptions(OptionsOf(body, headerLength, captured), _order), PcapngOptionCode.PacketDropCount), 0);
        var units = ((ulong)_order.UInt32(body[4..]) << 32) | _order.UInt32(body[8..]);
        frame = new CapturedFrame(
            _units[(int)id].ToNanoseconds(units),
            body.Slice(headerLength, (int)captured),
            (int)Math.Min(int.MaxValue, Math.Max(captured, original)),
            Interfaces[(int)id].LinkType,
            (int)id,
            new PcapngOptions(OptionsOf(body, headerLength, captured), _order));
        return true;
    }

    private static ReadOnlySpan<byte> OptionsOf(ReadOnlySpan<byte> body, int headerLength, uint captured) =>
        body[(int)Math.Min(body.Length, headerLength + ((captured + 3) & ~3U))..];

    private bool TryReadSimple(ReadOnlySpan<byte> body, out CapturedFrame frame)
    {
        frame = default;

        if (body.Length < SimpleBodyLength)
        {
            return Damaged("a simple packet block is too short");
        }

        if (_firstInterface >= Interfaces.Count)
        {
            return Damaged("a simple packet block comes before any interface description");
        }

        var original = _order.UInt32(body);
        var snapLength = Interfaces[_firstInterface].SnapLength;
        var captured = Math.Min(original, (uint)(body.Length - SimpleBodyLength));

        if (snapLength > 0)
        {
            captured = Math.Min(captured, (uint)snapLength);
        }

        if (captured > MaxFrameLength)
        {
            return Damaged(string.Create(CultureInfo.InvariantCulture, $"a simple packet block holds {captured} octets"));
        }

        frame = new CapturedFrame(
            0,
            body.Slice(SimpleBodyLength, (int)captured),
            (int)Math.Min(int.MaxValue, original),
            Interfaces[_firstInterface].LinkType,
            _firstInterface,
            default);
        return true;
    }

    private bool Damaged(string message)
    {
        Warn(message);
        return false;
    }
}
