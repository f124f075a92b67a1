using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>A transfer over a cable that loses, doubles and reorders data and acknowledgments, both ways.</summary>
public sealed class DisorderScenario : IScenario
{
    private const double Loss = 0.05;
    private const double Twice = 0.1;
    private const double Overtaken = 0.1;

    // Far above what it takes: a timeout doubles with each loss in a row.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(30);

    public string Id => "TCP-DISORDER";

    public string Title => "Lost, doubled and reordered segments: all octets come back right";

    public string Source => "RFC 9293 sections 3.4 and 3.8";

    public TimeSpan DurationOn(BoardProfile board) => TimeSpan.FromMinutes(2);

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Connect(port);
        var kind = FrameKind.Tcp.Between(port, client.Peer.LocalPort);
        var lost = line.Cable.Break(new HarmFault(FrameHarm.Drop, new FrameSelection { Kind = kind, Share = Loss }));
        var twice = line.Cable.Break(new HarmFault(FrameHarm.Duplicate, new FrameSelection { Kind = kind, Share = Twice }));
        var overtaken = line.Cable.Break(new HarmFault(FrameHarm.Reorder, new FrameSelection { Kind = kind, Share = Overtaken }));

        client.ExpectEcho(line.Payload(30_000), s_limit);
        client.Close();
        client.ExpectEnd(s_limit);
        client.ExpectClosed(s_limit);

        foreach (var fault in (CableFault[])[lost, twice, overtaken])
        {
            ScenarioContext.Require(fault.Count > 0, $"frames struck by --{fault.Fault.Name}", "none");
        }
    }
}
