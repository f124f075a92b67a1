using System;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The table of what was observed of sockets on the real interpreter, from both sides, where <see cref="SocketReceiveTests"/> and the classes beside it see one.</summary>
public class SocketTableTests
{
    // lwIP's retries of a SYN; only a board that never gives up takes longer.
    private static readonly TimeSpan s_connectPatience = TimeSpan.FromSeconds(40);

    private const string Client = "var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); var b = new byte[100];\n";

    [Fact]
    public async Task Poll_takes_its_time_for_every_mode_and_the_wire_is_silent()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Poll(listener, 100000, SelectMode.SelectRead); Poll(listener, 10000, SelectMode.SelectError); Poll(listener, 0, SelectMode.SelectRead);
            }
            static void Poll(Socket s, int microseconds, SelectMode mode)
            {
                long t = Environment.TickCount64; bool ready = s.Poll(microseconds, mode); t = Environment.TickCount64 - t;
                Say(ready + (t >= microseconds / 1000 && t < microseconds / 1000 + 900 ? " in time" : " after " + t));
            """, Listen));
        Assert.Equal(["False in time", "False in time", "False in time"], rig.WaitForLines(3));
        Assert.Empty(rig.Wire.Sent);
    }

    [Fact]
    public async Task Healthy_connection_is_in_no_error_state_after_10_ms()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            long t = Environment.TickCount64; Say(s.Poll(10000, SelectMode.SelectError)); t = Environment.TickCount64 - t; Say(t >= 10 && t < 900);
            """, Listen));
        var peer = rig.Connect(7);
        Assert.Equal(["False", "True"], rig.WaitForLines(2));
        Assert.True(peer.IsOpen);
        Assert.Single(rig.Wire.Sent);
    }

    [Fact]
    public async Task Receive_that_times_out_leaves_the_connection_as_it_was()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.ReceiveTimeout = 200; Say(Error(() => s.Receive(b))); s.ReceiveTimeout = 0; Say(s.Receive(b));
            """, Listen));
        var peer = rig.Connect(7);
        rig.WaitForLines(1);
        Assert.Single(rig.Wire.Sent);
        peer.Write("late"u8);
        Assert.Equal(["SocketException 10060", "4"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task Fin_of_the_peer_is_acknowledged_and_not_answered_with_one_before_close()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            Say(s.Receive(b)); Say(Error(() => s.Receive(b))); s_go.WaitOne(); s.Close(); Say("closed");
            } static ManualResetEvent s_go = new ManualResetEvent(false);
            static void Go() { Thread.Sleep(300); s_go.Set();
            """, Listen + "new Thread(Go).Start();\n"));
        var peer = rig.Connect(7);
        peer.Close();
        rig.WaitForLines(2);
        Assert.Equal(TcpState.FinWait2, peer.State);
        Assert.False(rig.Wire.HasSent(TcpControlBits.Fin));
        Assert.Equal(["0", "SocketException 0", "closed"], rig.WaitForLines(3));
        rig.WaitFor(() => peer.State == TcpState.TimeWait, "the board's FIN");
    }

    [Fact]
    public async Task Reset_of_the_peer_is_answered_with_nothing()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            Say("accepted"); Say(Error(() => s.Receive(b))); Say(Error(() => s.Send(b))); s.Close(); Say("closed");
            """, Listen));
        var peer = rig.Connect(7);
        rig.WaitForLines(1);
        peer.Abort();
        Assert.Equal(["accepted", "SocketException 0", "SocketException 0", "closed"], rig.WaitForLines(4));
        Assert.Single(rig.Wire.Sent);
    }

    [Fact]
    public async Task Second_close_and_use_after_it_put_nothing_on_the_wire()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.Close(); s.Close(); Say(Error(() => s.Send(b))); Say(Error(() => s.Receive(b))); Say(Error(() => { int n = s.Available; }));
            Say(Error(() => s.Poll(0, SelectMode.SelectRead))); Say(Error(() => { var e = s.RemoteEndPoint; }));
            """, Listen));
        var peer = rig.Connect(7);
        Assert.All(rig.WaitForLines(5), line => Assert.Equal("ObjectDisposedException", line));
        rig.WaitFor(() => peer.State == TcpState.CloseWait, "a FIN");
        Assert.Single(rig.Wire.Sent, segment => (segment.ControlBits & TcpControlBits.Fin) != 0);
        Assert.DoesNotContain(rig.Wire.Sent, segment => segment.Data.Length > 0);
    }

    [Fact]
    public async Task Close_by_another_thread_sends_a_FIN()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            new Thread(() => { Thread.Sleep(50); s.Close(); }).Start(); Say(Error(() => s.Receive(b)));
            """, Listen));
        var peer = rig.Connect(7);
        Assert.Equal(["SocketException -1728053248"], rig.WaitForLines(1));
        rig.WaitFor(() => peer.State == TcpState.CloseWait, "a FIN");
    }

    [Fact]
    public async Task Send_that_times_out_has_given_its_send_buffer_away()
    {
        const int SendBuffer = 5760;
        const int Window = 2880;
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.SendTimeout = 700; Say(Error(() => s.Send(new byte[40000]))); Say("timed out");
            """, Listen));
        var script = new TcpScript(rig.Bench.Tester, rig.Address, 7);
        script.Send(new ScriptedSegment(TcpControlBits.Syn) { SequenceNumber = 0, Window = Window, Options = ScriptedSegment.MaximumSegmentSize(1440) });
        script.Accept(Next(rig, script, static _ => true));
        script.Send(new ScriptedSegment(TcpControlBits.Ack) { Window = Window });
        Assert.Equal(["SocketException 10060", "timed out"], rig.WaitForLines(2));
        Assert.True(rig.Wire.Sent.Sum(static segment => segment.Data.Length) <= Window + 1, "more than the window");

        var total = 0u;

        while (total < SendBuffer)
        {
            script.Send(new ScriptedSegment(TcpControlBits.Ack) { AcknowledgmentNumber = 1 + total, Window = 4000 });
            var segment = Next(rig, script, seen => seen.End > 1 + total);
            total = segment.End - 1;
        }

        Assert.Equal((uint)SendBuffer, total);
    }

    [Fact]
    public async Task Connect_that_is_refused_is_one_SYN()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Client + """
            Say(Error(() => c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 4711))));
            """));
        Assert.Equal(["SocketException 10035"], rig.WaitForLines(1));
        Assert.Equal(TcpControlBits.Syn, Assert.Single(rig.Wire.Sent).ControlBits);
        Assert.Contains(rig.Wire.Segments, segment => !segment.IsFromBoard && (segment.ControlBits & TcpControlBits.Rst) != 0);
    }

    [Fact]
    public async Task Connect_to_nobody_throws_10035_after_the_retries_of_ARP_and_SYN()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Client + """
            long t = Environment.TickCount64; Say(Error(() => c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.99"), 80)))); Say((Environment.TickCount64 - t) / 100);
            """));
        Assert.True(rig.Bench.WaitUntil(() => rig.Said.Count() == 2, s_connectPatience), "an end of the connect");
        Assert.Equal("SocketException 10035", rig.Said.First());
        Assert.InRange(int.Parse(rig.Said.Last(), System.Globalization.CultureInfo.InvariantCulture), 185, 300);
        Assert.True(rig.Wire.ArpRequests > 3, "ARP requests");
        Assert.Empty(rig.Wire.Sent);
    }

    [Fact]
    public async Task Bind_to_a_port_in_use_leaves_the_first_listener_alone()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Say(Error(() => other.Bind(new IPEndPoint(IPAddress.Any, 7))));
            """, Listen));
        Assert.Equal(["SocketException 0"], rig.WaitForLines(1));
        Assert.True(rig.Connect(7).IsOpen);
    }

    [Fact]
    public async Task Receive_and_send_on_an_unconnected_TCP_socket_put_nothing_on_the_wire()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Client + """
            c.ReceiveTimeout = 100; Say(Error(() => c.Receive(b)));
            """));
        Assert.Equal(["SocketException 10060"], rig.WaitForLines(1));
        Assert.Empty(rig.Wire.Sent);
    }

    [Fact]
    public async Task Time_to_live_and_type_of_service_are_on_the_wire()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 9); s.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService, 8);
            s.Send(new byte[] { 1 }); Say(s.GetSocketOption(SocketOptionLevel.IP, SocketOptionName.IpTimeToLive)); Say(s.GetSocketOption(SocketOptionLevel.IP, SocketOptionName.TypeOfService));
            """, Listen));
        var peer = rig.Connect(7);
        Assert.Equal(["9", "8"], rig.WaitForLines(2));
        rig.WaitFor(() => peer.Available == 1, "an octet");
        var segment = Assert.Single(rig.Wire.Sent, static segment => segment.Data.Length == 1);
        Assert.Equal((9, 8), (segment.TimeToLive, segment.TypeOfService));
    }

    [Fact]
    public async Task KeepAlive_with_raw_numbers_probes_an_idle_connection()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            s.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)3, 1); s.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)4, 1); s.SetSocketOption(SocketOptionLevel.Tcp, (SocketOptionName)5, 2);
            Say(s.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive));
            """, Listen));
        rig.Connect(7);
        Assert.Equal(["True"], rig.WaitForLines(1));
        var before = rig.Wire.Sent.Count();
        rig.WaitFor(() => rig.Wire.Sent.Count() > before, "a probe");

        // A probe repeats the octet before the next one.
        Assert.Equal(rig.Wire.Sent.First().SequenceNumber, rig.Wire.Sent.Last().SequenceNumber);
    }

    [Fact]
    public async Task NoDelay_sends_a_second_small_segment_before_the_first_is_acknowledged()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.Receive(b); s.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, b[0] == 1); s.Send(new byte[] { 1 }); s.Send(new byte[] { 2 }); Say("sent");
            """, Listen));
        var script = new TcpScript(rig.Bench.Tester, rig.Address, 7);
        script.Send(new ScriptedSegment(TcpControlBits.Syn) { SequenceNumber = 0 });
        script.Accept(Next(rig, script, static _ => true));
        script.Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { Data = new byte[] { 1 } });
        rig.WaitForLines(1);
        rig.WaitFor(() => rig.Wire.Sent.Any(static segment => segment.Data is [2]), "the second octet without an acknowledgment of the first");
    }

    [Fact]
    public async Task Options_refused_on_a_TCP_socket_are_refused_for_reading_too()
    {
        string[] refused =
        [
            "Socket, SocketOptionName.SendBuffer", "Socket, SocketOptionName.SendTimeout", "Socket, SocketOptionName.ReceiveTimeout", "Socket, SocketOptionName.Debug",
            "Socket, SocketOptionName.DontRoute", "Socket, SocketOptionName.OutOfBandInline", "Socket, SocketOptionName.Broadcast",
            "IP, SocketOptionName.MulticastTimeToLive", "IP, SocketOptionName.MulticastInterface", "IP, SocketOptionName.MulticastLoopback", "IP, SocketOptionName.AddMembership",
        ];
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Client + string.Concat(
            refused.Select(option => $"Say(\"{option} \" + Error(() => c.SetSocketOption(SocketOptionLevel.{option}, 1)));\n"))));
        Assert.Equal(refused.Select(option => option + " SocketException -1"), rig.WaitForLines(refused.Length));
        Assert.Empty(rig.Wire.Sent);
    }

    private static SeenSegment Next(BoardRig rig, TcpScript script, Predicate<SeenSegment> isWanted)
    {
        SeenSegment? seen = null;
        rig.WaitFor(() => (seen = script.Received.Take(isWanted, [])) is not null, "a segment");
        return seen!;
    }
}
