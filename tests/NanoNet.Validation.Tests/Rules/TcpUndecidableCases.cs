using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>For each rule of TCP a capture that does not show enough to decide, or the reason why there is none.</summary>
internal static class TcpUndecidableCases
{
    private const string OneHeader = "one header says all that it is about";
    private const string Opening = "what it is about is agreed on in the SYNs: where those are missing, nothing is";
    private const string Seen = "it is about what is there: what is missing neither breaks nor keeps it";

    private static readonly JudgeOptions s_anyCapture = new();

    public static IReadOnlyDictionary<string, Func<Scene>> All { get; } = new Dictionary<string, Func<Scene>>
    {
        ["TCP-CSUM"] = () => Cut(Scene.Dialogue()),
        ["TCP-ISN-RANDOM"] = () => PopulationCases.Connect(4),
        ["TCP-ISN-MONO"] = () => PopulationCases.Reuse(4),
        ["TCP-EPHEMERAL"] = () => PopulationCases.Connect(4),
        ["TCP-MSS-RESPECT"] = () => Joined(),
        ["TCP-WINDOW"] = () => Joined(),
        ["TCP-WINDOW-SHRINK"] = () => Joined(),
        ["TCP-WS-SYN-UNSCALED"] = () => Joined(),
        ["TCP-SWS-TX"] = () => Joined(),
        ["TCP-IW"] = () => Joined(),
        ["TCP-3WHS"] = () => Until(Scene.Dialogue(), 2),
        ["TCP-TS-ECHO"] = () => EchoOfUnseen(),
        ["TCP-PAWS"] = () => OldTimestampAcknowledged(),
        ["TCP-SACK-BLOCKS"] = () => Reported(isSeen: false),
        ["TCP-SACK-RENEGE"] = () => Reported(isSeen: true),
        ["TCP-DSACK"] = () => ReportedTwice(),
        ["TCP-TFO"] = () => SynAckOnly([34, 6, 1, 2, 3, 4, 1, 1]),
        ["TCP-ECN"] = () => SynAckOnly([], h => h with { ControlBits = h.ControlBits | TcpControlBits.Ece }),
        ["TCP-SYNACK-WRONG-ACK"] = () => Lines(s => s.Client("S", 0, options: Scene.SynOptions()), s => s.Server("SA", 0, 9, options: Scene.SynOptions())),
        ["TCP-SYNACK-ALWAYS"] = () => OfBoard(7),
        ["TCP-CLOSED-RST"] = () => OfBoard(8),
        ["TCP-SIMOPEN"] = () => Lines(s => s.Client("S", 0, options: Scene.SynOptions()), s => s.Server("S", 0, options: Scene.SynOptions())),
        ["TCP-CLOSED-RST-ACK"] = () => StrayToBoard(),
        ["TCP-SYN-DIFFSEQ"] = () => Lines(
            s => s.Client("S", 0, options: Scene.SynOptions()), s => s.Wait(5000).Client("S", 9, options: Scene.SynOptions())),
        ["TCP-SYN-RTO"] = () => Copied(s => s.Client("S", 0, options: Scene.SynOptions())),
        ["TCP-SYNACK-RTO"] = () => Lines(
            s => s.Server("SA", 0, 1, options: Scene.SynOptions()), s => s.Wait(100).Server("SA", 0, 1, options: Scene.SynOptions())),
        ["TCP-SYN-DATA"] = () => Lines(
            s => s.Client("S", 0, data: "hello", options: Scene.SynOptions()),
            s => s.Server("SA", 0, 1, options: Scene.SynOptions()),
            s => s.Client("A", 1, 1)),
        ["TCP-DATA-BEFORE-EST"] = () => WithoutThird(),
        ["TCP-LATE-3RD-ACK"] = () => Lines(
            s => s.Client("S", 0, options: Scene.SynOptions()),
            s => s.Server("SA", 0, 1, options: Scene.SynOptions()),
            s => s.Client("PA", 1, 1, "hello")),
        ["TCP-TIMEWAIT-2MSL"] = () => ReopenedLater(),
        ["TCP-ACK-RANGE"] = () => Unseen(),
        ["TCP-ACK-MONO"] = () => AcknowledgedBackward(),
        ["TCP-DATA-ACKED"] = () => OneWay(),
        ["TCP-GAP"] = () => OneWay(),
        ["TCP-DEAD-PEER"] = () => Until(Scene.Dialogue(), 4),
        ["TCP-OVERLAP"] = () => RepeatedBeforeTheCapture(),
        ["TCP-KEEPALIVE-ANSWERED"] = () => Opened(s => s.Client("PA", 1, 1, "hello"), s => s.Server("A", 1, 6), s => s.Client("A", 5, 1)),
        ["TCP-KEEPALIVE-SENT"] = () => Opened(s => s.Client("PA", 1, 1, "hello"), s => s.Client("A", 5, 1)),
        ["TCP-ZWP-ANSWERED"] = () => Closed(isProbed: true),
        ["TCP-ZWP-SENT"] = () => Closed(isProbed: false),
        ["TCP-WUPDATE"] = () => Closed(isProbed: false),
        ["TCP-SWS-RX"] = () => Closed(isProbed: false),
        ["TCP-PSH"] = () => Opened(s => s.Client("PA", 1, 1, "hello"), s => s.Client("FA", 11, 1)),
        ["TCP-FIN-SEQ"] = () => Opened(s => s.Client("PA", 1, 1, "hello"), s => s.Client("FA", 11, 1)),
        ["TCP-SEQ-WRAP"] = () => Opened(s => s.Client("PA", 1, 1, new string('x', 40)), s => s.Server("A", 1, 1)),
        ["TCP-OOO-QUEUE"] = () => Opened(s => s.Client("PA", 1, 1, "hello"), s => s.Server("A", 1, 6), s => s.Client("PA", 11, 1, "again")),
        ["TCP-DELACK"] = () => Opened(s => s.Client("PA", 1, 1, "hello"), s => s.Wait(600).Server("A", 1, 6)),
        ["TCP-ACK-HOLE-FILL"] = () => FilledFarAway(),
        ["TCP-FASTRX"] = () => AskedFarAway(),
        ["TCP-RTO-MIN"] = () => Opened(s => s.Client("PA", 1, 1, "hello"), s => s.Wait(50).Client("PA", 1, 1, "hello")),
        ["TCP-RTO-BACKOFF"] = () => Copied(s => s.Client("PA", 1, 1, "hello")),
        ["TCP-CWND"] = () => RepeatedInMidConnection(),
        ["TCP-RST-SEQ"] = () => ResetInMidConnection(),
        ["TCP-FIN-ACKED"] = () => Until(Scene.Dialogue(), 7),
        ["TCP-FIN-RETX"] = () => Until(Scene.Dialogue(), 7),
        ["TCP-CLOSE-4WAY"] = () => Until(Scene.Dialogue(), 9),
        ["TCP-FINWAIT2-STUCK"] = () => Until(Scene.Dialogue(), 8),
        ["TCP-CLOSEWAIT-STUCK"] = () => Until(Scene.Dialogue(), 8),
        ["TCP-SIM-CLOSE"] = () => Opened(s => s.Client("FA", 1, 1), s => s.Server("FA", 1, 1)),
        ["TCP-HALF-CLOSE-ABORT"] = () => Opened(s => s.Client("FA", 1, 1), s => s.Server("A", 1, 2), s => s.Server("PA", 1, 2, "hello")),
    };

