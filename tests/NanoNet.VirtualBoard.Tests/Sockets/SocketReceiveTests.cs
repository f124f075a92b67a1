using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What firmware reads from a connection, and how it learns of the end, as observed on the real interpreter.</summary>
public class SocketReceiveTests
{
    [Fact]
    public async Task Echo_comes_back_and_the_accepted_socket_knows_its_ends()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            Say(s.Connected); Say(s.LocalEndPoint); Say(((IPEndPoint)s.RemoteEndPoint).Address);
            while (true) { int n = s.Receive(b); if (n == 0) break; s.Send(b, n, SocketFlags.None); }
            Say("end"); s.Close();
            """, Listen));
        var peer = rig.Connect(7);
        Assert.Equal(["False", "192.0.2.10:7", "192.0.2.1"], rig.WaitForLines(3));
        peer.Write("hello"u8);
        rig.WaitFor(() => peer.Available == 5, "5 octets back");
        peer.Close();
        rig.WaitForLines(4);
        rig.WaitFor(() => peer.State == TcpState.TimeWait, "both FINs");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Poll_on_a_listener_without_a_client_takes_its_time(bool isVirtual)
    {
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App("""
                long t = Environment.TickCount64; Say(listener.Poll(100000, SelectMode.SelectRead)); Say(Environment.TickCount64 - t >= 100);
                """, Listen),
            clock: Clock(isVirtual));
        Assert.Equal(["False", "True"], rig.WaitForLines(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Receive_times_out_with_10060(bool isVirtual)
    {
        // No machine is too slow for virtual time alone.
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App(Accept + $"""
                s.ReceiveTimeout = 200; long t = Environment.TickCount64;
                Say(Error(() => s.Receive(b))); t = Environment.TickCount64 - t; Say(t >= 200 && t < {(isVirtual ? 210 : int.MaxValue)});
                """, Listen),
            clock: Clock(isVirtual));
        rig.Connect(7);
        Assert.Equal(["SocketException 10060", "True"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task Available_and_peek_leave_what_they_see()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.Poll(-1, SelectMode.SelectRead);
            Say(s.Receive(b, 4, SocketFlags.None)); Say(s.Available);
            Say(s.Receive(b, SocketFlags.Peek)); Say(s.Available);
            """, Listen));
        rig.Connect(7).Write("0123456789"u8);
        Assert.Equal(["4", "6", "6", "6"], rig.WaitForLines(4));
    }

    [Fact]
    public async Task Fin_of_the_peer_is_one_empty_receive_and_then_an_error()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            Say(s.Poll(-1, SelectMode.SelectRead)); Say(s.Receive(b)); Say(Error(() => s.Receive(b)));
            """, Listen));
        rig.Connect(7).Close();
        Assert.Equal(["True", "0", "SocketException 0"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Reset_by_the_peer_ends_a_receive_with_error_0()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            Say("accepted"); Say(Error(() => s.Receive(b))); Say(Error(() => s.Receive(b)));
            """, Listen));
        var peer = rig.Connect(7);
        rig.WaitForLines(1);
        peer.Abort();
        Assert.Equal(["accepted", "SocketException 0", "SocketException 0"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Receive_on_an_unconnected_TCP_socket_waits()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); var b = new byte[10];
            new Thread(() => { Say("waits"); Say(Error(() => c.Receive(b))); }).Start(); Thread.Sleep(400); Say("still waits");
            """));
        Assert.Equal(["waits", "still waits"], rig.WaitForLines(2));
    }

    private static IBenchClock Clock(bool isVirtual) => isVirtual ? new VirtualClock() : new RealClock();
}
