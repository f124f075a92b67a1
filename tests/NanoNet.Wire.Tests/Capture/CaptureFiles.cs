using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Wire.Tests.Capture;

/// <summary>Makes capture files in memory and reads them back as plain values.</summary>
internal static class CaptureFiles
{
    public sealed record Frame(long TimeNs, byte[] Octets, int OriginalLength, string? Comment);

    public static MemoryStream Pcapng(IEnumerable<Frame> frames)
    {
        var stream = new MemoryStream();
        var writer = new PcapngWriter(stream, "NanoNet tests", "a comment on the section");
        writer.AddInterface(new CaptureInterface(LinkType.Ethernet, 0, "cable0", "the cable"));

        foreach (var frame in frames)
        {
            writer.Write(frame.TimeNs, frame.Octets, frame.OriginalLength, frame.Comment);
        }

        return new MemoryStream(stream.ToArray());
    }

    public static MemoryStream Pcap(IEnumerable<Frame> frames, bool isBigEndian, bool isNanosecond)
    {
        var stream = new MemoryStream();

        void U32(uint value)
        {
            Span<byte> octets = stackalloc byte[4];

            if (isBigEndian)
            {
                BinaryPrimitives.WriteUInt32BigEndian(octets, value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32LittleEndian(octets, value);
            }

            stream.Write(octets);
        }

        U32(isNanosecond ? 0xA1B23C4D : 0xA1B2C3D4);
        U32(isBigEndian ? 0x00020004u : 0x00040002u);
        U32(0);
        U32(0);
        U32(65535);
        U32((uint)LinkType.Ethernet);

        foreach (var frame in frames)
        {
            U32((uint)(frame.TimeNs / 1_000_000_000));
            U32((uint)(frame.TimeNs % 1_000_000_000 / (isNanosecond ? 1 : 1000)));
            U32((uint)frame.Octets.Length);
            U32((uint)frame.OriginalLength);
            stream.Write(frame.Octets);
        }

        return new MemoryStream(stream.ToArray());
    }

    public static (List<Frame> Frames, CaptureWarning? Warning) Read(Stream stream)
    {
        using var reader = CaptureReader.Open(stream, "test");
        var frames = new List<Frame>();

        while (reader.TryReadNext(out var frame))
        {
            frames.Add(new Frame(frame.TimeNs, frame.Octets.ToArray(), frame.OriginalLength, frame.Comment));
        }

        return (frames, reader.Warning);
    }

    public static void AssertSame(IReadOnlyList<Frame> expected, IReadOnlyList<Frame> actual)
    {
        Assert.Equal(expected.Count, actual.Count);

        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].TimeNs, actual[i].TimeNs);
            Assert.Equal(expected[i].Octets, actual[i].Octets);
            Assert.Equal(expected[i].OriginalLength, actual[i].OriginalLength);
            Assert.Equal(expected[i].Comment, actual[i].Comment);
        }
    }
}
