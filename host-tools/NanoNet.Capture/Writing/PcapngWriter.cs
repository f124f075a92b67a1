using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using System.Threading;

namespace NanoNet.Capture;

/// <summary>Writes a pcapng file of one section, little-endian, with nanosecond time stamps. Any thread may write.</summary>
/// <remarks>
/// Unless it is told otherwise, every block reaches the operating system whole and before the call returns, so a process that is killed loses
/// no frame that was written and leaves no half block behind. A file that cannot grow ends with its last whole block; what is written after that is lost in silence.
/// </remarks>
public sealed class PcapngWriter : IDisposable
{
    private const uint ByteOrderMagic = 0x1A2B_3C4D;
    private const byte NanosecondResolution = 9;
    private const int BlockOverhead = 12;
    private const int InterfaceBodyLength = 8;
    private const int EnhancedBodyLength = 20;
    private const int SecretsBodyLength = 8;
    private const int StatisticsBodyLength = 12;
    private const int OptionHeaderLength = 4;
    private const int MaxOptionLength = ushort.MaxValue;
    private const int FirstBufferLength = 4096;

    // What is handed on at once by who need not hand on each block.
    private const int HeldLength = 1024 * 1024;

    private readonly Stream _stream;
    private readonly bool _flushesBlocks;
    private readonly Lock _lock = new();
    private byte[] _blocks = new byte[FirstBufferLength];
    private int _begin;
    private int _length;
    private int _interfaces;
    private long _handedOn;
    private bool _isBroken;

    /// <summary>Begins a section on a stream that hands octets on at once (a file stream without buffer).</summary>
    /// <param name="stream">Disposed with the writer.</param>
    /// <param name="application">Name and version of the program that captures.</param>
    /// <param name="comment">Comment on the whole capture; null for none.</param>
    /// <param name="flushesBlocks">False where speed counts more: blocks are handed on together, about a megabyte at once, or by <see cref="Flush"/>.</param>
    public PcapngWriter(Stream stream, string application, string? comment = null, bool flushesBlocks = true)
    {
        _stream = stream;
        _flushesBlocks = flushesBlocks;
        WriteSectionHeader(application, comment);
    }

    /// <summary>Octets written, those that are held included.</summary>
    public long Length { get; private set; }

