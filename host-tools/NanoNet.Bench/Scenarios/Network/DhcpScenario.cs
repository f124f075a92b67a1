using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What the boot has shown: the exchange is on the cable before this scenario begins.</summary>
public sealed class DhcpScenario : IScenario
{
    public string Id => "DHCP-BOUND";

    public string Title => "Board gets its address by DISCOVER, OFFER, REQUEST, ACK and uses it";

    public string Source => "RFC 2131 section 3.1";

    public void Run(ScenarioContext line)
    {
        if (!line.Network.IsDhcp)
        {
            throw new ScenarioSkippedException("the board has a static address");
        }

        if (line.IsOnDesk && line.Dhcp.Exchanges.All(static one => one.Received != DhcpMessageType.Discover))
        {
            line.RequireStart();
        }

        var seen = string.Join(", ", line.Dhcp.Exchanges);

        ScenarioContext.Require(
            line.Dhcp.Exchanges.Any(static one => one is { Received: DhcpMessageType.Discover, Answered: DhcpMessageType.Offer }),
            "DISCOVER, answered by OFFER",
            seen);
        ScenarioContext.Require(
            line.Dhcp.Exchanges.Any(static one => one is { Received: DhcpMessageType.Request, Answered: DhcpMessageType.Ack }),
            "REQUEST for the offered address, answered by ACK",
            seen);
        line.Fence();
    }
}
