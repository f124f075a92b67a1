using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Clients whose window is small. lwIP cuts what it sends them into segments of half that window, so that fewer octets than it says fill its queue: a send
/// that waits for room in it keeps everybody else waiting.</summary>
public class SmallWindowTests
{
    private const ushort Window = 512;

    // As many as the board's window takes at once.
    private const int Messages = 5;

    // As late as a turn of the loop may be, and a send that finds no room.
    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(100);

    private const string Request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    // More than lwIP holds.
    private static readonly byte[] s_requests = Encoding.ASCII.GetBytes(Request + Request + Request + Request + "GET / HTTP/1.0\r\n\r\n");

    [Theory]
    [InlineData(false, "http", 80)]
    [InlineData(false, "echo", 7)]
    [InlineData(false, "ws", 80)]
    [InlineData(true, "http", 80)]
    [InlineData(true, "echo", 7)]
    [InlineData(true, "ws", 80)]
    public async Task Client_that_reads_nothing_keeps_nobody_waiting_and_is_cut_off(bool isEsp32, string service, ushort port)
    {
        using var rig = await Boot(isEsp32);
        using var other = rig.Connect(7);
        using var small = Open(rig, port);
        Say(rig, small, service);
        var clock = rig.Bench.Pump.Clock;
        var begun = clock.Now;
        var longest = TimeSpan.Zero;

        while (clock.Now - begun < TimeSpan.FromSeconds(6))
        {
            var asked = clock.Now;
            Assert.Equal("served", SecureFirmware.Echo(rig, other, "served"));
            longest = clock.Now - asked > longest ? clock.Now - asked : longest;
            rig.Bench.WaitUntil(static () => false, TimeSpan.FromMilliseconds(7));
        }

        Assert.InRange(longest, TimeSpan.Zero, s_soon);
        Assert.Equal((1, 0), (rig.Counter("timeout.send"), rig.Counter("tcp.broken")));
        Assert.InRange(rig.Counter("loop.longestGapMs"), 0, (long)s_soon.TotalMilliseconds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reader_of_pages_that_is_slow_gets_all_of_them(bool isEsp32)
    {
        using var rig = await Boot(isEsp32);
        var whole = rig.AskToEnd(s_requests, "the pages");
        using var small = Open(rig, 80);
        Say(rig, small, "http");

        Assert.Equal(WithoutTimes(whole), WithoutTimes(Encoding.ASCII.GetString(ReadSlowly(rig, small, whole.Length))));
        AssertUndisturbed(rig);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reader_of_messages_that_is_slow_gets_each_of_them_once(bool isEsp32)
    {
        using var rig = await Boot(isEsp32);
        using var small = Open(rig, 80);
        Say(rig, small, "ws");
        byte[] expected = [.. Enumerable.Range(0, Messages).SelectMany(static number => Echo(number))];

        Assert.Equal(expected, ReadSlowly(rig, small, expected.Length));
        AssertUndisturbed(rig);
    }

    private static async Task<BoardRig> Boot(bool isEsp32) =>
        OperatedBoards.Boot(isEsp32 ? await TestProfile.Esp32 : await TestProfile.Stm32, "TcpEchoPort = 7, HttpPort = 80, WebSockets = 1", BoardNetwork.Static);

    // Each segment is acknowledged after a while.
    private static byte[] ReadSlowly(BoardRig rig, TcpScript script, int length)
    {
        var came = new List<byte>();

        while (came.Count < length)
        {
            var segment = Take(rig, script, static segment => segment.Data.Length != 0);

            if (segment.SequenceNumber == script.ReceiveNext)
            {
                came.AddRange(segment.Data.Span);
            }

            script.Accept(segment);
            rig.Bench.WaitUntil(static () => false, TimeSpan.FromMilliseconds(50));
            script.Send(new ScriptedSegment(TcpControlBits.Ack) { Window = Window });
        }

        return [.. came];
    }

    private static void AssertUndisturbed(BoardRig rig)
    {
        Assert.Equal((0, 0), (rig.Counter("timeout.send"), rig.Counter("tcp.broken")));
        Assert.InRange(rig.Counter("loop.longestGapMs"), 0, (long)s_soon.TotalMilliseconds);
    }

    // A binary message of 1,000 octets, its masking key zero, and what comes back.
    private static byte[] Message(int number) => [0x82, 0xFE, 0x03, 0xE8, 0, 0, 0, 0, .. Enumerable.Repeat((byte)number, 1000)];

    private static byte[] Echo(int number) => [0x82, 0x7E, 0x03, 0xE8, .. Enumerable.Repeat((byte)number, 1000)];

    private static string WithoutTimes(string text) => Regex.Replace(text, "\nDate: [^\r]*\r", "\nDate:\r");

    private static void Say(BoardRig rig, TcpScript script, string service)
    {
        switch (service)
        {
            case "http":
                Say(script, s_requests);
                return;
            case "ws":
                Say(script, Encoding.ASCII.GetBytes(WebSocketOpening.Request));
                script.Accept(Take(rig, script, static segment => segment.Data.Length != 0));
                break;
        }

        for (var number = 0; number < Messages; number++)
        {
            Say(script, Message(number));
        }
    }

    private static void Say(TcpScript script, byte[] octets) => script.Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { Window = Window, Data = octets });

    private static TcpScript Open(BoardRig rig, ushort port)
    {
        var script = new TcpScript(rig.Bench.SecondTester, rig.Address, port);
        script.Send(new ScriptedSegment(TcpControlBits.Syn) { Options = ScriptedSegment.MaximumSegmentSize(1460), Window = Window });
        script.Accept(Take(rig, script, static segment => segment.Has(TcpControlBits.Syn)));
        script.Send(new ScriptedSegment(TcpControlBits.Ack) { Window = Window });
        return script;
    }

    private static SeenSegment Take(BoardRig rig, TcpScript script, Predicate<SeenSegment> match)
    {
        SeenSegment? taken = null;
        rig.WaitFor(() => (taken = script.Received.Take(match, [])) is not null, "a segment");
        return taken!;
    }
}
