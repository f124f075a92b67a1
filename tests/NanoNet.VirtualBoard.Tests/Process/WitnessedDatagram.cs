using NanoNet.Wire;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A UDP datagram of the board's as it was on the wire.</summary>
internal sealed record WitnessedDatagram(
    Wire.MacAddress EthernetDestination, IPv4Address Destination, ushort SourcePort, ushort DestinationPort, byte[] Data, byte TimeToLive);
