using System;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A cable that is pulled and plugged in again.</summary>
public class LinkTests
{
    private const string Listen = """
        NetworkChange.NetworkAvailabilityChanged += (sender, e) => Console.WriteLine("available " + e.IsAvailable);
        NetworkChange.NetworkAddressChanged += (sender, e) => Console.WriteLine("address");
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, 7));
        listener.Listen(4);

        """;

    [Fact]
    public async Task Esp32_without_a_link_ends_what_waits_with_10050_and_listens_again_when_it_is_back()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var s = listener.Accept(); var b = new byte[10];
            new Thread(() => Say("accept " + Error(() => listener.Accept()))).Start();
            Thread.Sleep(50); Say("accepted"); Say("receive " + Error(() => s.Receive(b)));
            Thread.Sleep(50); Say(listener.Poll(0, SelectMode.SelectError)); Say(Error(() => listener.Poll(0, SelectMode.SelectRead)));
            Say(NetworkInterface.GetIsNetworkAvailable()); Say(NetworkInterface.GetAllNetworkInterfaces()[0].IPv4Address);
            Say(Error(() => s.Send(b))); s.Close();
            while (!NetworkInterface.GetIsNetworkAvailable()) Thread.Sleep(20);
            Thread.Sleep(50); Say("up"); s = listener.Accept(); Say("accepted again");
            """, Listen));
        var peer = rig.Connect(7);
        rig.WaitForLines(1);
        var sent = rig.Bench.Recorder.Count;
        rig.Bench.PullCable();
        var lines = rig.WaitForLines(8);
        Assert.Equal(["accept SocketException 10050", "receive SocketException 10050"], lines[1..3].Order());
        Assert.Equal(["True", "SocketException 10050", "False", "192.0.2.10", "SocketException 10050"], lines[3..8]);
        rig.WaitFor(() => rig.Bench.Log.Lines.Any(line => line.Text == "available False"), "the event");
        Assert.Equal(sent, rig.Bench.Recorder.Count);
        Assert.True(peer.IsOpen, "nothing told the peer");
        var requests = rig.Wire.Sent.Count();
        rig.Bench.PlugCable();
        rig.WaitForLines(9);
        Assert.Contains(rig.Bench.Log.Lines, line => line.Text == "available True");
        Assert.True(rig.Connect(7).IsOpen);
        rig.WaitForLines(10);

        // The connection from before is gone: what the peer sends on it is answered with a reset.
        peer.Write("still there?"u8);
        rig.WaitFor(() => peer.EndReason == TcpEndReason.Reset, "a reset");
        Assert.True(rig.Wire.Sent.Count() > requests);
    }

    [Fact]
    public async Task Stm32_without_a_link_waits_and_its_connections_survive()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            var s = listener.Accept(); var b = new byte[10]; Say("accepted"); Say(s.Receive(b)); s.Send(b, 2, SocketFlags.None); Say("sent");
            """, Listen));
        var peer = rig.Connect(7);
        rig.WaitForLines(1);
        rig.Bench.PullCable();
        rig.WaitFor(() => rig.Bench.Log.Lines.Any(line => line.Text == "available False"), "the event");
        rig.Bench.PlugCable();
        rig.WaitFor(() => rig.Bench.Log.Lines.Any(line => line.Text == "available True"), "the event");
        peer.Write("ab"u8);
        Assert.Equal(["accepted", "2", "sent"], rig.WaitForLines(3));
        rig.WaitFor(() => peer.Available == 2, "the answer");
    }

    [Fact]
    public async Task Lease_of_an_Esp32_is_gone_with_the_link_and_comes_back_with_it()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Await(true); Say("leased"); Await(false); Say("lost"); Say(NetworkInterface.GetAllNetworkInterfaces()[0].IsDhcpEnabled); Await(true); Say("leased again");
            }
            static void Await(bool has)
            {
                while ((NetworkInterface.GetAllNetworkInterfaces()[0].IPv4Address != "0.0.0.0") != has) Thread.Sleep(20);
            """, Listen), BoardNetwork.Dhcp);
        rig.WaitForLines(1);
        rig.Bench.PullCable();
        rig.WaitForLines(3);
        var before = rig.Wire.Datagrams.Count();

        // The first lease may have come before the firmware listened.
        var told = Told();
        rig.Bench.PlugCable();
        Assert.Equal(["leased", "lost", "True", "leased again"], rig.WaitForLines(4));
        Assert.True(rig.Wire.Datagrams.Count() > before, "DHCP messages");
        rig.WaitFor(() => Told() > told, "an event for the new lease");

        int Told() => rig.Bench.Log.Lines.Count(static line => line.Text == "address");
    }

    [Fact]
    public async Task ReleaseDhcpLease_tells_the_server_and_RenewDhcpLease_asks_again()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            NetworkHelper.SetupAndConnectNetwork(new CancellationTokenSource(15000).Token);
            var ni = NetworkInterface.GetAllNetworkInterfaces()[0]; Say(ni.IPv4Address);
            ni.ReleaseDhcpLease(); Say(ni.IPv4Address); Say(ni.IsDhcpEnabled);
            ni.RenewDhcpLease(); while (NetworkInterface.GetAllNetworkInterfaces()[0].IPv4Address == "0.0.0.0") Thread.Sleep(20); Say("again");
            Say(Error(() => ni.EnableStaticIPv6("::1", "::", "::"))); Say(Error(() => ni.EnableStaticIPv6Dns(null)));
            """), BoardNetwork.Dhcp);
        Assert.Equal(["192.0.2.10", "0.0.0.0", "True", "again", "NotImplementedException", "NotImplementedException"], rig.WaitForLines(6));

        // RFC 2131 section 4.4.6: from the address that is given up, to the server alone.
        var release = Assert.Single(rig.Wire.Datagrams, static datagram => datagram.DestinationPort == 67 && datagram.Destination == new IPv4Address(192, 0, 2, 1));
        Assert.Equal(DhcpMessageType.Release, TypeOf(release.Data));
    }

    [Fact]
    public async Task Static_address_given_by_hand_is_announced_and_told_to_the_server_once()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            var ni = NetworkInterface.GetAllNetworkInterfaces()[0]; Say(ni.IsDhcpEnabled);
            ni.EnableStaticIPv4("192.0.2.10", "255.255.255.0", "192.0.2.1"); Say("same");
            ni.EnableStaticIPv4("192.0.2.10", "255.255.0.0", "192.0.2.1"); Say(ni.IPv4SubnetMask);
            """));
        Assert.Equal(["False", "same", "255.255.0.0"], rig.WaitForLines(3));
        Assert.Equal(DhcpMessageType.Inform, TypeOf(Assert.Single(rig.Wire.Datagrams, static datagram => datagram.DestinationPort == 67).Data));
    }

    private static DhcpMessageType? TypeOf(byte[] octets) => DhcpMessage.TryParse(octets, out var message) == WireError.None ? message.MessageType : null;
}
