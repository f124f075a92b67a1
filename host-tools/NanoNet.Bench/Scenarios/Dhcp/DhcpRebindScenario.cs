using System;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The server does not answer renewals: when most of the lease is over, the board asks everybody.</summary>
public sealed class DhcpRebindScenario : IScenario
{
    public string Id => "DHCP-REBIND";

    public string Title => "Lease that nobody extends is asked of everybody at T2, and kept when somebody answers";

    public string Source => "RFC 2131 sections 4.3.2 and 4.4.5";

    public TimeSpan DurationOn(BoardProfile board) => TimeSpan.FromMinutes(55);

    public void Run(ScenarioContext line)
    {
        var begun = line.RequireLease();
        var times = new LeaseTimes(line.Dhcp.Lease);
        var messages = line.Watch.Dhcp();

        line.LetDhcp(DhcpConduct.IsSilent);
        var rebinding = line.Expect(
            messages,
            "REQUEST to everybody, from the leased address",
            seen => seen.Type == DhcpMessageType.Request && seen.Source == line.BoardAddress && seen.Destination.IsBroadcast,
            times.Expiry);
        line.RequireTime("the rebinding", rebinding.Stamp - begun, times.Rebinding - LeaseTimes.Exactness, times.Rebinding + LeaseTimes.Exactness);
        ScenarioContext.Require(
            rebinding.ClientAddress == line.BoardAddress && rebinding is { HasServerIdentifier: false, HasRequestedAddress: false },
            $"ciaddr {line.BoardAddress}, no server identifier, no requested address",
            $"frame {rebinding.Number}: {rebinding}");

        line.LetDhcp(DhcpConduct.Serves);
        line.WaitFor(() => line.Dhcp.Granted is { } again && again > begun, "another REQUEST before the lease is over", static () => "none", times.Expiry - times.Rebinding);
        line.Fence();
    }
}
