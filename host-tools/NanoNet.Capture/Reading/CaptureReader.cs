using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;

namespace NanoNet.Capture;

/// <summary>Reads the frames of a capture file, pcap or pcapng, plain or gzip-compressed. One thread at a time.</summary>
/// <remarks>
/// A file that is cut or damaged is read up to there: <see cref="TryReadNext"/> returns false and <see cref="Warning"/> says where and why.
/// Nothing is allocated for a frame.
/// </remarks>
public sealed class CaptureReader : IDisposable
{
    private const byte GzipMagic1 = 0x1F;
    private const byte GzipMagic2 = 0x8B;

    private readonly CaptureBuffer _buffer;
    private readonly CaptureFormat _format;
    private readonly Stream _source;

    private CaptureReader(Stream source, CaptureBuffer buffer, CaptureFormat format)
    {
        _source = source;
        _buffer = buffer;
        _format = format;
    }

    /// <summary>The interfaces described so far; a pcap file has one.</summary>
    public IReadOnlyList<CaptureInterface> Interfaces => _format.Interfaces;

    /// <summary>Secrets for decryption met so far; they come before the frames that need them.</summary>
    public IReadOnlyList<CaptureSecrets> Secrets => _format.Secrets;

    /// <summary>Frames that the file says the capturing host lost, as far as it was read.</summary>
    public long DroppedFrames => _format.DroppedFrames;

    /// <summary>Number of the frame read last, 1-based; 0 before the first.</summary>
    public long FrameNumber { get; private set; }

    /// <summary>Octets of the file (of its content, if it is compressed) before the next frame.</summary>
    public long Offset => _buffer.Offset;

    /// <summary>How much of the file has been read, from 0 to 1; null where its length is not known.</summary>
    public double? Share => _source.CanSeek && _source.Length > 0 ? (double)_source.Position / _source.Length : null;

    /// <summary>Why reading ended before the end of the file; null if it did not.</summary>
    public CaptureWarning? Warning => _format.Warning;

    /// <summary>True for pcapng, false for pcap.</summary>
    public bool HasBlocks => _format is PcapngFormat;

    /// <summary>Takes each block of a pcapng file that is read from now on, before the call that reads it returns; null where nobody wants them.</summary>
    public PcapngBlockHandler? BlockRead
    {
        get => _format.BlockRead;
        set => _format.BlockRead = value;
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="CaptureFormatException">It is no capture.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read; so may later reads.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public static CaptureReader Open(string path) => Open(OpenFile(path), path);

    /// <summary>Opens a file for <see cref="Open(Stream, string)"/>, for who wants to know first whether it is a pipe.</summary>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public static FileStream OpenFile(string path) =>

        // Buffering is ours: the stream's own would copy every octet once more.
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Reads a stream, from its current position; it need not be seekable.</summary>
    /// <param name="stream">Disposed with the reader, and when this throws.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="CaptureFormatException">It is no capture.</exception>
    public static CaptureReader Open(Stream stream, string name)
    {
        var buffer = new CaptureBuffer(stream, mayReadAhead: stream.CanSeek);
        var isCompressed = false;

        try
        {
            if (buffer.TryFill(2) && buffer.Available[0] == GzipMagic1 && buffer.Available[1] == GzipMagic2)
            {
                isCompressed = true;
                buffer = new CaptureBuffer(new GZipStream(new PrefixedStream(buffer.Available.ToArray(), stream), CompressionMode.Decompress), mayReadAhead: stream.CanSeek);
            }

            CaptureFormat? format = PcapngFormat.TryOpen(name, buffer);
            format ??= PcapFormat.TryOpen(name, buffer);

            return format is null
                ? throw new CaptureFormatException(name, 0, WhyNone(buffer, isCompressed))
                : new CaptureReader(stream, buffer, format);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static string WhyNone(CaptureBuffer buffer, bool isCompressed) =>
        !buffer.TryFill(1) || buffer.IsDamaged ? isCompressed ? "the compressed file is cut or damaged: no header of a capture comes out of it" : "the file is empty"
        : PcapFormat.IsCutHeader(buffer) ? string.Create(CultureInfo.InvariantCulture, $"the file header of pcap is cut: {buffer.Available.Length} of its {PcapFormat.FileHeaderLength} octets are there")
        : ForeignFormat.Describe(BeginOf(buffer)) ?? "this is neither pcap nor pcapng";

    private static ReadOnlySpan<byte> BeginOf(CaptureBuffer buffer)
    {
        buffer.TryFill(ForeignFormat.PrefixLength);
        return buffer.Available;
    }

    /// <summary>Reads the next frame.</summary>
    /// <param name="frame">The frame; its octets are valid until the next call.</param>
    /// <returns>False at the end, or where the file is cut or damaged: see <see cref="Warning"/>.</returns>
    public bool TryReadNext(out CapturedFrame frame)
    {
        if (!_format.TryReadNext(out frame))
        {
            return false;
        }

        FrameNumber++;
        return true;
    }

    /// <summary>Reads the next frames: at least one, and those after it as far as they are in memory already and nothing else comes between them.</summary>
    /// <param name="batch">Takes the frames instead of those that it held before; they are valid until the next call, or while their block is held.</param>
    /// <returns>False at the end, or where the file is cut or damaged: see <see cref="Warning"/>.</returns>
    public bool TryReadBatch(FrameBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var count = _format.ReadBuffered(batch.Records);

        if (count == 0)
        {
            if (!TryReadFirst(batch))
            {
                return false;
            }

            count = 1 + _format.ReadBuffered(batch.Records[1..]);
        }

        batch.Set(_buffer.Block, count);
        FrameNumber += count;
        return true;
    }

    public void Dispose() => _buffer.Dispose();

    /// <summary>Reads a frame that may have to be fetched from the file first.</summary>
    private bool TryReadFirst(FrameBatch batch)
    {
        if (!_format.TryReadNext(out var frame))
        {
            return false;
        }

        _buffer.Block.Octets.Overlaps(frame.Octets, out var offset);
        batch.Records[0] = new FrameRecord(
            frame.TimeNs, offset, frame.Octets.Length, frame.OriginalLength, frame.LinkType, frame.InterfaceId);
        return true;
    }
}
