using System;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>As many idle clients as the board has slots, and one that has something to say.</summary>
public sealed class IdleGivesWayScenario : IScenario
{
    public string Id => "TCP-IDLE-GIVES-WAY";

    public string Title => "Idle connection gives way within 5 s when another client waits";

    public string Source => "README, socket budget";

    public bool IsDefault => false;

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var octets = line.Payload(100);
        var idle = line.FillSlots(port, octets);

        var waiting = line.Connect(port, line.SecondTester);
        waiting.Write(octets);
        waiting.ExpectReceived(octets, s_limit);
        ScenarioContext.Require(
            idle.Any(static client => client.Peer.IsAtEnd || client.Peer.EndReason != TcpEndReason.None),
            "one of the idle connections closed",
            "all are open");
    }

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);
}