    /// <summary>The rules that can always be decided where they are exercised, and why.</summary>
    public static IReadOnlyDictionary<string, string> Never { get; } = new Dictionary<string, string>
    {
        ["TCP-CSUM-DROPPED"] = "where the capture may be what damaged the segment, its acknowledgment proves that",
        ["TCP-DOFF"] = OneHeader,
        ["TCP-RESERVED"] = OneHeader,
        ["TCP-FLAGS-ILLEGAL"] = OneHeader,
        ["TCP-ACK-ALWAYS"] = OneHeader,
        ["TCP-ACKNZ"] = OneHeader,
        ["TCP-URGP"] = OneHeader,
        ["TCP-OPT-LEN"] = OneHeader,
        ["TCP-OPT-DUP"] = OneHeader,
        ["TCP-MSS-PLACE"] = OneHeader,
        ["TCP-MSS-VALUE"] = OneHeader,
        ["TCP-WS-RANGE"] = OneHeader,
        ["TCP-RST-DATA"] = OneHeader,
        ["TCP-WS-NEGOTIATE"] = Opening,
        ["TCP-TS-NEGOTIATE"] = Opening,
        ["TCP-TS-EVERY"] = Opening,
        ["TCP-SACK-NEGOTIATE"] = Opening,
        ["TCP-TS-MONO"] = "a timestamp counts only on data that goes on where the last ended, so that nothing was overtaken",
        ["TCP-SACK-FIRST"] = "only blocks that can be compared with those before are judged",
        ["TCP-MD5-AO"] = Seen,
        ["TCP-SYNACK-DIFFSEQ"] = Seen,
        ["TCP-CLOSED-RST-BARE"] = Seen,
        ["TCP-RST-NO-REPLY"] = Seen,
        ["TCP-SYN-FLOOD-SEEN"] = Seen,
        ["TCP-REUSE-ACTIVE"] = Seen,
        ["TCP-ZWND"] = Seen,
        ["TCP-RETRANS"] = Seen,
        ["TCP-OOO"] = Seen,
        ["TCP-DUPACK"] = Seen,
        ["TCP-HALF-CLOSE"] = Seen,
        ["TCP-DATA-AFTER-FIN"] = Seen,
        ["TCP-RST-INJECT"] = Seen,
        ["TCP-RST-STORM"] = Seen,
        ["TCP-FIN-STORM"] = Seen,
        ["TCP-RST-INSTEAD-FIN"] = Seen,
    };

