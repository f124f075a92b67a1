using System;
using System.Buffers.Binary;
using System.IO;

namespace NanoNet.Benchmarks;

/// <summary>Writes a pcap file of Ethernet frames with microseconds.</summary>
public sealed class PcapFile : IDisposable
{
    private const int BufferSize = 4 << 20;
    private const uint SnapLength = 262_144;
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly FileStream _stream;
    private readonly byte[] _header = new byte[24];

    public PcapFile(string path)
    {
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        BinaryPrimitives.WriteUInt32LittleEndian(_header, 0xA1B2_C3D4);
        BinaryPrimitives.WriteUInt16LittleEndian(_header.AsSpan(4), 2);
        BinaryPrimitives.WriteUInt16LittleEndian(_header.AsSpan(6), 4);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(16), SnapLength);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(20), 1);
        Write(_header);
    }

    /// <summary>Octets written.</summary>
    public long Length { get; private set; }

    public long Frames { get; private set; }

    public void Add(long timeUs, ReadOnlySpan<byte> frame)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_header, (uint)(timeUs / MicrosecondsPerSecond));
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(4), (uint)(timeUs % MicrosecondsPerSecond));
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(8), (uint)frame.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(_header.AsSpan(12), (uint)frame.Length);
        Write(_header.AsSpan(0, 16));
        Write(frame);
        Frames++;
    }

    public void Dispose() => _stream.Dispose();

    private void Write(ReadOnlySpan<byte> octets)
    {
        _stream.Write(octets);
        Length += octets.Length;
    }
}
