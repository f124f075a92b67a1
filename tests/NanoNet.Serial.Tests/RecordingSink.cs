using System;
using System.Collections.Generic;

namespace NanoNet.Serial.Tests;

/// <summary>Keeps what a demultiplexer finds.</summary>
internal sealed class RecordingSink : ISerialSink
{
    public List<byte> Octets { get; } = [];

    public List<WirePacket> Packets { get; } = [];

    public int DamagedCount { get; private set; }

    public void Text(ReadOnlySpan<byte> octets) => Octets.AddRange(octets);

    public void Packet(WirePacket packet) => Packets.Add(packet);

    public void Damaged() => DamagedCount++;
}
