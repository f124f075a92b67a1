using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Validation;
using NanoNet.Wire;

namespace NanoNet.Reports.Ladder;

/// <summary>Makes a ladder's content of a judged connection.</summary>
public static class LadderSource
{
    private static readonly (TcpControlBits Bit, string Name)[] s_bits =
    [
        (TcpControlBits.Syn, "SYN"), (TcpControlBits.Fin, "FIN"), (TcpControlBits.Rst, "RST"), (TcpControlBits.Psh, "PSH"),
        (TcpControlBits.Ack, "ACK"), (TcpControlBits.Urg, "URG"), (TcpControlBits.Ece, "ECE"), (TcpControlBits.Cwr, "CWR"),
    ];

    /// <param name="connection">Judged with its segments kept.</param>
    /// <param name="boardAddress">The board's address; null if the capture's board is not known.</param>
    public static LadderConnection Of(TcpConnectionRecord connection, IPv4Address? boardAddress)
    {
        var offences = connection.Verdicts
            .Where(static v => v.Outcome == Outcome.Violated)
            .SelectMany(static v => v.Frames.Select(f => (Frame: f, Verdict: v)))
            .ToLookup(static o => o.Frame, static o => o.Verdict);
        var rows = connection.Segments.Select(s => Row(connection, s, [.. offences[s.Frame]])).ToList();
        return new LadderConnection(
            connection.Index,
            connection.Client.ToString(),
            connection.Server.ToString(),
            Name(connection.Client, boardAddress, "client"),
            Name(connection.Server, boardAddress, "server"),
            Summary(connection),
            rows);
    }

    private static LadderRow Row(TcpConnectionRecord connection, TcpSegmentRecord segment, IReadOnlyList<Verdict> offences)
        => new(
            segment.Frame,
            (segment.TimeNs - connection.FirstTimeNs) / 1e6,
            segment.FromClient,
            Flags(segment.ControlBits),
            segment.RelativeSequenceNumber,
            segment.ControlBits.HasFlag(TcpControlBits.Ack) ? segment.RelativeAcknowledgmentNumber : null,
            segment.DataLength,
            (int)segment.Window,
            State(segment.ClientState),
            State(segment.ServerState),
            Note(segment, offences),
            offences.Any(static o => o.IsFailure));

    private static string Note(TcpSegmentRecord segment, IReadOnlyList<Verdict> offences)
    {
        List<string> words = [];

        if (segment.MaximumSegmentSize is { } size)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"mss {size}"));
        }

        if (segment.WindowScale is { } scale)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"scale {scale}"));
        }

        if (SegmentNotes.Of(segment.Classes) is { Length: > 0 } note)
        {
            words.Add(note);
        }

        AddRules(words, "violates", offences.Where(static o => o.IsFailure));
        AddRules(words, "notes", offences.Where(static o => o.IsNote));
        return string.Join(", ", words);
    }

    private static void AddRules(List<string> words, string verb, IEnumerable<Verdict> verdicts)
    {
        var rules = string.Join(", ", verdicts.Select(static v => v.Rule.Id).Distinct());

        if (rules.Length > 0)
        {
            words.Add($"{verb} {rules}");
        }
    }

    /// <summary>How it opened and closed, in a few words.</summary>
    public static string Summary(TcpConnectionRecord connection)
    {
        var opened = connection.Opened switch
        {
            OpenShape.ThreeWay => "three-way open",
            OpenShape.Simultaneous => "simultaneous open",
            OpenShape.Refused => "refused",
            OpenShape.Unanswered => "SYN unanswered",
            OpenShape.HalfOpen => "half open",
            _ => "begun before the capture",
        };
        var closed = connection.Closed switch
        {
            CloseShape.FourWayByClient => "closed by the client",
            CloseShape.FourWayByServer => "closed by the server",
            CloseShape.Simultaneous => "closed by both at once",
            CloseShape.HalfClosed => "half closed",
            CloseShape.Unacknowledged => "a FIN not acknowledged",
            CloseShape.ResetByClient => "reset by the client",
            CloseShape.ResetByServer => connection.Opened == OpenShape.Refused ? string.Empty : "reset by the server",
            _ => connection.Opened is OpenShape.Refused or OpenShape.Unanswered ? string.Empty : "still open",
        };
        var shape = closed.Length == 0 ? opened : $"{opened}, {closed}";
        return SegmentNotes.Counts(connection) is { Length: > 0 } counts ? $"{shape}; {counts}" : shape;
    }

    private static string Name(TcpEndpoint end, IPv4Address? board, string otherwise)
        => board is not { } address ? otherwise : end.Address == address ? "board" : "tester";

    private static string Flags(TcpControlBits bits)
    {
        var names = string.Join(',', s_bits.Where(b => bits.HasFlag(b.Bit)).Select(static b => b.Name));
        return names.Length == 0 ? "-" : names;
    }

    /// <summary>The state's name as RFC 9293 prints it.</summary>
    private static string State(TcpState state) => state switch
    {
        TcpState.Closed => "CLOSED",
        TcpState.Listen => "LISTEN",
        TcpState.SynSent => "SYN-SENT",
        TcpState.SynReceived => "SYN-RECEIVED",
        TcpState.Established => "ESTABLISHED",
        TcpState.FinWait1 => "FIN-WAIT-1",
        TcpState.FinWait2 => "FIN-WAIT-2",
        TcpState.CloseWait => "CLOSE-WAIT",
        TcpState.Closing => "CLOSING",
        TcpState.LastAck => "LAST-ACK",
        TcpState.TimeWait => "TIME-WAIT",
        _ => "?",
    };
}
