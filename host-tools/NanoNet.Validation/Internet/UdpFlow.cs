using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Addresses and ports of datagrams in one direction.</summary>
internal readonly record struct UdpFlow(InternetAddress Source, InternetAddress Destination, ushort SourcePort, ushort DestinationPort);
