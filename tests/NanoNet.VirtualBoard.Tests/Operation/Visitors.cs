using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NanoNet.Bench;
using NanoNet.Wire;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Clients of each service, as scripts: they come, say something a few times with pauses between, check every octet of the answers, and go.</summary>
internal sealed class Visitors
{
    // Ten attempts at a SYN or a segment that the cable loses.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_beforeAgain = TimeSpan.FromSeconds(1);

    private const int Attempts = 6;

    private readonly TestBench _bench;
    private readonly Random _random;
    private readonly List<string> _failures = [];
    private readonly List<string> _notes = [];

    public Visitors(TestBench bench, int seed)
    {
        _bench = bench;
        _random = new Random(seed);
        Services = [.. bench.Console.Banner!.Services.Select(static service => service.Name), .. WebSockets(bench)];
    }

    /// <summary>What can be visited: the services' names, and ws and wss.</summary>
    public IReadOnlyList<string> Services { get; }

    public VisitResult Result { get; } = new();

    /// <summary>Conversations that did not go as they should, in words.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Connections that were made anew, in words.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>A conversation with a service: it is over when it has gone well, was cut off, or has failed for good.</summary>
    public IEnumerable<Step> Visit(string service)
    {
        var port = PortOf(service);
        var cuts = _bench.Cuts.Count;

        for (var attempt = 1; ; attempt++)
        {
            var told = new Telling();
            var script = service is "udp-echo" or "info" ? Ask(service, port, told) : Connect(service, port, told);

            foreach (var step in script)
            {
                yield return step;
            }

            if (told.IsDone)
            {
                Result.Done++;
                yield break;
            }

            if (_bench.Cuts.Count != cuts)
            {
                Result.Cut++;
                yield break;
            }

            if (attempt == Attempts)
            {
                _failures.Add(string.Create(CultureInfo.InvariantCulture, $"{service} at {_bench.Pump.Clock.Now.ToDateTime():HH:mm:ss}: {told.Trouble}"));
                yield break;
            }

            Result.Again++;
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{service} at {_bench.Pump.Clock.Now.ToDateTime():HH:mm:ss.fff}: {told.Trouble}"));
            yield return Step.Pause(s_beforeAgain);
        }
    }

    /// <summary>A number from a range.</summary>
    public TimeSpan Between(double leastSeconds, double mostSeconds) => TimeSpan.FromSeconds(leastSeconds + (_random.NextDouble() * (mostSeconds - leastSeconds)));

    public string AnyService() => Services[_random.Next(Services.Count)];

    private static IEnumerable<string> WebSockets(TestBench bench)
    {
        var banner = bench.Console.Banner!;

        if (banner.PortOf("http") is not null)
        {
            yield return "ws";
        }

        if (banner.PortOf("https") is not null)
        {
            yield return "wss";
        }
    }

    private ushort PortOf(string service) =>
        _bench.Console.Banner!.PortOf(service switch { "ws" => "http", "wss" => "https", _ => service }) ?? throw new ArgumentException(service, nameof(service));

    private IEnumerable<Step> Connect(string service, ushort port, Telling told)
    {
        using var peer = TcpPeer.Connect(_bench.Tester, _bench.Console.Banner!.Address, port);
        Talk talk = service is "https" or "wss" ? new SecureTalk(peer) : new PlainTalk(peer);
        yield return talk.Until(static one => one.IsReady, s_patience);

        if (!talk.IsReady)
        {
            told.Trouble = $"no connection: {peer.State} {peer.EndReason}";
            talk.Close();
            yield break;
        }

        var script = service switch
        {
            "tcp-echo" => Echo(talk, told),
            "discard" => Discard(talk, told),
            "chargen" => Chargen(talk, told),
            "daytime" => Daytime(talk, told),
            "line" => Lines(talk, told),
            "http" or "https" => Requests(talk, told),
            "ws" or "wss" => WebSocket(talk, told),
            _ => throw new ArgumentException(service, nameof(service)),
        };

        foreach (var step in script)
        {
            yield return step;
        }

        talk.Close();

        // A client that goes has its FIN acknowledged, however the board ends its side.
        yield return new Step(() => peer.State is NanoNet.Validation.TcpState.TimeWait || peer.EndReason != TcpEndReason.None, s_patience);
    }

