using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What the board knows of a neighbour gets old: it asks again before it answers.</summary>
public sealed class NeighborExpiryScenario : IScenario
{
    public string Id => "ARP-EXPIRY";

    public string Title => "Entry of the ARP cache expires: the board asks again, and its answer comes";

    public string Source => "RFC 1122 sections 2.3.2.1 and 2.3.2.2; lwIP: ARP_MAXAGE";

    public TimeSpan DurationOn(BoardProfile board) => new LwipTimes(board).NeighborTimeout * 1.1;

    public void Run(ScenarioContext line)
    {
        // The second tester, whom nobody else of the board's services speaks to meanwhile. Its own question would teach the board its address.
        var host = line.SecondTester;
        line.Fence(host);
        line.Fence(host);
        List<SeenArp> asked = [];
        host.ArpReceived += asked.Add;

        try
        {
            line.Fence(host);
            ScenarioContext.Require(asked.Count == 0, "no question for an address that is known", ScenarioContext.Describe(asked));
            line.Pass(line.Times.NeighborTimeout + TimeSpan.FromSeconds(2));
            asked.Clear();
            line.Fence(host);
            ScenarioContext.Require(
                asked.Any(one => one is { Operation: ArpOperation.Request } && one.TargetProtocolAddress == host.Address),
                $"a question for {host.Address} before the answer to it",
                ScenarioContext.Describe(asked));
        }
        finally
        {
            host.ArpReceived -= asked.Add;
        }
    }
}