    /// <summary>Makes a new file; one that exists is never overwritten.</summary>
    /// <exception cref="IOException">The file exists or cannot be made.</exception>
    public static PcapngWriter Create(string path, string application, string? comment = null) => new(
        new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0), application, comment);

    /// <summary>Describes an interface; at least one is needed before the first frame. Names of more than 65,535 octets of UTF-8 are cut.</summary>
    /// <returns>Its number, 0 for the first.</returns>
    /// <exception cref="IOException">The disk refuses, here as in all that writes.</exception>
    public int AddInterface(CaptureInterface description)
    {
        lock (_lock)
        {
            Begin(PcapngBlockType.InterfaceDescription);
            var body = Append(InterfaceBodyLength);
            BinaryPrimitives.WriteUInt16LittleEndian(body, (ushort)description.LinkType);
            BinaryPrimitives.WriteUInt16LittleEndian(body[2..], 0);
            BinaryPrimitives.WriteUInt32LittleEndian(body[4..], (uint)description.SnapLength);
            AppendOption(PcapngOptionCode.InterfaceName, description.Name);
            AppendOption(PcapngOptionCode.InterfaceDescription, description.Description);
            AppendOption(PcapngOptionCode.InterfaceTimeResolution, [NanosecondResolution]);
            AppendEndOfOptions();
            End();
            return _interfaces++;
        }
    }

    /// <summary>Writes one frame.</summary>
    /// <param name="timeNs">Nanoseconds since the Unix epoch.</param>
    /// <param name="frame">The octets that are kept.</param>
    /// <param name="originalLength">Octets that it had on the wire; -1 if all are kept.</param>
    /// <param name="comment">Comment on the frame, cut like a name; null for none.</param>
    /// <param name="interfaceId">What <see cref="AddInterface"/> returned.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such interface has been described.</exception>
    public void Write(long timeNs, ReadOnlySpan<byte> frame, int originalLength = -1, string? comment = null, int interfaceId = 0)
    {
        lock (_lock)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(interfaceId, _interfaces);

            Begin(PcapngBlockType.EnhancedPacket);
            var body = Append(EnhancedBodyLength);
            BinaryPrimitives.WriteUInt32LittleEndian(body, (uint)interfaceId);
            BinaryPrimitives.WriteUInt32LittleEndian(body[4..], (uint)(timeNs >> 32));
            BinaryPrimitives.WriteUInt32LittleEndian(body[8..], (uint)timeNs);
            BinaryPrimitives.WriteUInt32LittleEndian(body[12..], (uint)frame.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(body[16..], (uint)(originalLength < 0 ? frame.Length : originalLength));
            AppendPadded(frame);

            if (comment is not null)
            {
                AppendOption(PcapngOptionCode.Comment, comment);
                AppendEndOfOptions();
            }

            End();
        }
    }

    /// <summary>Writes secrets, before the frames that need them.</summary>
    public void Write(CaptureSecrets secrets)
    {
        lock (_lock)
        {
            Begin(PcapngBlockType.DecryptionSecrets);
            var body = Append(SecretsBodyLength);
            BinaryPrimitives.WriteUInt32LittleEndian(body, secrets.Type);
            BinaryPrimitives.WriteUInt32LittleEndian(body[4..], (uint)secrets.Octets.Length);
            AppendPadded(secrets.Octets);
            End();
        }
    }

    /// <summary>Writes what became of an interface's frames; once for each interface, after them.</summary>
    /// <param name="timeNs">Nanoseconds since the Unix epoch.</param>
    /// <param name="received">Frames that came.</param>
    /// <param name="dropped">Frames of these that were lost.</param>
    /// <param name="interfaceId">What <see cref="AddInterface"/> returned.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such interface has been described.</exception>
    public void WriteStatistics(long timeNs, long received, long dropped, int interfaceId = 0)
    {
        Span<byte> count = stackalloc byte[sizeof(ulong)];

        lock (_lock)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(interfaceId, _interfaces);

            Begin(PcapngBlockType.InterfaceStatistics);
            var body = Append(StatisticsBodyLength);
            BinaryPrimitives.WriteUInt32LittleEndian(body, (uint)interfaceId);
            BinaryPrimitives.WriteUInt32LittleEndian(body[4..], (uint)(timeNs >> 32));
            BinaryPrimitives.WriteUInt32LittleEndian(body[8..], (uint)timeNs);
            BinaryPrimitives.WriteInt64LittleEndian(count, received);
            AppendOption(PcapngOptionCode.InterfaceReceived, count);
            BinaryPrimitives.WriteInt64LittleEndian(count, dropped);
            AppendOption(PcapngOptionCode.InterfaceDropped, count);
            AppendEndOfOptions();
            End();
        }
    }

    /// <summary>Hands all blocks on to the operating system.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            HandOn();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            try
            {
                HandOn();
            }
            finally
            {
                _stream.Dispose();
            }
        }
    }

    private void WriteSectionHeader(string application, string? comment)
    {
        const int BodyLength = 16;
        const ushort MajorVersion = 1;

        Begin(PcapngBlockType.SectionHeader);
        var body = Append(BodyLength);
        BinaryPrimitives.WriteUInt32LittleEndian(body, ByteOrderMagic);
        BinaryPrimitives.WriteUInt16LittleEndian(body[4..], MajorVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(body[6..], 0);
        // The section's length is not known while it grows.
        BinaryPrimitives.WriteInt64LittleEndian(body[8..], -1);
        AppendOption(PcapngOptionCode.Comment, comment);
        AppendOption(PcapngOptionCode.SectionApplication, application);
        AppendEndOfOptions();
        End();
    }

    private void Begin(uint type)
    {
        _begin = _length;
        BinaryPrimitives.WriteUInt32LittleEndian(Append(8), type);
    }

    private void End()
    {
        var total = _length - _begin + 4;
        BinaryPrimitives.WriteInt32LittleEndian(Append(4), total);
        BinaryPrimitives.WriteInt32LittleEndian(_blocks.AsSpan(_begin + 4), total);
        Length += total;

        if (_flushesBlocks || _length >= HeldLength)
        {
            HandOn();
        }
    }

    private void HandOn()
    {
        var length = _length;
        _length = 0;

        if (_isBroken)
        {
            return;
        }

        try
        {
            _stream.Write(_blocks, 0, length);
            _stream.Flush();
            _handedOn += length;
        }
        catch (IOException)
        {
            _isBroken = true;
            Trim(length);
            throw;
        }
    }

    /// <summary>Cuts off the part of a block that a full disk still took.</summary>
    private void Trim(int length)
    {
        if (!_stream.CanSeek)
        {
            return;
        }

        var (end, taken) = (0, _stream.Length - _handedOn);

        while (end < length && BinaryPrimitives.ReadInt32LittleEndian(_blocks.AsSpan(end + 4)) is var block && end + block <= taken)
        {
            end += block;
        }

        _stream.SetLength(_handedOn + end);
    }

    private Span<byte> Append(int count)
    {
        if (_length + count > _blocks.Length)
        {
            Array.Resize(ref _blocks, Math.Max(_blocks.Length * 2, _length + count + BlockOverhead));
        }

        var space = _blocks.AsSpan(_length, count);
        _length += count;
        return space;
    }

    private void AppendPadded(ReadOnlySpan<byte> octets)
    {
        var space = Append((octets.Length + 3) & ~3);
        octets.CopyTo(space);
        space[octets.Length..].Clear();
    }

    private void AppendOption(ushort code, string? text)
    {
        if (text is not null)
        {
            AppendOption(code, Encoding.UTF8.GetBytes(text));
        }
    }

    private void AppendOption(ushort code, ReadOnlySpan<byte> value)
    {
        value = value[..Math.Min(value.Length, MaxOptionLength)];
        var header = Append(OptionHeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header, code);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)value.Length);
        AppendPadded(value);
    }

    private void AppendEndOfOptions() => Append(OptionHeaderLength).Clear();
}