    private IEnumerable<Step> Echo(Talk talk, Telling told)
    {
        for (var turns = _random.Next(1, 4); turns > 0; turns--)
        {
            var octets = Octets(_random.Next(1, 3000));
            talk.Say(octets);
            yield return talk.Until(one => one.Received.Count >= octets.Length, s_patience);

            if (!told.Expect(talk, octets))
            {
                yield break;
            }

            yield return Step.Pause(Between(0.1, 5));
        }

        told.IsDone = true;
    }

    private IEnumerable<Step> Discard(Talk talk, Telling told)
    {
        talk.Say(Octets(_random.Next(1, 3000)));
        yield return Step.Pause(Between(0.1, 5));
        told.IsDone = !talk.IsOver;
        told.Trouble = "the board ended it";
    }

    private IEnumerable<Step> Chargen(Talk talk, Telling told)
    {
        const string First = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefg\r\n!";
        yield return talk.Until(static one => one.Received.Count >= First.Length, s_patience);
        told.IsDone = told.Expect(talk, Encoding.ASCII.GetBytes(First));
    }

    private static IEnumerable<Step> Daytime(Talk talk, Telling told)
    {
        const string Form = "Tue, 01 Jan 2030 00:00:00 GMT\r\n";
        yield return talk.Until(static one => one.Received.Count >= Form.Length, s_patience);
        talk.Listen();
        told.IsDone = talk.Received.Count == Form.Length && Encoding.ASCII.GetString([.. talk.Received]).EndsWith(" GMT\r\n", StringComparison.Ordinal);
        told.Trouble = Encoding.ASCII.GetString([.. talk.Received]);
    }

    private IEnumerable<Step> Lines(Talk talk, Telling told)
    {
        const string Hello = "hello\r\n";
        const string Bye = "bye\r\n";
        yield return talk.Until(static one => one.Received.Count >= Hello.Length, s_patience);

        if (!told.Expect(talk, Encoding.ASCII.GetBytes(Hello)))
        {
            yield break;
        }

        for (var turns = _random.Next(1, 4); turns > 0; turns--)
        {
            var line = Encoding.ASCII.GetBytes(new string('x', _random.Next(0, 900)) + "\r\n");
            talk.Say(line);
            yield return talk.Until(one => one.Received.Count >= line.Length, s_patience);

            if (!told.Expect(talk, line))
            {
                yield break;
            }

            yield return Step.Pause(Between(0.1, 5));
        }

        talk.Say(Encoding.ASCII.GetBytes(Bye));
        yield return talk.Until(static one => one.Received.Count >= Bye.Length, s_patience);
        told.IsDone = told.Expect(talk, Encoding.ASCII.GetBytes(Bye));
    }

    private IEnumerable<Step> Requests(Talk talk, Telling told)
    {
        for (var turns = _random.Next(1, 5); turns > 0; turns--)
        {
            talk.Say(Encoding.ASCII.GetBytes($"GET {(_random.Next(2) == 0 ? "/" : "/status")} HTTP/1.1\r\nHost: board\r\n\r\n"));
            yield return talk.Until(static one => HttpLength(one.Received) is { } length && one.Received.Count >= length, s_patience);
            var response = Encoding.ASCII.GetString([.. talk.Received]);

            if (HttpLength(talk.Received) is not { } whole || talk.Received.Count != whole || !response.StartsWith("HTTP/1.1 200 OK\r\n", StringComparison.Ordinal))
            {
                told.Trouble = $"{talk.Received.Count} octets of a response";
                yield break;
            }

            talk.Received.Clear();

            if (response.Contains("\r\nConnection: close\r\n", StringComparison.Ordinal))
            {
                // Somebody else waits.
                break;
            }

            yield return Step.Pause(Between(0.01, 8));

            if (turns > 1 && talk.IsOver)
            {
                // A kept connection may end between two requests.
                break;
            }
        }

        told.IsDone = true;
    }

