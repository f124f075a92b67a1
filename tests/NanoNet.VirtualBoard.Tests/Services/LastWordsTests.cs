using System;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A service that closes although its client said more: the client gets the last words and a FIN, not a reset (RFC 1122 section 4.2.2.13).</summary>
public class LastWordsTests
{
    private const string Date = "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT\r\n$";

    [Theory]
    [InlineData("DaytimePort", 13, "now?", 0, Date)]
    [InlineData("DaytimePort", 13, "", 3000, Date)]
    [InlineData("LinePort", 2323, "one\r\nbye\r\ntwo\r\n", 0, "^hello\r\none\r\nbye\r\n$")]
    [InlineData("LinePort", 2323, "one\r\nbye\r\n", 3000, "^hello\r\none\r\nbye\r\n$")]
    [InlineData("LinePort", 2323, "", 5000, "^hello\r\ntoo long\r\n$")]
    public async Task Answer_to_a_client_that_has_sent_more_ends_with_a_FIN(string service, ushort port, string words, int more, string answer)
    {
        using var rig = await Boot(service, port);
        using var peer = Waiting(rig, port, words + new string('x', more));
        var begun = rig.Bench.Pump.Clock.Now;
        rig.WaitFor(() => SecureFirmware.IsClosed(peer), "the end");
        Assert.Equal(TcpEndReason.None, peer.EndReason);

        // LingerQuiet.
        Assert.InRange((rig.Bench.Pump.Clock.Now - begun).TotalSeconds, 0, 1);
        var octets = new byte[peer.Available];
        peer.Read(octets);
        Assert.Matches(answer, Encoding.ASCII.GetString(octets));
        AwaitEnd(rig, peer);
        Assert.Equal(0, rig.Counter("timeout.linger"));
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Client_that_has_sent_nothing_is_closed_at_once()
    {
        using var rig = await Boot("DaytimePort", 13);
        var begun = rig.Bench.Pump.Clock.Now;
        using var peer = rig.Connect(13);
        rig.WaitFor(() => SecureFirmware.IsClosed(peer), "the end");
        Assert.InRange((rig.Bench.Pump.Clock.Now - begun).TotalMilliseconds, 0, 100);
        AwaitEnd(rig, peer);
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Client_that_never_stops_is_cut_off_and_counted()
    {
        using var rig = await Boot("DaytimePort", 13);
        using var peer = Waiting(rig, 13, "x");
        var begun = rig.Bench.Pump.Clock.Now;

        while (!SecureFirmware.IsClosed(peer))
        {
            peer.Write(new byte[100]);
            rig.Bench.WaitUntil(() => SecureFirmware.IsClosed(peer), TimeSpan.FromMilliseconds(50));
        }

        // LingerTime.
        Assert.InRange((rig.Bench.Pump.Clock.Now - begun).TotalSeconds, 2, 2.5);
        peer.Abort();
        Assert.Equal(1, rig.Counter("timeout.linger"));
    }

    private static async Task<BoardRig> Boot(string service, ushort port) =>
        OperatedBoards.Boot(await TestProfile.Stm32, string.Create(CultureInfo.InvariantCulture, $"{service} = {port}, HttpPort = 80"), BoardNetwork.Static);

    // A client that waits for a slot, both of which others have, and has said all by the time it gets one.
    private static TcpPeer Waiting(BoardRig rig, ushort port, string words)
    {
        var first = rig.Connect(80);
        var second = rig.Connect(80);
        Pass(rig);
        var peer = rig.Connect(port);
        peer.Write(Encoding.ASCII.GetBytes(words));
        Pass(rig);
        first.Close();
        second.Close();
        return peer;
    }

    // Some turns of the board's loop.
    private static void Pass(BoardRig rig) => rig.Bench.WaitUntil(static () => false, TimeSpan.FromMilliseconds(100));

    private static void AwaitEnd(BoardRig rig, TcpPeer peer)
    {
        peer.Close();
        rig.WaitFor(() => peer.EndReason != TcpEndReason.None || peer.State == TcpState.Closed, "the end of the connection");
    }
}
