using System;
using NanoNet.Bench;
using NanoNet.Wire;

namespace NanoNet.Testing;

/// <summary>A connection of which the test makes every segment: one call sends one segment or expects one.</summary>
/// <remarks>Sequence numbers are relative: 0 is the SYN of their side.</remarks>
public sealed class SegmentScript
{
    private readonly Board _board;
    private readonly ScriptedClient _script;

    internal SegmentScript(Board board, ScriptedClient script)
    {
        _board = board;
        _script = script;
    }

    /// <summary>Sends any segment.</summary>
    public void Send(ScriptedSegment segment) => _board.Do(() => _script.Send(segment));

    /// <summary>Sends a SYN with MSS 1460.</summary>
    public void SendSyn() => _board.Do(_script.SendSyn);

    /// <summary>Acknowledges everything seen so far.</summary>
    public void SendAcknowledgment() => _board.Do(_script.SendAcknowledgment);

    /// <summary>Sends data with PSH and ACK.</summary>
    public void SendData(ReadOnlyMemory<byte> data) => _board.Do(() => _script.SendData(data));

    /// <summary>Sends FIN,ACK.</summary>
    public void SendFin() => _board.Do(_script.SendFin);

    /// <summary>Sends RST,ACK.</summary>
    public void SendReset() => _board.Do(_script.SendReset);

    /// <summary>The three-way open: SYN, SYN,ACK, ACK (RFC 9293 section 3.5).</summary>
    /// <returns>The board's SYN,ACK.</returns>
    /// <exception cref="BoardExpectationException">It does not come.</exception>
    public SeenSegment Open() => _board.Do(_script.Open);

    /// <summary>The four-way close begun by the test (RFC 9293 section 3.6).</summary>
    /// <exception cref="BoardExpectationException">The board does not take part.</exception>
    public void Close() => _board.Do(_script.Close);

    /// <summary>Waits for a segment; those that come before it are passed over, and listed if it never comes.</summary>
    /// <param name="expected">What it is, in words, for the failure.</param>
    /// <param name="match">How to know it.</param>
    /// <param name="within">How long, in the board's time; null for the ordinary time.</param>
    /// <exception cref="BoardExpectationException">It does not come.</exception>
    public SeenSegment Expect(string expected, Predicate<SeenSegment> match, TimeSpan? within = null) => _board.Do(() => _script.Expect(expected, match, within));

    /// <summary>Waits for a segment with exactly these control bits, PSH aside.</summary>
    /// <inheritdoc cref="Expect(string, Predicate{SeenSegment}, TimeSpan?)"/>
    public SeenSegment Expect(TcpControlBits bits, TimeSpan? within = null) => Expect(bits.ToString().ToUpperInvariant().Replace(", ", ",", StringComparison.Ordinal), segment => segment.Is(bits), within);

    /// <summary>Fails if any segment comes that was not expected, before the board has dealt with everything sent so far.</summary>
    /// <param name="expected">Why there must be none, in words.</param>
    /// <exception cref="BoardExpectationException">One came.</exception>
    public void ExpectSilence(string expected) => _board.Do(() => _script.ExpectSilence(expected));
}
