using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Makes the owner of a connection that a SYN to a listening port asks for. Null refuses it.</summary>
public delegate ITcpReceiver? TcpAcceptor(in TcpEndpoints endpoints, in TcpSegment syn);
