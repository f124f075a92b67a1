extern alias board;

using System;
using System.Buffers.Binary;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Programs with sockets as people write them, with what nanoFramework's code does with them.</summary>
public class SocketProgramTests
{
    private const string Listen = """
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 7));
        listener.Listen(4);

        """;

    private const string Udp = "var u = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); var b = new byte[100];\n";

    [Fact]
    public async Task Echo_server_with_a_thread_a_client_serves_three_at_once()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            while (true) { var s = listener.Accept(); new Thread(new Service(s).Run).Start(); }
            }
            class Service
            {
                private readonly Socket _socket;
                public Service(Socket socket) { _socket = socket; }
                public void Run()
                {
                    var buffer = new byte[64]; int n;
                    while ((n = _socket.Receive(buffer)) > 0) _socket.Send(buffer, n, SocketFlags.None);
                    _socket.Close(); Say("served");
                }
            }
            static void Unused() {
            """, Listen));
        var peers = Enumerable.Range(0, 3).Select(_ => rig.Connect(7)).ToArray();

        // Interleaved, the last client first.
        foreach (var peer in peers.Reverse().Concat(peers))
        {
            peer.Write("hello"u8);
        }

        rig.WaitFor(() => peers.All(static peer => peer.Available == 10), "three echoes");
        peers[1].Close();
        rig.WaitForLines(1);
        Assert.True(peers[0].IsOpen && peers[2].IsOpen);
        peers[0].Close();
        peers[2].Close();
        rig.WaitForLines(3);
        rig.WaitFor(() => peers.All(static peer => peer.State == TcpState.TimeWait), "a FIN each");
    }

    [Fact]
    public async Task Half_closed_client_still_gets_its_answer()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var s = listener.Accept(); var b = new byte[10]; int total = 0, n;
            while ((n = s.Receive(b)) > 0) total += n;
            Say(total); s.Send(new byte[] { (byte)total }); s.Close(); Say(s.Connected);
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("twenty octets of it."u8);
        peer.Close();
        Assert.Equal(["20", "False"], rig.WaitForLines(2));
        rig.WaitFor(() => peer.State == TcpState.TimeWait, "the board's FIN");
        var answer = new byte[4];
        Assert.Equal(1, peer.Read(answer));
        Assert.Equal(20, answer[0]);
    }

    [Fact]
    public async Task Broadcasts_go_to_all_and_come_from_all()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Udp + """
            Say(u.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Broadcast));
            u.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Broadcast, true); Say(u.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Broadcast));
            u.Bind(new IPEndPoint(IPAddress.Any, 5000)); EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            Say(u.SendTo(new byte[] { 1 }, new IPEndPoint(IPAddress.Broadcast, 5001)));
            Say(u.SendTo(new byte[] { 2 }, new IPEndPoint(IPAddress.Parse("192.0.2.255"), 5001)));
            Say(u.ReceiveFrom(b, ref from)); Say(from);
            """));
        rig.WaitForLines(4);
        rig.WaitFor(() => rig.Wire.Datagrams.Count() == 2, "two datagrams");
        Assert.All(rig.Wire.Datagrams, static datagram => Assert.Equal(Wire.MacAddress.Broadcast, datagram.EthernetDestination));
        rig.Bench.Tester.SendUdp(Wire.MacAddress.Broadcast, IPv4Address.Broadcast, new UdpHeader { SourcePort = 9, DestinationPort = 5000 }, "all"u8);
        Assert.Equal(["False", "True", "1", "1", "3", "192.0.2.1:9"], rig.WaitForLines(6));
    }

    [Fact]
    public async Task Multicast_group_is_joined_on_an_ESP32_and_refused_on_an_STM32()
    {
        const string Program = Udp + """
            Say(Error(() => u.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new byte[] { 239, 1, 2, 3, 0, 0, 0, 0 })));
            Say(Error(() => u.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastTimeToLive, 3)));
            Say(Error(() => u.GetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership)));
            u.SendTo(new byte[] { 1, 2 }, new IPEndPoint(IPAddress.Parse("239.1.2.3"), 5001)); Say("sent");
            """;

        using (var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Program)))
        {
            Assert.Equal(["none", "none", "NotSupportedException", "sent"], rig.WaitForLines(4));
            rig.WaitFor(() => rig.Wire.Datagrams.Any(), "a datagram");
            var datagram = rig.Wire.Datagrams.First();

            // RFC 1112 section 6.4: the low 23 bits of the group.
            Assert.Equal((3, "01:00:5e:01:02:03"), (datagram.TimeToLive, datagram.EthernetDestination.ToString()));
        }

        using (var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App(Program)))
        {
            Assert.Equal(["SocketException -1", "SocketException -1", "NotSupportedException", "sent"], rig.WaitForLines(4));
        }
    }

    [Fact]
    public async Task Datagram_longer_than_the_buffer_loses_its_end_and_an_empty_one_is_never_sent()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Udp + """
            u.Bind(new IPEndPoint(IPAddress.Any, 5000)); EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            Say(u.SendTo(new byte[0], new IPEndPoint(IPAddress.Parse("192.0.2.1"), 5001))); Say("bound");
            Say(u.ReceiveFrom(b, 4, SocketFlags.None, ref from)); Say(u.ReceiveFrom(b, 4, SocketFlags.None, ref from)); Say(b[0]);
            u.ReceiveTimeout = 100; Say(Error(() => u.ReceiveFrom(b, ref from)));
            u.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 5001)); Say(u.Send(new byte[] { 5 })); Say(u.RemoteEndPoint); Say(u.Poll(0, SelectMode.SelectWrite));
            """));
        rig.WaitForLines(2);
        rig.Bench.Tester.SendUdp(rig.Address, new UdpHeader { SourcePort = 9, DestinationPort = 5000 }, "123456"u8);
        rig.Bench.Tester.SendUdp(rig.Address, new UdpHeader { SourcePort = 9, DestinationPort = 5000 }, "AB"u8);
        Assert.Equal(["0", "bound", "4", "2", "65", "SocketException 10060", "1", "192.0.2.1:5001", "True"], rig.WaitForLines(9));
        Assert.Equal([5], Assert.Single(rig.Wire.Datagrams).Data);
    }

    [Fact]
    public async Task Raw_socket_of_an_ESP32_pings()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var r = new Socket(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp); var b = new byte[100]; r.ReceiveTimeout = 5000;
            var echo = new byte[] { 8, 0, 0xF7, 0xFD, 0, 1, 0, 1 };
            r.SendTo(echo, new IPEndPoint(IPAddress.Parse("192.0.2.1"), 0)); EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            int n = r.ReceiveFrom(b, ref from); Say(n); Say(b[0]); Say(b[20]); Say(((IPEndPoint)from).Address);
            """));
        Assert.Equal(["28", "69", "0", "192.0.2.1"], rig.WaitForLines(4));
    }

    [Fact]
    public async Task Constructor_takes_only_pairs_that_belong_together()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            Make(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Udp); Make(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Tcp);
            Make(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.IP); Make(AddressFamily.InterNetwork, SocketType.Seqpacket, ProtocolType.Tcp);
            Make(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.IP); Make(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
            Make(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp);
            }
            static void Make(AddressFamily family, SocketType type, ProtocolType protocol)
            {
                Say(Error(() => { var s = new Socket(family, type, protocol); s.Close(); }));
            """));
        Assert.Equal(
            ["SocketException 10043", "SocketException 10043", "SocketException 10043", "SocketException 10043", "none", "none", "SocketException 10043"],
            rig.WaitForLines(7));
    }

    [Fact]
    public async Task Wrong_arguments_end_in_the_interpreters_exceptions()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var s = listener.Accept(); var b = new byte[10];
            Say(Error(() => s.Send(null))); Say(Error(() => s.Receive(null))); Say(Error(() => s.Send(b, 8, 3, SocketFlags.None))); Say(Error(() => s.Send(b, 0, -1, SocketFlags.None)));
            Say(Error(() => s.ReceiveTimeout = -2)); Say(Error(() => s.Connect(null))); Say(Error(() => s.Bind(null)));
            Say(s.ReceiveTimeout); s.ReceiveTimeout = 0; Say(s.ReceiveTimeout); s.SendTimeout = 5; Say(s.SendTimeout); Say(s.Receive(b, 0, SocketFlags.None));
            Say(Error(() => s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReceiveTimeout, 77))); Say(s.ReceiveTimeout);
            Say(Error(() => s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, -1)));
            Say(Error(() => s.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger)));
            """, Listen));
        rig.Connect(7);
        Assert.Equal(
            [
                "NullReferenceException", "NullReferenceException", "IndexOutOfRangeException", "IndexOutOfRangeException",
                "ArgumentOutOfRangeException", "NullReferenceException", "NullReferenceException", "-1", "-1", "5", "0",
                "SocketException -1", "77", "SocketException -1", "SocketException -1",
            ],
            rig.WaitForLines(15));
    }

    [Fact]
    public async Task Close_by_another_thread_ends_connect_and_datagram_receive()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Udp + """
            u.Bind(new IPEndPoint(IPAddress.Any, 5000)); EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            new Thread(() => { Thread.Sleep(50); u.Close(); }).Start(); Say(Error(() => u.ReceiveFrom(b, ref from)));
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            new Thread(() => { Thread.Sleep(50); c.Close(); }).Start(); Say(Error(() => c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.77"), 80))));
            Say(c.Connected);
            """));
        Assert.Equal(["SocketException -1728053248", "SocketException -1728053248", "False"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Polling_server_accepts_reads_and_goes_on_with_other_things()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Socket s = null; var b = new byte[10]; int turns = 0; var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Say(c.Poll(0, SelectMode.SelectWrite)); c.Close();
            while (true)
            {
                turns++;
                if (s == null && listener.Poll(1000, SelectMode.SelectRead)) { s = listener.Accept(); Say("in"); Say(s.Poll(0, SelectMode.SelectWrite)); }
                if (s != null && s.Poll(0, SelectMode.SelectRead)) { if (s.Available == 0) break; Say(s.Receive(b, s.Available, SocketFlags.None)); }
                Thread.Sleep(1);
            }
            Say("out"); Say(turns > 1); s.Close();
            """, Listen));
        var peer = rig.Connect(7);
        rig.WaitForLines(3);
        peer.Write("abc"u8);
        rig.WaitForLines(4);
        peer.Close();
        Assert.Equal(["False", "in", "True", "3", "out", "True"], rig.WaitForLines(6));
    }

    [Fact]
    public async Task Names_are_looked_up_and_addresses_need_no_server()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Entry("192.0.2.77"); Entry(""); Entry(null); Say("ask");
            Entry("board.test"); Say(Error(() => Dns.GetHostEntry("nobody.test"))); Say(Error(() => Dns.GetHostEntry(null)));
            }
            static void Entry(string name)
            {
                var entry = Dns.GetHostEntry(name);
                Say((entry.HostName ?? "null") + " " + entry.AddressList.Length + (entry.AddressList.Length > 0 ? " " + entry.AddressList[0] : ""));
            """));
        rig.Bench.Tester.ListenUdp(53, (mac, address, port, data, _) => rig.Bench.Tester.SendUdp(
            address, new UdpHeader { SourcePort = 53, DestinationPort = port }, Answer(data.ToArray())));
        Assert.Equal(
            ["192.0.2.77 1 192.0.2.77", "null 1 192.0.2.10", "null 0", "ask", "board.test 1 198.51.100.7", "SocketException 10022", "SocketException 10022"],
            rig.WaitForLines(7));
    }

    [Theory]
    [InlineData("1.2.3.4", "1.2.3.4")]
    [InlineData("1.2.3", "1.2.0.3")]
    [InlineData("127.1", "127.0.0.1")]
    [InlineData("16909060", "1.2.3.4")]
    [InlineData("010.0x10.8.9 trailing", "8.16.8.9")]
    [InlineData("08.1.1.1", "ArgumentException")]
    [InlineData("1.2.3.256", "ArgumentException")]
    [InlineData("1.2.3.4.5", "ArgumentException")]
    [InlineData("1.2.3.", "ArgumentException")]
    [InlineData(" 1.2.3.4", "ArgumentException")]
    [InlineData("", "ArgumentException")]
    [InlineData("nobody", "ArgumentException")]
    [InlineData("::1", "NotImplementedException")]
    [InlineData(null, "NullReferenceException")]
    public void Address_is_read_as_lwIP_reads_it(string? text, string expected)
    {
        string outcome;

        try
        {
            outcome = board::System.Net.IPAddress.Parse(text!).ToString();
        }
        catch (Exception exception)
        {
            outcome = exception.GetType().Name;
        }

        Assert.Equal(expected, outcome);
    }

    [Fact]
    public async Task Addresses_and_end_points_compare_and_serialize()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var a = IPAddress.Parse("192.0.2.7"); var e = new IPEndPoint(a, 513);
            Say(a.Equals(new IPAddress(new byte[] { 192, 0, 2, 7 }))); Say(a == new IPAddress(0x070200C0L)); Say(a.GetHashCode() == 0x070200C0); Say(e); Say(e.Equals(new IPEndPoint(a, 513)));
            var sa = e.Serialize(); Say(sa.Family == AddressFamily.InterNetwork); Say(sa.Size); Say(sa[2] + " " + sa[3] + " " + sa[4] + " " + sa[7]); Say(e.Create(sa));
            Say(Error(() => new IPAddress(-1L))); Say(Error(() => new IPAddress(new byte[5]))); Say(Error(() => new IPAddress((byte[])null))); Say(new IPEndPoint(a, 70000).Port);
            var six = a.MapToIPv6(); Say(six.IsIPv4MappedToIPv6); Say(six.MapToIPv4()); Say(Error(() => six.ToString())); Say(Error(() => { var s = a.ScopeId; }));
            Say(Error(() => { var s = new SocketAddress(AddressFamily.InterNetwork, 1); })); Say(IPAddress.GetDefaultLocalAddress()); Say(IPAddress.None == IPAddress.Broadcast);
            """));
        Assert.Equal(
            [
                "True", "True", "True", "192.0.2.7:513", "True", "True", "16", "2 1 192 7", "192.0.2.7:513",
                "ArgumentOutOfRangeException", "ArgumentException", "ArgumentNullException", "70000",
                "True", "192.0.2.7", "NotImplementedException", "SocketException 10045", "IndexOutOfRangeException", "192.0.2.10", "True",
            ],
            rig.WaitForLines(20));
    }

    [Fact]
    public async Task NetworkStream_members_do_what_they_do_on_the_board()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var unconnected = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try { new NetworkStream(unconnected); } catch (IOException e) { Say(e.Message + " " + e.InnerException.GetType().Name); }
            Say(Error(() => new NetworkStream(null)));
            var s = listener.Accept(); var n = new NetworkStream(s, true); var b = new byte[10];
            Say(n.CanRead + " " + n.CanWrite + " " + n.CanSeek + " " + n.CanTimeout); s.Poll(-1, SelectMode.SelectRead); Say(n.Length); Say(n.DataAvailable);
            Say(Error(() => { long p = n.Position; })); Say(Error(() => n.Seek(0, SeekOrigin.Begin))); Say(Error(() => n.SetLength(1))); Say(Error(() => n.ReadTimeout = 0));
            Say(Error(() => n.Read(null, 0, 1))); Say(Error(() => n.Read(b, 11, 0))); Say(Error(() => n.Write(b, 5, 6)));
            Say(n.Read(b, 0, 10)); n.Write(b, 0, 3); n.Flush(); Say(Error(() => n.Close(-2))); n.Close(10); Say(Error(() => n.Read(b, 0, 1))); Say(Error(() => s.Send(b)));
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("abc"u8);
        Assert.Equal(
            [
                "0 SocketException", "ArgumentNullException", "True True False True", "3", "True", "NotSupportedException", "NotSupportedException", "NotSupportedException",
                "ArgumentOutOfRangeException", "ArgumentNullException", "ArgumentOutOfRangeException", "ArgumentOutOfRangeException", "3",
                "ArgumentOutOfRangeException", "ObjectDisposedException", "ObjectDisposedException",
            ],
            rig.WaitForLines(16));
        rig.WaitFor(() => peer.State == TcpState.CloseWait && peer.Available == 3, "3 octets and a FIN");
    }

    [Fact]
    public async Task Interface_tells_what_the_board_is_configured_to()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var all = NetworkInterface.GetAllNetworkInterfaces(); Say(all.Length); var ni = all[0];
            Say(ni.NetworkInterfaceType == NetworkInterfaceType.Ethernet); Say(ni.IPv4Address + " " + ni.IPv4SubnetMask + " " + ni.IPv4GatewayAddress); Say(ni.IsDhcpEnabled);
            Say(ni.IPv4DnsAddresses.Length + " " + ni.IPv4DnsAddresses[0]); Say(ni.PhysicalAddress.Length); Say(ni.PhysicalAddress[3]); Say(NetworkInterface.GetIsNetworkAvailable());
            Say(Error(() => ni.EnableStaticIPv4("nonsense", "255.255.255.0", "192.0.2.1"))); Say(Error(() => ni.EnableStaticIPv4Dns(new string[3]))); Say(ni.IPv4Address);
            """));
        Assert.Equal(
            ["1", "True", "192.0.2.10 255.255.255.0 192.0.2.1", "False", "1 192.0.2.1", "6", "229", "True", "ArgumentException", "ArgumentException", "192.0.2.10"],
            rig.WaitForLines(11));
    }

    // A reply with one record for board.test, and "no such name" for every other one.
    private static byte[] Answer(byte[] query)
    {
        var isKnown = Encoding.ASCII.GetString(query).Contains("board", StringComparison.Ordinal);
        byte[] record = isKnown ? [0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 198, 51, 100, 7] : [];
        byte[] reply = [.. query, .. record];
        BinaryPrimitives.WriteUInt16BigEndian(reply.AsSpan(2), (ushort)(isKnown ? 0x8180 : 0x8183));
        BinaryPrimitives.WriteUInt16BigEndian(reply.AsSpan(6), (ushort)(isKnown ? 1 : 0));
        return reply;
    }
}
