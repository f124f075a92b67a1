using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What firmware sees of its sockets and what the wire shows, as observed on the real interpreter.</summary>
public class SocketBehaviourTests
{
    private const string Listen = """
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 7));
        listener.Listen(4);

        """;

    private const string Accept = "var s = listener.Accept(); var b = new byte[100];\n";

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

    [Fact]
    public async Task Poll_on_a_listener_without_a_client_takes_its_time()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            long t = Environment.TickCount64; Say(listener.Poll(100000, SelectMode.SelectRead)); Say(Environment.TickCount64 - t >= 100);
            """, Listen));
        Assert.Equal(["False", "True"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task Receive_times_out_with_10060()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.ReceiveTimeout = 200; long t = Environment.TickCount64;
            Say(Error(() => s.Receive(b))); t = Environment.TickCount64 - t; Say(t >= 200 && t < 1000);
            """, Listen));
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
    public async Task Close_of_a_socket_by_another_thread_ends_receive_and_accept()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            new Thread(() => { Thread.Sleep(50); s.Close(); Thread.Sleep(50); listener.Close(); }).Start();
            Say(Error(() => s.Receive(b))); Say(Error(() => listener.Accept())); Say(Error(() => s.Receive(b))); s.Close(); Say("closed twice");
            """, Listen));
        rig.Connect(7);
        Assert.Equal(
            ["SocketException -1728053248", "SocketException -1728053248", "ObjectDisposedException", "closed twice"],
            rig.WaitForLines(4));
    }

    [Fact]
    public async Task Close_with_unread_input_resets_after_what_was_sent()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.Poll(-1, SelectMode.SelectRead); s.Send(new byte[] { 1, 2, 3 }); s.Close(); Say("closed");
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("unread"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.EndReason != TcpEndReason.None, "an end");
        Assert.Equal(TcpEndReason.Reset, peer.EndReason);
        Assert.Equal(3, peer.Available);
    }

    [Fact]
    public async Task Close_after_reading_everything_sends_a_FIN()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.Receive(b); s.Send(new byte[] { 1, 2, 3 }); s.Close(); Say("closed");
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("read"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.State == TcpState.CloseWait, "a FIN");
        Assert.Equal(3, peer.Available);
    }

    [Fact]
    public async Task Send_of_40000_octets_to_a_reader_is_one_call()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + "Say(s.Send(new byte[40000]));", Listen));
        var peer = rig.Connect(7);
        var count = 0;
        var buffer = new byte[TcpPeer.BufferLength];
        rig.WaitFor(() => (count += peer.Read(buffer)) == 40000, "40000 octets");
        Assert.Equal(["40000"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Send_to_a_peer_that_does_not_read_times_out_with_10060()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.SendTimeout = 700; long t = Environment.TickCount64;
            Say(Error(() => s.Send(new byte[90000]))); t = Environment.TickCount64 - t; Say(t >= 700 && t < 2000);
            """, Listen));
        rig.Connect(7);
        Assert.Equal(["SocketException 10060", "True"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task First_send_after_the_peer_is_gone_succeeds_and_the_next_throws()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            Say(s.Receive(b)); Say(s.Send(b, 10, SocketFlags.None)); Thread.Sleep(100); Say(Error(() => s.Send(b, 10, SocketFlags.None)));
            Say(s.Poll(0, SelectMode.SelectError));
            """, Listen));
        var script = new TcpScript(rig.Bench.Tester, rig.Address, 7);
        script.Send(new ScriptedSegment(TcpControlBits.Syn) { SequenceNumber = 0 });
        SeenSegment? synAck = null;
        rig.WaitFor(() => (synAck = script.Received.Take(static _ => true, [])) is not null, "SYN,ACK");
        script.Accept(synAck!);
        script.Send(new ScriptedSegment(TcpControlBits.Ack));
        script.Send(new ScriptedSegment(TcpControlBits.Fin | TcpControlBits.Ack));
        SeenSegment? data = null;
        rig.WaitFor(() => (data = script.Received.Take(static segment => segment.Data.Length > 0, [])) is not null, "10 octets");
        script.Accept(data!);
        script.Send(new ScriptedSegment(TcpControlBits.Rst | TcpControlBits.Ack));
        Assert.Equal(["0", "10", "SocketException 0", "True"], rig.WaitForLines(4));
    }

    [Fact]
    public async Task Connect_to_a_closed_port_throws_10035_at_once()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            long t = Environment.TickCount64; Say(Error(() => c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 4711)))); Say(Environment.TickCount64 - t < 2000);
            """));
        Assert.Equal(["SocketException 10035", "True"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task Connect_to_a_server_carries_octets_both_ways()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Thread.Sleep(100);
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); var b = new byte[10];
            Say(c.Connected); c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 4711)); Say(c.Connected);
            c.Send(new byte[] { 65, 66 }); Say(c.Receive(b)); Say((char)b[0]); c.Close();
            """));
        TcpPeer? peer = null;
        TcpPeer.Listen(rig.Bench.Tester, 4711, accepted => peer = accepted);
        rig.WaitFor(() => peer is { Available: 2 }, "two octets");
        peer!.Write("Z"u8);
        Assert.Equal(["False", "True", "1", "Z"], rig.WaitForLines(4));
    }

    [Fact]
    public async Task Bind_to_a_port_in_use_throws_with_error_0()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Say(Error(() => other.Bind(new IPEndPoint(IPAddress.Any, 7))));
            """, Listen));
        Assert.Equal(["SocketException 0"], rig.WaitForLines(1));
    }

    [Theory]
    [InlineData("stm32", 4)]
    [InlineData("esp32", 16)]
    public async Task Socket_beyond_the_boards_number_throws_and_a_closed_one_makes_room(string board, int sockets)
    {
        var profile = board == "stm32" ? await TestProfile.Stm32 : await TestProfile.Esp32;
        using var rig = new BoardRig(profile, FirmwareCompiler.App("""
            var open = new ArrayList(); Socket last = null;
            string error = "none";
            while (error == "none") { error = Error(() => { last = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); open.Add(last); }); }
            Say(open.Count); Say(error); last.Close(); Say(Error(() => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)));
            """));
        Assert.Equal([$"{sockets}", "SocketException 0", "none"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Accept_beyond_the_boards_number_throws_and_ends_the_client()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            var open = new ArrayList();
            for (int i = 0; i < 4; i++) Say(Error(() => open.Add(listener.Accept())));
            """, Listen));
        var peers = Enumerable.Range(0, 3).Select(_ => rig.Connect(7)).ToArray();
        rig.WaitForLines(3);
        var fourth = rig.Connect(7);
        Assert.Equal(["none", "none", "none", "SocketException 0"], rig.WaitForLines(4));
        rig.WaitFor(() => fourth.EndReason == TcpEndReason.Reset || fourth.State == TcpState.CloseWait, "a reset or a FIN");
        Assert.All(peers, peer => Assert.True(peer.IsOpen));
    }

    [Fact]
    public async Task Accept_beyond_16_sockets_throws_and_resets_the_client()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            for (int i = 0; i < 15; i++) open.Add(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
            Say("full"); Thread.Sleep(300); Say(Error(() => listener.Accept())); Say(open.Count);
            """, Listen + "var open = new ArrayList();"));
        rig.WaitForLines(1);
        var peer = rig.Connect(7);

        // A client that has not sent anything gets a FIN: lwIP resets a connection that is closed with something unread.
        peer.Write("hello"u8);
        Assert.Equal(["full", "SocketException 0", "15"], rig.WaitForLines(3));
        rig.WaitFor(() => peer.EndReason == TcpEndReason.Reset, "a reset");
    }

    [Fact]
    public async Task Socket_that_nothing_refers_to_is_closed_by_a_collection_and_not_before()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            new Lost().Serve(listener); Say("served"); s_go.WaitOne(); Say(nanoFramework.Runtime.Native.GC.Run(false) > 0); Thread.Sleep(50); Say("collected");
            Thread.Sleep(Timeout.Infinite);
            } static AutoResetEvent s_go = new AutoResetEvent(false);
            class Lost {
                public void Serve(Socket listener) { var s = listener.Accept(); var b = new byte[10]; s.Receive(b); s.Send(b, 3, SocketFlags.None); new Thread(() => { Thread.Sleep(300); s_go.Set(); }).Start(); }
            } static void Unused() {
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("abc"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.Available == 3, "3 octets");
        Assert.True(peer.IsOpen);
        Assert.Equal(["served", "True", "collected"], rig.WaitForLines(3));
        rig.WaitFor(() => peer.State == TcpState.CloseWait, "a FIN");

        // The listener is a local of a method that has not ended.
        Assert.True(rig.Connect(7).IsOpen);
    }

    [Fact]
    public async Task Linger_0_with_nothing_unacknowledged_closes_with_a_FIN()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, 0); s.Receive(b); s.Close(); Say("closed");
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("read"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.EndReason != TcpEndReason.None || peer.State == TcpState.CloseWait, "an end");
        Assert.Equal(TcpState.CloseWait, peer.State);
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

    [Fact]
    public async Task Socket_exception_has_no_text_but_its_type()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try { c.ReceiveTimeout = 50; c.Receive(new byte[1]); } catch (SocketException e) { Say(e.ErrorCode); Say(e.Message); }
            c.Close(); try { c.Listen(1); } catch (Exception e) { Say(e.GetType().FullName); }
            """));
        Assert.Equal(
            ["10060", "Exception was thrown: System.Net.Sockets.SocketException", "System.ObjectDisposedException"],
            rig.WaitForLines(3));
    }

    [Fact]
    public async Task Options_that_can_only_be_read_tell_the_type_and_no_error()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Say(c.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.AcceptConnection));
            Say(c.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error));
            Say((int)c.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Type));
            Say(Error(() => c.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error, 1)));
            """));
        Assert.Equal(["False", "0", "1", "SocketException -1"], rig.WaitForLines(4));
    }

    [Fact]
    public async Task NetworkStream_does_not_implement_reading_into_a_span()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            var stream = new NetworkStream(s); try { stream.Read(new SpanByte(b)); } catch (Exception e) { Say(e.GetType().Name); }
            """, Listen));
        rig.Connect(7);
        Assert.Equal(["NotImplementedException"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Udp_echo_knows_who_sent()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            var u = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); var b = new byte[100];
            EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            Say(Error(() => u.ReceiveFrom(b, ref from)));
            u.Bind(new IPEndPoint(IPAddress.Any, 7)); Say("bound");
            int n = u.ReceiveFrom(b, ref from); Say(from); u.SendTo(b, n, SocketFlags.None, from);
            """));
        rig.WaitForLines(2);
        string? answer = null;
        rig.Bench.Tester.ListenUdp(5000, (_, _, _, data, _) => answer = Encoding.ASCII.GetString(data));
        rig.Bench.Tester.SendUdp(rig.Address, new UdpHeader { SourcePort = 5000, DestinationPort = 7 }, "ping"u8);
        rig.WaitFor(() => answer is not null, "the datagram back");
        Assert.Equal("ping", answer);
        Assert.Equal(["SocketException 10057", "bound", "192.0.2.1:5000"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Options_of_a_TCP_socket_are_accepted_or_refused_as_on_the_board()
    {
        (string Option, string Outcome)[] options =
        [
            ("SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.Linger, 1", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.DontLinger, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.ExclusiveAddressUse, true", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.ReceiveBuffer, 1000", "none"),
            ("SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true", "none"),
            ("SocketOptionLevel.IP, SocketOptionName.TypeOfService, 8", "none"),
            ("SocketOptionLevel.IP, SocketOptionName.IpTimeToLive, 8", "none"),
            ("SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 1000", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.SendTimeout, 1000", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 1000", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.Broadcast, true", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.Debug, true", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.DontRoute, true", "SocketException -1"),
            ("SocketOptionLevel.Socket, SocketOptionName.OutOfBandInline, true", "SocketException -1"),
        ];
        var calls = string.Concat(options.Select(option => $"Say(Error(() => c.SetSocketOption({option.Option})));\n"));
        using var rig = new BoardRig(
            await TestProfile.Esp32,
            FirmwareCompiler.App("var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);\n" + calls));
        var outcomes = rig.WaitForLines(options.Length);
        Assert.Equal(options, options.Zip(outcomes, (option, outcome) => (option.Option, outcome)));
    }

    [Fact]
    public async Task NetworkStream_reads_to_the_end_and_times_out()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            var stream = new NetworkStream(s, true);
            Say(stream.ReadByte()); Say(stream.DataAvailable); stream.ReadTimeout = 100; Say(Error(() => stream.Read(b, 0, 10)));
            Say("go on"); stream.ReadTimeout = 10000; Say(stream.ReadByte()); stream.Close();
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("A"u8);
        rig.WaitForLines(4);
        peer.Close();
        Assert.Equal(["65", "False", "SocketException 10060", "go on", "-1"], rig.WaitForLines(5));
    }

    [Fact]
    public async Task Network_comes_up_by_DHCP_with_an_event()
    {
        using var rig = new BoardRig(
            await TestProfile.Stm32,
            FirmwareCompiler.App("""
                NetworkChange.NetworkAddressChanged += (sender, e) => Say("address");
                Say(NetworkHelper.SetupAndConnectNetwork(new CancellationTokenSource(15000).Token));
                var ni = NetworkInterface.GetAllNetworkInterfaces()[0];
                Say(ni.IPv4Address); Say(ni.IPv4SubnetMask); Say(ni.IPv4GatewayAddress); Say(ni.IsDhcpEnabled); Say(NetworkHelper.Status == NetworkHelperStatus.NetworkIsReady);
                """),
            BoardNetwork.Dhcp);
        var lines = rig.WaitForLines(7);
        Assert.Equal(["True", "192.0.2.10", "255.255.255.0", "192.0.2.1", "True", "True"], lines.Where(line => line != "address"));
        Assert.Contains("address", lines);
    }

    [Fact]
    public async Task Board_whose_Main_returned_still_answers_ping()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("Say(1);"));
        rig.WaitForLines(1);
        var answered = false;
        rig.Bench.Tester.IcmpReceived += icmp => answered |= icmp.Type == IcmpType.EchoReply;
        rig.Bench.Tester.SendIcmp(rig.Address, IcmpHeader.Echo(1, 1), "abc"u8);
        rig.WaitFor(() => answered, "an echo reply");
    }

    [Fact]
    public async Task Exception_in_a_thread_is_printed_and_the_others_go_on()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            new Thread(() => { throw new InvalidOperationException("one thread"); }).Start(); Thread.Sleep(100); Say("alive");
            """));
        rig.WaitForLines(1);
        var text = rig.Bench.Log.Lines.Select(line => line.Text).ToArray();
        Assert.Contains(text, line => line.StartsWith("    ++++ Exception System.InvalidOperationException - 0x00000000 (", StringComparison.Ordinal));
        Assert.Contains("    ++++ Message: one thread", text);
        Assert.Contains(text, line => line.StartsWith("    ++++ Program", StringComparison.Ordinal) && line.Contains(" [IP: ", StringComparison.Ordinal));
    }
}
