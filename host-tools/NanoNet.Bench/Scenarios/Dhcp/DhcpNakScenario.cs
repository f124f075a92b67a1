using System;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The server refuses to extend the lease: the board gives the address up at once and asks for a new one.</summary>
public sealed class DhcpNakScenario : IScenario
{
    public string Id => "DHCP-NAK";

    public string Title => "NAK at T1: the address is given up at once, DISCOVER follows, and the board serves again";

    public string Source => "RFC 2131 sections 3.1 and 4.4.5";

    public TimeSpan DurationOn(BoardProfile board) => TimeSpan.FromMinutes(31);

    public void Run(ScenarioContext line)
    {
        line.RequireLease();
        var times = new LeaseTimes(line.Dhcp.Lease);
        var messages = line.Watch.Dhcp();

        line.LetDhcp(DhcpConduct.RefusesRenewals);
        var renewal = line.Expect(
            messages,
            "REQUEST from the leased address",
            seen => seen.Type == DhcpMessageType.Request && seen.Source == line.BoardAddress,
            times.Renewal + (LeaseTimes.Exactness * 2));
        var discover = line.Expect(
            messages,
            "DISCOVER from no address, after the NAK",
            static seen => seen.Type == DhcpMessageType.Discover && seen.Source.IsAny,
            TimeSpan.FromSeconds(15));

        // RFC 2131 section 3.1 asks for no pause after a NAK, and after a DECLINE for ten seconds.
        line.RequireTime("DISCOVER", discover.Stamp - renewal.Stamp, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        line.LetDhcp(DhcpConduct.Serves);
        line.ConnectAgain(line.PortOf(FirmwareService.TcpEcho), TimeSpan.FromMinutes(2)).ExpectEcho(line.Payload(100));
    }
}
