using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>One TCP connection of a capture.</summary>
public sealed record TcpConnectionRecord
{
    /// <summary>Index in order of first frames, 0-based, as tshark's tcp.stream.</summary>
    public required int Index { get; init; }

    /// <summary>The end that sent the SYN; where none was seen, the one that sent the first segment.</summary>
    public required TcpEndpoint Client { get; init; }

    public required TcpEndpoint Server { get; init; }

    public required long FirstFrame { get; init; }

    public required long LastFrame { get; init; }

    /// <summary>Nanoseconds since the Unix epoch.</summary>
    public required long FirstTimeNs { get; init; }

    public required long LastTimeNs { get; init; }

    public required OpenShape Opened { get; init; }

    public required CloseShape Closed { get; init; }

    /// <summary>Which phases were seen, as tshark's tcp.completeness: 1 SYN, 2 SYN-ACK, 4 ACK, 8 data, 16 FIN, 32 RST.</summary>
    public required int Completeness { get; init; }

    public required TcpState ClientState { get; init; }

    public required TcpState ServerState { get; init; }

    public required TcpEndRecord ClientEnd { get; init; }

    public required TcpEndRecord ServerEnd { get; init; }

    /// <summary>One verdict for each TCP rule that this connection exercised or left undecided.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>Every segment in capture order; empty unless asked for.</summary>
    public IReadOnlyList<TcpSegmentRecord> Segments { get; init; } = [];
}
