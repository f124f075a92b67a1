using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Takes the datagrams of one port. <paramref name="data"/> is only valid during the call.</summary>
public delegate void UdpReceiver(MacAddress from, IPv4Address source, ushort sourcePort, ReadOnlySpan<byte> data, long number);
