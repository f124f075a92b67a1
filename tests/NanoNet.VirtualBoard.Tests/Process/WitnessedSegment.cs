using NanoNet.Wire;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A TCP segment as it was on the wire.</summary>
internal sealed record WitnessedSegment(
    bool IsFromBoard,
    ushort SourcePort,
    ushort DestinationPort,
    TcpControlBits ControlBits,
    SequenceNumber SequenceNumber,
    ushort Window,
    byte[] Data,
    byte TimeToLive,
    byte TypeOfService);
