using System;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>No server answers any more: the lease ends, and with it the address, until a server is there again.</summary>
public sealed class DhcpExpiryScenario : IScenario
{
    // src/core/ipv4/dhcp.c: 1 << tries seconds while it asks.
    private static readonly TimeSpan[] s_waits = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(16)];

    public string Id => "DHCP-EXPIRY";

    public string Title => "Lease that is over: the address is given up, the board asks on, and serves again when it is bound";

    public string Source => "RFC 2131 sections 4.1 and 4.4.5";

    public TimeSpan DurationOn(BoardProfile board) => TimeSpan.FromMinutes(62);

    public void Run(ScenarioContext line)
    {
        var begun = line.RequireLease();
        var times = new LeaseTimes(line.Dhcp.Lease);
        var messages = line.Watch.Dhcp();
        var arp = line.Watch.Arp();

        line.LetDhcp(DhcpConduct.IsSilent);
        var last = line.Expect(messages, "DISCOVER when the lease is over", IsDiscover, times.Expiry + (LeaseTimes.Exactness * 2));
        line.RequireTime("the end of the lease", last.Stamp - begun, times.Expiry - LeaseTimes.Exactness, times.Expiry + LeaseTimes.Exactness);

        arp.Clear();
        line.Tester.RequestAddress(line.BoardAddress);

        foreach (var wait in s_waits)
        {
            var again = line.Expect(messages, $"DISCOVER again, {wait.TotalSeconds} s later", IsDiscover, wait + ScenarioContext.DefaultPatience);
            line.RequireTime("DISCOVER again", again.Stamp - last.Stamp, wait - line.Times.Tick, wait + line.Times.Tick);
            last = again;
        }

        var claim = arp.Take(seen => seen.SenderProtocolAddress == line.BoardAddress && seen.SenderHardwareAddress == line.BoardMac, []);
        ScenarioContext.Require(claim is null, "no ARP from the address that was given up", $"frame {claim?.Number}: {claim}");

        line.LetDhcp(DhcpConduct.Serves);
        line.ConnectAgain(line.PortOf(FirmwareService.TcpEcho), TimeSpan.FromMinutes(2)).ExpectEcho(line.Payload(100));
    }

    private static bool IsDiscover(SeenDhcp seen) => seen.Type == DhcpMessageType.Discover && seen.Source.IsAny && seen.Destination.IsBroadcast;
}
