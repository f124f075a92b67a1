using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What names a connection of a synthetic host, whose own address is understood.</summary>
public readonly record struct TcpEndpoints(ushort LocalPort, IPv4Address RemoteAddress, ushort RemotePort);
