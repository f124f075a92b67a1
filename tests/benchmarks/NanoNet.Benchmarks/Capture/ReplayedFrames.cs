using System;
using System.Buffers.Binary;
using System.IO;

namespace NanoNet.Benchmarks;

/// <summary>The frames of a pcap file, all of it in memory.</summary>
internal sealed class ReplayedFrames : IFrameSource
{
    private const int FileHeaderLength = 24;
    private const int RecordHeaderLength = 16;

    private readonly byte[] _octets;
    private int _at = FileHeaderLength;

    public ReplayedFrames(string path)
    {
        using var file = File.OpenRead(path);
        _octets = GC.AllocateUninitializedArray<byte>((int)file.Length, pinned: true);
        file.ReadExactly(_octets);
    }

    public ReadOnlySpan<byte> Next()
    {
        if (_at == _octets.Length)
        {
            return default;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(_octets.AsSpan(_at + 8));
        var frame = _octets.AsSpan(_at + RecordHeaderLength, length);
        _at += RecordHeaderLength + length;
        return frame;
    }
}
