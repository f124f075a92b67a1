using System;
using System.Collections.Generic;
using System.Globalization;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The lines of a scenario that speak exact segments: each one sends one segment or expects one.</summary>
/// <remarks>"Seq 1" and "ack 1" are relative numbers, as the ladder and tshark show them.</remarks>
public sealed class ScriptedClient
{
    /// <summary>What the tester's SYN announces: an Ethernet's MTU less 40.</summary>
    public const ushort MaximumSegmentSize = 1460;

    private readonly ScenarioContext _line;
    private readonly TcpScript _script;

    internal ScriptedClient(ScenarioContext line, TcpScript script)
    {
        _line = line;
        _script = script;
    }

    public TcpScript Script => _script;

    /// <summary>Sends any segment.</summary>
    public void Send(ScriptedSegment segment) => _script.Send(segment);

    public void SendSyn() => Send(new ScriptedSegment(TcpControlBits.Syn)
    {
        Options = ScriptedSegment.MaximumSegmentSize(MaximumSegmentSize), SequenceNumber = 0,
    });

    /// <summary>Acknowledges everything seen so far.</summary>
    public void SendAcknowledgment() => Send(new ScriptedSegment(TcpControlBits.Ack));

    public void SendData(ReadOnlyMemory<byte> data) => Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { Data = data });

    public void SendFin() => Send(new ScriptedSegment(TcpControlBits.Fin | TcpControlBits.Ack));

    public void SendReset() => Send(new ScriptedSegment(TcpControlBits.Rst | TcpControlBits.Ack));

    /// <summary>Waits for a segment.</summary>
    public SeenSegment Expect(string expected, Predicate<SeenSegment> match, TimeSpan? within = null)
    {
        var seen = _line.Expect(_script.Received, expected, match, within);
        _script.Accept(seen);
        return seen;
    }

    /// <summary>Fails if any segment came that was not expected, up to all that the stack says to what was sent so far.</summary>
    public void ExpectSilence(string expected) => _line.ExpectSilence(_script.Received, expected);

    /// <summary>SYN-ACK with sequence number 0 that acknowledges the SYN.</summary>
    public SeenSegment ExpectSynAck() => Expect(
        "SYN,ACK with ack 1", static segment => segment.Is(TcpControlBits.Syn | TcpControlBits.Ack) && segment.AcknowledgmentNumber == 1);

    /// <summary>How long to wait for what the board sends again when its timeout is over.</summary>
    public TimeSpan TimeoutPatience => (_line.Times.InitialTimeout * 2) + ScenarioContext.DefaultPatience;

    /// <summary>The SYN-ACK that comes when the board's timeout is over.</summary>
    public SeenSegment ExpectSynAckAgain() => Expect(
        "SYN,ACK with ack 1 again",
        static segment => segment.Is(TcpControlBits.Syn | TcpControlBits.Ack) && segment.AcknowledgmentNumber == 1,
        TimeoutPatience);

    /// <summary>The three-way open.</summary>
    /// <returns>The board's SYN-ACK.</returns>
    public SeenSegment Open()
    {
        SendSyn();
        var synAck = ExpectSynAck();
        SendAcknowledgment();
        return synAck;
    }

    /// <summary>Opens, says octets to the echo and has them back.</summary>
    public void OpenAndEcho(ReadOnlyMemory<byte> octets)
    {
        Open();
        SendData(octets);
        ExpectData(octets.Span);
    }

    /// <summary>Opens and says octets, and offers no window from the SYN on.</summary>
    public void OpenWithoutWindow(ReadOnlyMemory<byte> octets)
    {
        Send(new ScriptedSegment(TcpControlBits.Syn) { Options = ScriptedSegment.MaximumSegmentSize(MaximumSegmentSize), Window = 0 });
        ExpectSynAck();
        Send(new ScriptedSegment(TcpControlBits.Ack) { Window = 0 });
        Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { Data = octets, Window = 0 });
    }

    /// <summary>Waits until everything sent is acknowledged.</summary>
    public SeenSegment ExpectAcknowledged()
    {
        var next = _script.SendNext;

        return Expect(
            string.Create(CultureInfo.InvariantCulture, $"ACK with ack {next}"),
            segment => segment.Has(TcpControlBits.Ack) && segment.AcknowledgmentNumber == next);
    }

    /// <summary>Receives octets in order, acknowledging each segment, and compares them.</summary>
    public void ExpectData(ReadOnlySpan<byte> expected, TimeSpan? within = null)
    {
        var received = new List<byte>();

        while (received.Count < expected.Length)
        {
            var at = _script.ReceiveNext;
            var segment = Expect(
                string.Create(CultureInfo.InvariantCulture, $"data from seq {at}, {expected.Length - received.Count} octets to go"),
                candidate => candidate.Data.Length > 0 && candidate.SequenceNumber == at,
                within);

            received.AddRange(segment.Data.Span);
            SendAcknowledgment();
        }

        var difference = expected.CommonPrefixLength(received.ToArray());

        ScenarioContext.Require(
            difference == expected.Length && received.Count == expected.Length,
            string.Create(CultureInfo.InvariantCulture, $"{expected.Length} octets as sent"),
            string.Create(CultureInfo.InvariantCulture, $"{received.Count} octets, the first difference at octet {difference}"));
    }

    /// <summary>Receives octets in order until the board's FIN, acknowledging each segment.</summary>
    public byte[] ExpectDataToFin(TimeSpan? within = null)
    {
        var received = new List<byte>();

        while (true)
        {
            var at = _script.ReceiveNext;
            var segment = Expect(
                string.Create(CultureInfo.InvariantCulture, $"data or FIN from seq {at}"),
                candidate => candidate.SequenceNumber == at
                    && !candidate.Has(TcpControlBits.Rst)
                    && (candidate.Data.Length > 0 || candidate.Has(TcpControlBits.Fin)),
                within);

            received.AddRange(segment.Data.Span);
            SendAcknowledgment();

            if (segment.Has(TcpControlBits.Fin))
            {
                return [.. received];
            }
        }
    }

    /// <summary>The board's FIN, in order. Data that comes first fails it.</summary>
    public SeenSegment ExpectFin(TimeSpan? within = null)
    {
        var next = _script.ReceiveNext;

        return Expect(
            string.Create(CultureInfo.InvariantCulture, $"FIN with seq {next}"),
            segment => segment.Has(TcpControlBits.Fin)
                && !segment.Has(TcpControlBits.Rst)
                && segment.SequenceNumber + (uint)segment.Data.Length == next,
            within);
    }

    /// <summary>The four-way close begun by the client: FIN, its ACK, the board's FIN, its ACK.</summary>
    public void Close()
    {
        SendFin();
        var next = _script.SendNext;
        var at = _script.ReceiveNext;

        // The ACK may come alone or with the board's FIN.
        var answer = Expect(
            string.Create(CultureInfo.InvariantCulture, $"ACK with ack {next}, which acknowledges the FIN"),
            segment => segment.Has(TcpControlBits.Ack) && !segment.Has(TcpControlBits.Rst) && segment.AcknowledgmentNumber == next);

        if (!answer.Has(TcpControlBits.Fin))
        {
            ScenarioContext.Require(answer.SequenceNumber == at, $"seq {at}", $"frame {answer.Number}: {answer}");
            ExpectFin();
        }

        SendAcknowledgment();
        _script.IsOver = true;
    }
}
