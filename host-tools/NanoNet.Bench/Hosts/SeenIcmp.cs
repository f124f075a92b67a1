using System;
using System.Globalization;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>An ICMP message that a synthetic host received; its checksum was right.</summary>
public sealed record SeenIcmp(
    long Number, Instant Stamp, IPv4Address Source, IcmpType Type, byte Code, ushort Identifier, ushort SequenceNumber, ReadOnlyMemory<byte> Data) : ISeen
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"ICMP {Type} code {Code} from {Source}, id {Identifier} seq {SequenceNumber}, {Data.Length} octets of data");
}
