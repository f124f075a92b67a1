using System;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The trap of TLS on nanoFramework: a handshake runs natively to its end, and nothing else of the firmware runs meanwhile. What the firmware's guard
/// does against it, and what happens without.</summary>
public class FrozenHandshakeTests
{
    // On the board's clock. No client of the echo would wait so long.
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_moment = TimeSpan.FromSeconds(1);

    // A header that promises 500 octets, and some of them.
    private static readonly byte[] s_begin = [22, 3, 1, 1, 0xF4, 1, 0, 1, 0xF0, 3, 3, 0, 0, 0];

    [Theory]
    [InlineData("Accept", 0)]
    [InlineData("FirstOctet", 1)]
    [InlineData("FirstOctet", 14)]
    public async Task Server_without_its_guard_is_stopped_by_a_client_that_goes_no_further(string start, int octets)
    {
        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Unguarded(authority, await TestProfile.Stm32, start, new VirtualClock());
        var other = rig.Connect(7);
        Assert.Equal("before", SecureFirmware.Echo(rig, other, "before"));

        var silent = rig.Connect(443);
        silent.Write(s_begin.AsSpan(0, octets));
        rig.Bench.WaitUntil(static () => false, s_moment);
        other.Write("frozen"u8);

        Assert.False(rig.Bench.WaitUntil(() => other.Available > 0, s_long));

        // The client goes away, and the board lives on.
        silent.Abort();
        rig.WaitFor(() => other.Available == 6, "the echo, late");
        rig.EndWithEveryRuleHeld();
    }

    [Fact]
    public async Task Handshake_with_a_silent_client_stops_every_thread_and_not_the_clock()
    {
        using var authority = new TestAuthority();
        var (certificate, key) = authority.Issue("board.test", isRsa: true);
        using var rig = new BoardRig(
            await TestProfile.Stm32,
            FirmwareCompiler.App($$"""
                var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                listener.Bind(new IPEndPoint(IPAddress.Any, 443)); listener.Listen(1);
                var own = new X509Certificate2({{TlsFirmware.Literal(certificate)}}, {{TlsFirmware.Literal(key)}}, null);
                new Thread(() => { while (true) { Counter++; Thread.Sleep(10); } }).Start();
                Say("listens");
                var stream = new SslStream(listener.Accept());
                Thread.Sleep(1000); Say(Counter > 90);
                long t = Environment.TickCount64; int before = Counter;
                Say(Error(() => stream.AuthenticateAsServer(own, SslProtocols.Tls12)) != "none");
                Say(Environment.TickCount64 - t); Say(Counter - before);
                Thread.Sleep(1000); Say(Counter - before > 90);
                """, usings: "using System.Net.Security; using System.Security.Cryptography.X509Certificates;\n"),
            clock: new VirtualClock());
        rig.WaitForLines(1);
        var silent = rig.Connect(443);
        rig.WaitForLines(2);
        Assert.False(rig.Bench.WaitUntil(() => rig.Said.Count() > 2, TimeSpan.FromHours(1)));
        silent.Abort();

        // The last line but one: how often the other thread ran in that hour.
        var said = rig.WaitForLines(6);
        Assert.Equal(("True", "True", "True"), (said[1], said[2], said[5]));
        Assert.InRange(long.Parse(said[3], null), 3_598_000, 3_601_000);
        Assert.InRange(long.Parse(said[4], null), 0, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(14)]
    public async Task Firmware_serves_others_while_a_client_is_silent_or_says_half_a_hello(int octets)
    {
        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Guarded(authority, await TestProfile.Stm32, clock: new VirtualClock());
        var other = rig.Connect(7);
        var silent = rig.Connect(443);

        foreach (var octet in s_begin[..octets])
        {
            silent.Write([octet]);
            Assert.Equal("served", SecureFirmware.Echo(rig, other, "served"));
        }

        Assert.Equal("served all the time", SecureFirmware.Echo(rig, other, "served all the time"));

        // ClientHelloTime.
        rig.WaitFor(() => SecureFirmware.IsClosed(silent), "the end of the silent client");
        Assert.Equal("and after", SecureFirmware.Echo(rig, other, "and after"));
        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("\x80\x2e\x01\x03\x01")]
    [InlineData("\x16\x03\x01\x40\x01\x01\x00\x3f\xfd")]
    public async Task What_is_no_hello_ends_at_once_without_a_handshake(string octets)
    {
        using var authority = new TestAuthority();
        using var rig = await SecureFirmware.Guarded(authority, await TestProfile.Stm32, clock: new VirtualClock());
        var client = rig.Connect(443);
        client.Write(System.Text.Encoding.Latin1.GetBytes(octets));
        rig.WaitFor(() => SecureFirmware.IsClosed(client), "the end of the connection");
        Assert.Equal(0, client.Available);
    }
}