    private IEnumerable<Step> WebSocket(Talk talk, Telling told)
    {
        talk.Say(Encoding.ASCII.GetBytes(WebSocketOpening.Request));
        yield return talk.Until(static one => HeadLength(one.Received) is not null, s_patience);
        var head = Encoding.ASCII.GetString([.. talk.Received]);

        if (!head.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal) || !head.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            told.Trouble = head;
            yield break;
        }

        talk.Received.Clear();

        for (var turns = _random.Next(1, 4); turns > 0; turns--)
        {
            var text = new string('y', _random.Next(1, 126));
            talk.Say(Masked(0x81, Encoding.ASCII.GetBytes(text)));
            yield return talk.Until(one => one.Received.Count >= text.Length + 2, s_patience);

            if (!told.Expect(talk, [0x81, (byte)text.Length, .. Encoding.ASCII.GetBytes(text)]))
            {
                yield break;
            }

            yield return Step.Pause(Between(0.1, 2));
        }

        // 1000, and the same back.
        talk.Say(Masked(0x88, [3, 232]));
        yield return talk.Until(static one => one.Received.Count >= 4, s_patience);
        told.IsDone = told.Expect(talk, [0x88, 2, 3, 232]);
    }

    private IEnumerable<Step> Ask(string service, ushort port, Telling told)
    {
        var question = service == "info" ? Encoding.ASCII.GetBytes("NANONET WHO".PadRight(400)) : Octets(_random.Next(1, 1400));
        var local = _bench.Tester.NextPort();
        byte[]? answer = null;
        _bench.Tester.ListenUdp(local, (_, _, _, data, _) => answer = data.ToArray());
        _bench.Tester.SendUdp(_bench.Console.Banner!.Address, new UdpHeader { SourcePort = local, DestinationPort = port }, question);
        yield return new Step(() => answer is not null, TimeSpan.FromSeconds(1));
        _bench.Tester.CloseUdp(local);
        told.IsDone = answer is not null && (service == "info" ? answer.Length > 20 : answer.SequenceEqual(question));
        told.Trouble = answer is null ? "no answer" : $"{answer.Length} octets of an answer";
    }

    private static byte[] Masked(byte first, byte[] data) => [first, (byte)(0x80 | data.Length), 0, 0, 0, 0, .. data];

    private static int? HeadLength(List<byte> octets)
    {
        var text = Encoding.ASCII.GetString([.. octets]);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? null : end + 4;
    }

    private static int? HttpLength(List<byte> octets)
    {
        const string Name = "Content-Length: ";

        if (HeadLength(octets) is not { } head)
        {
            return null;
        }

        var text = Encoding.ASCII.GetString([.. octets.Take(head)]);
        var at = text.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
        return head + int.Parse(text[at..text.IndexOf('\r', at)], CultureInfo.InvariantCulture);
    }

    private byte[] Octets(int count)
    {
        var octets = new byte[count];
        _random.NextBytes(octets);
        return octets;
    }

    /// <summary>How one attempt went.</summary>
    private sealed class Telling
    {
        public bool IsDone { get; set; }

        public string Trouble { get; set; } = "";

        /// <summary>Whether these octets came, and no others; they are taken.</summary>
        public bool Expect(Talk talk, byte[] octets)
        {
            if (talk.Received.Count < octets.Length || !talk.Take(octets.Length).SequenceEqual(octets))
            {
                Trouble = string.Create(CultureInfo.InvariantCulture, $"{octets.Length} octets wanted, {talk.Received.Count} came{(talk.IsOver ? ", then the end" : "")}");
                return false;
            }

            return true;
        }
    }
}
