using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Wire;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Datagrams of firmware, and raw sockets.</summary>
public class UdpSocketTests
{
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
}