    private static Scene Lines(params Action<Scene>[] lines)
    {
        var scene = new Scene { Options = s_anyCapture };
        Array.ForEach(lines, line => line(scene));
        return scene;
    }

    private static Scene Opened(params Action<Scene>[] lines) => Lines([s => s.Open(), .. lines]);

    /// <summary>The first frames of a capture.</summary>
    private static Scene Until(Scene whole, int count) => new Scene { Options = s_anyCapture }.Append(whole, count);

    private static Scene Cut(Scene whole)
    {
        var scene = new Scene { Options = s_anyCapture };

        foreach (var (_, octets, length) in whole.Frames)
        {
            scene.Frame(octets[..Math.Min(octets.Length, 54)], originalLength: length);
        }

        return scene;
    }

    private static Scene Joined() => Lines(s => s.Client("PA", 100, 200, "hello"), s => s.Server("A", 200, 105));

    private static Scene OneWay()
    {
        var whole = Scene.Dialogue();
        var scene = new Scene { Options = s_anyCapture };

        foreach (var (_, octets, _) in whole.Frames.Where((_, i) => i is 0 or 2 or 3 or 5 or 6 or 9))
        {
            scene.Frame(octets);
        }

        return scene.Later();
    }

    private static Scene EchoOfUnseen() => Lines(
        s => s.Client("S", 0, options: Scene.SynOptions(timestamps: (100, 0))),
        s => s.Server("SA", 0, 1, options: Scene.SynOptions(timestamps: (900, 100))),
        s => s.Client("A", 1, 1, options: Scene.Timestamps(101, 900)),
        s => s.Wait(500).Server("A", 1, 1, options: Scene.Timestamps(1400, 300)));

    private static Scene OldTimestampAcknowledged() => Lines(
        s => s.Client("S", 0, options: Scene.SynOptions(timestamps: (10, 0))),
        s => s.Server("SA", 0, 1, options: Scene.SynOptions(timestamps: (7, 10))),
        s => s.Client("A", 1, 1, options: Scene.Timestamps(10, 7)),
        s => s.Server("A", 1, 1, options: Scene.Timestamps(7, 10)),
        s => s.Client("PA", 1, 1, "hello", Scene.Timestamps(9, 7)),
        s => s.Server("A", 1, 6, options: Scene.Timestamps(8, 10)));

    /// <summary>The capture ends before what was reported is acknowledged, or does not hold it.</summary>
    private static Scene Reported(bool isSeen)
    {
        var options = Scene.SynOptions(sack: true);
        var scene = new Scene { Options = s_anyCapture }.Open(options, options);
        scene.Client("PA", 1, 1, "hello");

        if (isSeen)
        {
            scene.Client("PA", 11, 1, "again");
        }

        scene.Server("A", 1, 6, options: Scene.Sack(11, 16));
        return scene;
    }

