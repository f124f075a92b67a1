using System;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Half of the lease is over: the board asks its server alone, and keeps its address.</summary>
public sealed class DhcpRenewScenario : IScenario
{
    public string Id => "DHCP-RENEW";

    public string Title => "Lease is extended at T1, by unicast, with ciaddr and without the options that choose";

    public string Source => "RFC 2131 sections 4.3.2, 4.3.6 and 4.4.5";

    public TimeSpan DurationOn(BoardProfile board) => TimeSpan.FromMinutes(30);

    public void Run(ScenarioContext line)
    {
        var begun = line.RequireLease();
        var times = new LeaseTimes(line.Dhcp.Lease);
        var messages = line.Watch.Dhcp();

        var renewal = line.Expect(
            messages,
            "REQUEST to the server alone, from the leased address",
            seen => seen.Type == DhcpMessageType.Request && seen.Source == line.BoardAddress && seen.Destination == line.Tester.Address,
            times.Renewal + (LeaseTimes.Exactness * 2));
        line.RequireTime("the renewal", renewal.Stamp - begun, times.Renewal - LeaseTimes.Exactness, times.Renewal + LeaseTimes.Exactness);
        ScenarioContext.Require(
            renewal.ClientAddress == line.BoardAddress && renewal is { HasServerIdentifier: false, HasRequestedAddress: false },
            $"ciaddr {line.BoardAddress}, no server identifier, no requested address",
            $"frame {renewal.Number}: {renewal}");
        line.Fence();
        ScenarioContext.Require(line.Dhcp.Granted > begun, "an extended lease", "the old one");
    }
}
