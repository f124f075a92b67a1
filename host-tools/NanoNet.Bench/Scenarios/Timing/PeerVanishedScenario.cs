using System;
using NanoNet.Boards;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A client loses its power: nothing comes from it any more. The firmware ends the connection, and the slot serves another.</summary>
public sealed class PeerVanishedScenario : IScenario
{
    // ServerLimits.Idle is 60 s; a firmware that takes twice as long is still one that notices.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(150);

    public string Id => "TCP-PEER-VANISHED";

    public string Title => "Client that vanished is noticed, and its slot serves others";

    public string Source => "RFC 9293 sections 3.5.1 and 3.8.4";

    public TimeSpan DurationOn(BoardProfile board) => s_limit / 2;

    public void Run(ScenarioContext line)
    {
        line.Firmware.RequireOwn("how long an idle connection lives");
        var port = line.PortOf(FirmwareService.TcpEcho);
        var client = line.Script(port);
        var octets = line.Payload(100);

        client.OpenAndEcho(octets);
        client.Expect("FIN or RST: the firmware gives the silent client up", static segment => segment.Has(TcpControlBits.Fin) || segment.Has(TcpControlBits.Rst), s_limit);
        var other = line.Connect(port, line.SecondTester);
        other.ExpectEcho(octets);
        other.Close();
        other.ExpectClosed();
    }
}
