using System;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The cable is pulled in the middle of a transfer and plugged in again.</summary>
/// <remarks>RFC 1122 wants the transfer to go on. lwIP aborts connections where the address goes with the link or the lease, and refuses to send where
/// there is no link, which ends the connection of a firmware that sends just then. Either way it has to serve on.</remarks>
public sealed class LinkCutScenario : IScenario
{
    private static readonly TimeSpan s_cut = TimeSpan.FromSeconds(2);

    // STM32 boards look at the link every 5 s; DHCP and a retransmission or two follow.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public string Id => "LINK-CUT";

    public string Title => "Cable pulled for 2 s during a transfer: no octet wrong, and the board serves on";

    public string Source => "RFC 1122 section 4.2.3.9, RFC 9293 section 3.8.3";

    public TimeSpan DurationOn(BoardProfile board) => TimeSpan.FromSeconds(10);

    public void Run(ScenarioContext line)
    {
        const int Half = 10_000;
        var port = line.PortOf(FirmwareService.TcpEcho);
        var octets = line.Payload(Half);
        var client = line.Connect(port);

        client.ExpectEcho(octets);
        client.Write(octets);
        line.Cable.Pull();
        line.Pass(s_cut);
        line.Cable.Plug();

        line.WaitFor(
            () => client.Peer.Available >= octets.Length || client.Peer.EndReason == TcpEndReason.Reset,
            $"{octets.Length} octets, or RST where the connection went with the address or the route",
            client.Describe,
            s_limit);

        if (client.Peer.EndReason == TcpEndReason.None)
        {
            client.ExpectReceived(octets);
            client.Close();
            client.ExpectEnd(s_limit);
            client.ExpectClosed(s_limit);
        }

        line.ConnectAgain(port, s_limit).ExpectEcho(octets);
    }
}
