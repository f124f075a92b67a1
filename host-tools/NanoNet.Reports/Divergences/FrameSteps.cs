using System.Collections.Generic;
using System.Globalization;
using NanoNet.Bench;
using NanoNet.Wire;

namespace NanoNet.Reports.Divergences;

/// <summary>What a frame of the board begins or ends. How data was divided, acknowledged and sent again depends on how soon each side came to it, where time is the machine's.</summary>
internal static class FrameSteps
{
    public static string[] Of(in FrameView view) => view switch
    {
        { ArpOperation: not null } => [],
        { Protocol: IPProtocol.Tcp } => [.. OfSegment(view.ControlBits, view.TcpDataLength, view.Ports.Source)],
        _ => [FrameWords.Of(view)],
    };

    /// <summary>The connection's two ends, if it is of one.</summary>
    public static (IPv4Address Peer, ushort PeerPort, ushort Port)? ConnectionOf(in FrameView view) =>
        view.Protocol == IPProtocol.Tcp && view.ArpOperation is null ? (view.Destination, view.Ports.Destination, view.Ports.Source) : null;

    private static IEnumerable<string> OfSegment(TcpControlBits bits, int length, ushort port)
    {
        if ((bits & TcpControlBits.Syn) != 0)
        {
            yield return Say((bits & TcpControlBits.Ack) != 0 ? "TCP SYN,ACK" : "TCP SYN", port);
        }

        if (length > 0)
        {
            yield return Say("TCP data", port);
        }

        if ((bits & TcpControlBits.Fin) != 0)
        {
            yield return Say("TCP FIN", port);
        }

        if ((bits & TcpControlBits.Rst) != 0)
        {
            yield return Say("TCP RST", port);
        }
    }

    private static string Say(string what, ushort port) => string.Create(CultureInfo.InvariantCulture, $"{what} of port {port}");
}
