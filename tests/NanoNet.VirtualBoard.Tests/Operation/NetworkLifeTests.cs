using System;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What happens to a network in its life: the services come back by themselves, and no socket, slot or octet of memory is lost to it.</summary>
public class NetworkLifeTests
{
    private static readonly IPv4Address s_other = new(192, 0, 2, 20);

    // Longer than any deadline of a connection.
    private static readonly TimeSpan s_forgotten = TimeSpan.FromMinutes(5);

    // An STM32 looks at its link every 5 s; DHCP asks again after a minute at most.
    private static readonly TimeSpan s_comeBack = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Services_run_with_an_address_from_DHCP_and_with_one_by_hand(bool isEsp32, bool isDhcp)
    {
        using var rig = await OperatedBoards.Boot(isEsp32, isDhcp ? BoardNetwork.Dhcp : BoardNetwork.Static);
        Assert.Equal(isDhcp, rig.Bench.Console.Banner!.IsDhcp);
        Visits.All(rig);
        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Link_that_goes_and_comes_during_a_connection_of_each_service_costs_nothing(bool isEsp32, bool isDhcp)
    {
        using var rig = await OperatedBoards.Boot(isEsp32, isDhcp ? BoardNetwork.Dhcp : BoardNetwork.Static);
        var bench = rig.Bench;
        Visits.WarmUp(rig);
        var before = Settled(rig);
        var visitors = new Visitors(bench, seed: 2);

        foreach (var service in visitors.Services)
        {
            var scripts = new Scripts(bench);
            scripts.Begin(visitors.Visit(service));
            scripts.Run(TimeSpan.FromMilliseconds(60));
            bench.PullCable();
            scripts.Run(TimeSpan.FromSeconds(10));
            bench.PlugCable();
            Assert.True(scripts.RunToEnd(s_forgotten), service);
            AwaitAddress(rig, bench.Network.Address);
            Visits.All(rig);
        }

        Assert.Empty(visitors.Failures);
        Assert.Equal(before, Settled(rig));
        Assert.Empty(bench.Console.Exceptions);
        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_address_after_the_link_came_back_is_served(bool isEsp32)
    {
        using var rig = await OperatedBoards.Boot(isEsp32, BoardNetwork.Dhcp);
        var bench = rig.Bench;
        Visits.WarmUp(rig);
        var before = Settled(rig);
        using var stranded = rig.Connect(7);
        Assert.Equal("before", SecureFirmware.Echo(rig, stranded, "before"));

        bench.PullCable();
        bench.WaitUntil(static () => false, TimeSpan.FromSeconds(10));
        bench.Dhcp.Lease = bench.Dhcp.Lease with { Address = s_other };
        bench.PlugCable();
        AwaitAddress(rig, s_other);
        Visits.All(rig);
        Assert.Equal(before, Settled(rig));
        Assert.Equal("192.0.2.20", rig.Status().GetProperty("network").GetProperty("address").GetString());
        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_address_after_a_refused_renewal_is_served(bool isEsp32)
    {
        using var rig = await OperatedBoards.Boot(isEsp32, BoardNetwork.Dhcp);
        var bench = rig.Bench;
        Visits.WarmUp(rig);
        var before = Settled(rig);
        bench.Dhcp.Lease = bench.Dhcp.Lease with { Address = s_other };
        bench.Dhcp.Conduct = DhcpConduct.RefusesRenewals;

        // T1 of an hour's lease.
        Assert.True(bench.WaitUntil(() => bench.Console.Banner!.Address == s_other, TimeSpan.FromMinutes(35)), "no other address");
        Visits.All(rig);
        Assert.Equal(before, Settled(rig));
        rig.EndWithEveryRuleHeld();
    }

    [Theory]
    [InlineData("TcpEchoPort = 7", 7, "x")]
    [InlineData("DiscardPort = 9", 9, "x")]
    [InlineData("ChargenPort = 19", 19, "")]
    [InlineData("DaytimePort = 13", 13, "")]
    [InlineData("LinePort = 2323", 2323, "x\r\n")]
    [InlineData("WebSockets = 1", 80, "")]
    [InlineData("WebSockets = 1", 80, "GET / HT")]
    [InlineData("WebSockets = 1", 80, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("WebSockets = 1", 80, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n12345")]
    [InlineData("WebSockets = 1", 80, "GET /events HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("WebSockets = 1", 80, WebSocketOpening.Request)]
    [InlineData("HTTPS", 443, "")]
    [InlineData("HTTPS", 443, "\u0016\u0003\u0001")]
    public async Task Peer_that_vanishes_is_forgotten(string service, ushort port, string words)
    {
        using var authority = new TestAuthority();
        var profile = await TestProfile.Stm32;
        using var rig = OperatedBoards.Boot(profile, "HttpPort = 80, " + (service == "HTTPS" ? SecureFirmware.HttpsPort(authority) : service), BoardNetwork.Static);
        var before = Settled(rig);
        var bench = rig.Bench;

        // As many as the board has room for.
        for (var client = rig.Bench.Console.Banner!.Clients; client > 0; client--)
        {
            var peer = TcpPeer.Connect(bench.SecondTester, rig.Address, port);
            rig.WaitFor(() => peer.IsOpen, "a connection");
            peer.Write(Encoding.Latin1.GetBytes(words));
            bench.WaitUntil(static () => false, TimeSpan.FromSeconds(1));
        }

        // What the board still sends it is not judged: there is nobody whom it could reach.
        bench.Switch.Detach(bench.SecondTester);
        Assert.Equal(before, Settled(rig));
    }

    /// <summary>What the board has left when everybody has been forgotten.</summary>
    private static Measured Settled(BoardRig rig)
    {
        rig.Bench.WaitUntil(static () => false, s_forgotten);
        return MeasuredFirmware.Ask(rig);
    }

    private static void AwaitAddress(BoardRig rig, IPv4Address address)
    {
        var bench = rig.Bench;
        Assert.True(bench.WaitUntil(() => bench.Console.Banner!.Address == address && IsAnswering(), s_comeBack), $"the board has not {address}");

        // The board says its address once it has it; on a link that has just come back it may not be heard yet.
        bool IsAnswering() => !bench.Network.IsDhcp || bench.Dhcp.Granted is not null;
    }
}
