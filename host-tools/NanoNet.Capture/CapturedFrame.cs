using System;

namespace NanoNet.Capture;

/// <summary>One frame of a capture; its octets are valid until the next one is read.</summary>
public readonly ref struct CapturedFrame
{
    internal CapturedFrame(long timeNs, ReadOnlySpan<byte> octets, int originalLength, LinkType linkType, int interfaceId, PcapngOptions options)
    {
        TimeNs = timeNs;
        Octets = octets;
        OriginalLength = originalLength;
        LinkType = linkType;
        InterfaceId = interfaceId;
        Options = options;
    }

    /// <summary>Nanoseconds since the Unix epoch; 0 where the file holds no time.</summary>
    public long TimeNs { get; }

    /// <summary>The octets that were kept.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>Octets that the frame had on the wire.</summary>
    public int OriginalLength { get; }

    /// <summary>What the octets begin with.</summary>
    public LinkType LinkType { get; }

    /// <summary>Index into <see cref="CaptureReader.Interfaces"/>.</summary>
    public int InterfaceId { get; }

    /// <summary>Options of the block; none in a pcap file, and none in a frame of a <see cref="FrameBatch"/>.</summary>
    public PcapngOptions Options { get; }

    /// <summary>The first comment among the <see cref="Options"/>; null if there is none.</summary>
    public string? Comment => Options.Text(PcapngOptionCode.Comment);
}
