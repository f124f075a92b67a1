using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What TLS may take of a board: connections, time, memory; and how long its records are.</summary>
public class TlsLimitsTests
{
    private const string Gauge = """
        public sealed class Gauge : StatusValue
        {
            private readonly long[] _readings = { READINGS };
            private int _next;
            public override string Name { get { return "gauge"; } }
            public override long Read() { return _next < _readings.Length ? _readings[_next++] : _readings[_readings.Length - 1]; }
        }
        """;

    // ServerLimits.TlsConnectionMemory.
    private const int OfAConnection = 40960;

    private static readonly TimeSpan s_handshake = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Connection_above_the_limit_is_refused_and_a_place_that_is_free_again_is_taken()
    {
        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Guarded(authority, await TestProfile.Esp32, clock: new VirtualClock());
        using var one = rig.Connect(443);
        using var two = rig.Connect(443);
        var first = Open(rig, one);
        var second = Open(rig, two);

        using var three = rig.Connect(443);
        rig.WaitFor(() => SecureFirmware.IsClosed(three), "the end of a third connection");
        Assert.Equal(0, three.Available);
        Assert.StartsWith("HTTP/1.1 200 OK", Get(rig, second), StringComparison.Ordinal);

        first.Close();
        rig.WaitFor(() => one.State == NanoNet.Validation.TcpState.TimeWait, "the end of the first connection");
        using var four = rig.Connect(443);
        var status = Get(rig, Open(rig, four));
        Assert.Contains("\"tls.refused\":         1", status, StringComparison.Ordinal);
        Assert.Contains("\"tls.handshakes\":         3", status, StringComparison.Ordinal);
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Handshakes_get_half_of_the_time()
    {
        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Guarded(authority, await TestProfile.Esp32, clock: new VirtualClock());
        using var echo = rig.Connect(7);
        using var one = rig.Connect(443);
        using var two = rig.Connect(443);
        var gate = new TaskCompletionSource();
        var slow = new SecureTalk(one, gate.Task);
        slow.Listen();

        // The board stands still while the client takes its time over the handshake.
        rig.Bench.WaitUntil(static () => false, s_handshake);
        var next = new SecureTalk(two);
        next.Listen();
        echo.Write("late"u8);
        Assert.False(rig.Bench.WaitUntil(() => echo.Available > 0, TimeSpan.FromSeconds(1)));

        gate.SetResult();
        rig.WaitFor(() => slow.IsReady && echo.Available > 0, "the first handshake and the echo");
        var ended = rig.Bench.Pump.Clock.Now;
        Assert.False(next.IsReady);
        rig.WaitFor(() => next.IsReady, "the second handshake");
        Assert.InRange(rig.Bench.Pump.Clock.Now - ended, s_handshake, s_handshake * 2);
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Connection_that_does_not_fit_the_memory_is_refused()
    {
        using var authority = new TestAuthority();

        // At start, for the first handshake, for the second.
        using var rig = await Gauged(authority, OfAConnection, OfAConnection, OfAConnection - 1, OfAConnection);
        using var one = rig.Connect(443);
        var first = Open(rig, one);
        using var two = rig.Connect(443);
        new SecureTalk(two).Listen();
        rig.WaitFor(() => SecureFirmware.IsClosed(two), "the end of a connection without memory");
        Assert.Equal(0, two.Available);
        using var three = rig.Connect(443);
        Open(rig, three);
        var status = Get(rig, first);
        Assert.Contains("\"tls.refused\":         1", status, StringComparison.Ordinal);
        Assert.Contains("\"tls.handshakes\":         2", status, StringComparison.Ordinal);
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Board_without_the_memory_of_one_connection_is_refused_at_start()
    {
        using var authority = new TestAuthority();
        var failure = await Assert.ThrowsAsync<BenchBrokenException>(async () =>
        {
            using var rig = await Gauged(authority, OfAConnection - 1);
        });
        Assert.Contains("https needs 40960 octets of native memory for a connection, board has 40959", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 4096)]
    [InlineData(false, 16384)]
    public async Task Records_are_as_long_as_the_boards_buffers(bool isEsp32, int most)
    {
        const int Octets = 20_000;

        // TLS 1.3 hides the type of a record in its content, where mbedTLS counts it, and adds a tag (RFC 8446 section 5.2).
        const int Added = 16;
        using var authority = new TestAuthority();
        using var rig = await TlsFirmware.Server(
            authority,
            string.Create(CultureInfo.InvariantCulture, $"tls.SslVerification = SslVerification.NoVerification; tls.AuthenticateAsServer(own, SslProtocols.Tls13); tls.Write(new byte[{Octets}], 0, {Octets}); Thread.Sleep(Timeout.Infinite);"),
            isEsp32 ? await TestProfile.Esp32 : await TestProfile.Stm32,
            isRsa: true);
        using var peer = rig.Connect(443);
        var talk = Open(rig, peer);
        rig.WaitFor(() => talk.Received.Count >= Octets, "all octets");
        Assert.Equal(most + Added, talk.Records.Max());
    }

    private static Task<BoardRig> Gauged(TestAuthority authority, params int[] readings) => Gauged(authority, string.Join(", ", readings));

    private static async Task<BoardRig> Gauged(TestAuthority authority, string readings) => await SecureFirmware.With(
        await TestProfile.Esp32,
        SecureFirmware.Https(authority) + ", NativeMemory = new Gauge()",
        Gauge.Replace("READINGS", readings, StringComparison.Ordinal),
        clock: new VirtualClock());

    private static SecureTalk Open(BoardRig rig, TcpPeer peer)
    {
        var talk = new SecureTalk(peer);
        talk.Listen();
        rig.WaitFor(() => talk.IsReady, "a handshake");
        return talk;
    }

    private static string Get(BoardRig rig, SecureTalk talk)
    {
        talk.Received.Clear();
        talk.Say("GET /status HTTP/1.1\r\nHost: board\r\n\r\n"u8);
        rig.WaitFor(() => Encoding.ASCII.GetString([.. talk.Received]).EndsWith("}}\n", StringComparison.Ordinal), "the status document");
        return Encoding.ASCII.GetString([.. talk.Received]);
    }
}
