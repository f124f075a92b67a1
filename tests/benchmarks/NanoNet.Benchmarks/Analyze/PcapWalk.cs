using System;
using System.Buffers.Binary;
using System.IO;

namespace NanoNet.Benchmarks;

/// <summary>Walks a pcap file of this machine's octet order in blocks of 4 MB.</summary>
public static class PcapWalk
{
    private const int BlockSize = 4 << 20;
    private const int FileHeaderLength = 24;
    private const int RecordHeaderLength = 16;

    // Kept, or its pages are asked of the kernel anew for each walk once the collector has given them back.
    private static readonly byte[] s_block = new byte[BlockSize];

    // The visitor is a structure: so its method is compiled into this one.
    public static void Run<T>(string path, ref T visitor)
        where T : struct, IFrameVisitor
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var block = s_block;
        var end = file.Read(block);
        var at = FileHeaderLength;

        while (true)
        {
            var rest = block.AsSpan(at, end - at);

            if (rest.Length < RecordHeaderLength || rest.Length < RecordHeaderLength + BinaryPrimitives.ReadInt32LittleEndian(rest[8..]))
            {
                rest.CopyTo(block);
                var read = file.Read(block.AsSpan(rest.Length));

                if (read == 0)
                {
                    return;
                }

                end = rest.Length + read;
                at = 0;
                continue;
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(rest[8..]);
            visitor.Visit(rest.Slice(RecordHeaderLength, length));
            at += RecordHeaderLength + length;
        }
    }
}
