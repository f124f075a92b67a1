using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Bench.Tests;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>A client with manners, who lives in the board's network beside the attackers and has an address of its own there.</summary>
internal sealed class PoliteClient
{
    /// <summary>Its address: the board gives each source its share, and the attackers have used up theirs.</summary>
    public const string Address = "192.0.2.4";

    /// <summary>Its first local port.</summary>
    private const ushort FirstPort = 61000;

    /// <summary>Seconds after which it goes away. What counts is its second on the wire.</summary>
    private const int Patience = 30;

    /// <summary>The same where it has to ask again and again.</summary>
    private const int ShortPatience = 1;

    // What the services have, on the wire: from the first SYN or datagram to the last octet of the answer.
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(1);

    private static readonly string s_program = AttackedBoard.Client("polite_client.py");

    private readonly AttackedBoard _board;
    private readonly List<PoliteConversation> _conversations = [];
    private ushort _nextPort = FirstPort;
    private FirmwareService? _shut;
    private TimeSpan _limit;

    /// <param name="board">The board.</param>
    public PoliteClient(AttackedBoard board) => _board = board;

    /// <summary>What the board says of itself; null if it does not.</summary>
    /// <param name="service">Its page, or who answers on UDP, who knows nothing of memory.</param>
    public BoardStatus? Status(FirmwareService service)
    {
        var conversation = Converse([service.Name == "info" ? service with { Name = "info-status" } : service], Patience)[0];
        return conversation.Fault is null ? BoardStatus.Parse(conversation.Answer) : null;
    }

    /// <summary>How many sockets the board can still open.</summary>
    /// <param name="service">Its page, or another service of TCP: then how many it serves at once, up to two.</param>
    public long FreeSockets(FirmwareService service)
    {
        var conversation = Converse([service with { Name = $"{service.Name}-sockets" }], Patience)[0];
        Assert.True(conversation.Fault is null, $"expected: {service} says how many sockets are free; {conversation.Fault}");
        return long.Parse(conversation.Answer, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }

    /// <summary>Asks services, one after the other. Each has to answer within a second, which <see cref="Judge"/> sees.</summary>
    public void Ask(IReadOnlyList<FirmwareService> services)
    {
        var conversations = Converse(services, Patience);
        Assert.All(conversations, static one => Assert.True(one.Fault is null, $"expected: {one.Service} answers a polite client; {one.Fault}"));
        _conversations.AddRange(conversations);
    }

    /// <summary>Asks a service again and again until it answers.</summary>
    /// <param name="service">Whose port is shut.</param>
    /// <param name="limit">How long it may be, counted from the last SYN of somebody else. Who asks later has his answer within a second.</param>
    /// <param name="patience">When to give up.</param>
    public void AskUntilOpen(FirmwareService service, TimeSpan limit, TimeSpan patience)
    {
        _shut = service;
        _limit = limit;
        var given = Stopwatch.StartNew();

        while (Converse([service], ShortPatience)[0].Fault is not null)
        {
            Assert.True(given.Elapsed < patience, $"expected: {service} opens again");
        }

        Ask([service]);
    }

    /// <summary>Looks at the wire for how long each conversation was, less what this machine stood still meanwhile.</summary>
    public void Judge(string capture, IPv4Address board, StallWatch stalls)
    {
        _ = IPv4Address.TryParse(Address, out var here);
        var wire = PoliteWire.Read(capture, board, here);

        foreach (var one in _conversations)
        {
            JudgeConversation($"{one.Service} from port {one.Port}", wire.Conversations[one.Port], capture, stalls);
        }

        if (_shut is not null)
        {
            JudgeOpening(wire, _shut, capture, stalls);
        }
    }

    private static void JudgeConversation(string name, ConversationOnWire conversation, string capture, StallWatch stalls)
    {
        // Client and board are as many as three processes, each of which has to be given the processor again.
        var stalled = conversation.AnsweredNs is { } answered ? 3 * stalls.Between(Date(conversation.AskedNs), Date(answered)) : TimeSpan.Zero;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {conversation.Time?.TotalMilliseconds} ms, {stalled.TotalMilliseconds} ms excused"));
        Assert.True(conversation.Time <= s_time + stalled, $"expected: {name} answers within {s_time} of the first SYN or datagram; it took {conversation.Time?.ToString() ?? "for ever"}: {capture}");
    }

    // Whoever comes after the limit is answered as ever, whenever he comes.
    private void JudgeOpening(PoliteWire wire, FirmwareService shut, string capture, StallWatch stalls)
    {
        var lastNs = wire.LastOpenings[shut.Port];
        var limitNs = lastNs + ((long)_limit.TotalMicroseconds * 1000);

        foreach (var one in wire.Conversations.Values.Where(one => one.Service == shut.Port && one.AskedNs > lastNs))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{shut}, {(one.AskedNs - lastNs) / 1e9} s after the last SYN of others");

            if (one.AskedNs > limitNs)
            {
                JudgeConversation(name, one, capture, stalls);
            }
            else
            {
                TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {(one.Time is { } time ? $"{time.TotalMilliseconds} ms" : "no answer")}"));
            }
        }
    }

    private IReadOnlyList<PoliteConversation> Converse(IReadOnlyList<FirmwareService> services, int patience)
    {
        var first = _nextPort;
        _nextPort += (ushort)services.Count;
        var client = _board.Run(
            "python3",
            [s_program, _board.Address, Address, Text(first), _board.Authority, Text(patience), .. services.Select(static service => service.ToString())]);
        Assert.True(client.ExitCode == 0, client.Error);
        return PoliteConversation.Parse(client.Output);
    }

    private static DateTime Date(long nanoseconds) => DateTime.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