    private static Scene ReportedTwice()
    {
        var options = Scene.SynOptions(sack: true);
        var scene = new Scene { Options = s_anyCapture }.Open(options, options);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6, options: Scene.Sack(1, 6));
        return scene;
    }

    private static Scene SynAckOnly(byte[] option, Func<TcpHeader, TcpHeader>? with = null) =>
        Lines(s => s.Server("SA", 0, 1, options: [.. Scene.SynOptions(), .. option], with: with), s => s.Client("A", 1, 1));

    private static Scene OfBoard(ushort port)
    {
        var scene = new Scene
        {
            ServerPort = port,
            Options = new JudgeOptions
            {
                IsLossless = true,
                Board = new BoardFacts { Address = Scene.ServerAddress, Mac = Scene.ServerMac, OpenTcpPorts = new HashSet<ushort> { 7 } },
            },
        }.ServerAnnounces();
        scene.Client("S", 0, options: Scene.SynOptions());
        return scene;
    }

    private static Scene StrayToBoard()
    {
        var scene = OfBoard(7);
        scene.ServerPort = 9;
        scene.Client("A", 40, 77);
        return scene;
    }

    /// <summary>A frame and, a little later, the same packet again, twice.</summary>
    private static Scene Copied(Action<Scene> send)
    {
        var scene = new Scene { Options = s_anyCapture, Identify = _ => 77 };
        send(scene);
        scene.Wait(100);
        send(scene);
        scene.Wait(100);
        send(scene);
        return scene;
    }

    private static Scene WithoutThird() => Lines(
        s => s.Client("S", 0, options: Scene.SynOptions()),
        s => s.Server("SA", 0, 1, options: Scene.SynOptions()),
        s => s.Server("PA", 1, 1, "hello"));

    /// <summary>A minute and a half after the close, with a lower number.</summary>
    private static Scene ReopenedLater()
    {
        var scene = Scene.Dialogue();
        scene.Wait(90_000);
        scene.Client("S", 3, options: Scene.SynOptions());
        scene.Server("SA", 2000, 4, options: Scene.SynOptions());
        scene.Client("A", 4, 2001);
        return scene;
    }

    private static Scene Unseen() => Opened(s => s.Server("A", 1, 6), s => s.Client("PA", 6, 1, "world"));

    private static Scene AcknowledgedBackward() => Opened(
        s => s.Client("PA", 1, 1, "hello"), s => s.Server("A", 1, 6), s => s.Server("A", 1, 1));

    private static Scene RepeatedBeforeTheCapture() => Lines(
        s => s.Client("PA", 100, 200, "hello"), s => s.Server("A", 200, 105), s => s.Client("PA", 95, 200, "world"));

    private static Scene Closed(bool isProbed)
    {
        var scene = new Scene { Options = s_anyCapture }.Open(serverWindow: 5);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6, window: 0);

        if (isProbed)
        {
            scene.Client("A", 6, 1, "x");
        }

        return scene;
    }

    /// <summary>Each way from the capture takes a good time, so that neither end is beside it.</summary>
    private static Scene FarAway()
    {
        var scene = new Scene { Options = s_anyCapture };
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Wait(50);
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Wait(50);
        scene.Client("A", 1, 1);
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        return scene;
    }

    private static Scene FilledFarAway()
    {
        var scene = FarAway();
        scene.Client("PA", 11, 1, "again");
        scene.Server("A", 1, 6);
        scene.Wait(500);
        scene.Client("PA", 6, 1, "world");
        scene.Wait(300);
        scene.Server("A", 1, 16);
        return scene;
    }

    private static Scene AskedFarAway()
    {
        var scene = FarAway();

        for (var i = 0U; i < 3; i++)
        {
            scene.Client("PA", 11 + (5 * i), 1, "again");
            scene.Server("A", 1, 6);
        }

        scene.Wait(1000);
        scene.Client("PA", 6, 1, "world");
        return scene;
    }

    private static Scene RepeatedInMidConnection() => Lines(
        s => s.Server("A", 200, 100),
        s => s.Client("PA", 100, 200, "hello"),
        s => s.Wait(300).Client("PA", 100, 200, "hello"),
        s => s.Wait(600).Client("PA", 100, 200, "hello"));

    private static Scene ResetInMidConnection() => Lines(
        s => s.Server("A", 200, 100), s => s.Client("A", 100, 200), s => s.Server("R", 300));
}
