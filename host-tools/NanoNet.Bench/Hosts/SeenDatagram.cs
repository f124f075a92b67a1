using System;
using System.Globalization;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A UDP datagram that a synthetic host received; its checksum was right.</summary>
public sealed record SeenDatagram(
    long Number, Instant Stamp, IPv4Address Source, ushort SourcePort, ushort DestinationPort, ReadOnlyMemory<byte> Data) : ISeen
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"UDP {Source}:{SourcePort} to port {DestinationPort}, {Data.Length} octets");
}
