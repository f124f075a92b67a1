using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Services;
using NanoNet.Wire;

namespace NanoNet.Attackers.Tests;

/// <summary>What attackers get from the stack that a rule is against, and that no firmware can change: each case is proved by frames. Elsewhere the same is a fault.</summary>
internal static class Known
{
    /// <summary>Pieces of datagrams that lwIP holds (IP_REASS_MAX_PBUFS, its default on every board that reassembles).</summary>
    private const int MostFragments = 10;

    /// <summary>How long lwIP stays in FIN-WAIT-2 (TCP_FIN_WAIT_TIMEOUT).</summary>
    private const long FinWaitNs = 20_000_000_000;

    /// <summary>First octet of a TLS record with a handshake.</summary>
    private const int TlsHandshake = 22;

    /// <summary>All of it.</summary>
    public static IReadOnlyList<ProvedDeviation> All { get; } =
    [
        new("TCP-SYNACK-ALWAYS", "a SYN that finds the backlog full is dropped, and its client asks again; one in pieces never comes together when a piece of another with its identification lies in between",
            "lwIP src/core/tcp_in.c, tcp_listen_input; src/core/ipv4/ip4_frag.c, ip4_reass", static (frame, evidence) => FindsBacklogFull(frame, evidence) || evidence.Capture.IsMixedUp(frame)),
        new("TCP-CLOSED-RST", "the reset for a segment without ACK has its number from that segment's acknowledgment field, which ought to be 0 and with nmap is not", "lwIP src/core/tcp_in.c, tcp_input: tcp_rst with ackno", HasNumberOfFieldWithoutAck),
        new("TCP-CLOSE-4WAY", "what a client sends across the close is answered by a reset: the board's end cannot be half closed; and so is a FIN that comes when the board has left FIN-WAIT-2",
            "RFC 1122 section 4.2.2.13; nanoFramework has no Socket.Shutdown; lwIP src/core/tcp.c, tcp_slowtmr: TCP_FIN_WAIT_TIMEOUT", static (frame, evidence) => CrossesClose(frame, evidence) || ComesAfterFinWait(frame, evidence)),
        new("HTTP-LINGER", "the same", "the same", CrossesClose),
        new("TCP-WUPDATE", "a client in the backlog finds the window shut until it is accepted, and its probe crosses the update that opens it", "RFC 9293 section 3.8.6.1", OpensForProbe),
        new("HTTP-PERSIST", "a connection between two requests gives way to a client that waits", "RFC 9112 section 9.5; ServerLimits.KeepAliveBeforeGivingWay", GivesWay),
        new("ICMP-ECHO", "of a datagram in more pieces than it holds lwIP drops all", "lwIP src/core/ipv4/ip4_frag.c, ip4_reass: IP_REASS_MAX_PBUFS", IsInTooManyPieces),
        new("IP4-ID-UNIQUE", "the answer to an echo request is made of the request, its identification included", "lwIP src/core/ipv4/icmp.c, icmp_input: LWIP_IP_HDRINCL", IsMadeOfRequest),
        new("UDP-ECHO", "a source gets its share of a second and no more, and what finds the service's mailbox full is dropped", "ServerLimits.EchoesPerSecond; lwIP src/api/api_msg.c, recv_udp: DEFAULT_UDP_RECVMBOX_SIZE", IsBeyondShare),
        new("HTTP-PAIR", "a request that crosses the end of a connection that was idle for its time gets no response, and its client asks again; so does who speaks HTTP to services that do not",
            "RFC 9112 sections 9.3.1 and 9.5; RFC 862, RFC 867", static (frame, evidence) => CrossesClose(frame, evidence) || IsOtherService(frame, evidence)),
        .. ((string[])["TLS-RECORD", "HTTP-STATUSLINE", "HTTP-FIELD-SYNTAX", "HTTP-BODY-LEN"]).Select(static rule =>
            new ProvedDeviation(rule, "nmap speaks TLS and HTTP to services that do not: they echo it, or answer in their own words", "RFC 862, RFC 867", IsOtherService)),
    ];

    // As many others as the backlog holds were in it, half open or not accepted yet.
    private static bool FindsBacklogFull(long frame, AttackEvidence evidence) => evidence.Backlog(evidence.Capture.ConnectionOf(frame), frame) >= ServerLimits.Backlog;

    private static bool HasNumberOfFieldWithoutAck(long frame, AttackEvidence evidence)
    {
        var segments = evidence.Capture.ConnectionOf(frame).Segments;
        var at = segments.FindIndex(one => one.Frame == frame);
        var answered = segments.FindLastIndex(at, static one => !one.FromBoard);
        return answered >= 0 && segments[at].FromBoard && !segments[answered].Has(TcpControlBits.Ack) && segments[answered].Acknowledgment == segments[at].Sequence;
    }

    // The board's FIN does not acknowledge what a client that could not know of it had sent, or what one that does not care sends afterwards.
    private static bool CrossesClose(long frame, AttackEvidence evidence)
    {
        var segments = evidence.Capture.ConnectionOf(frame).Segments;
        var fin = segments.FindIndex(static one => one.FromBoard && one.Has(TcpControlBits.Fin));
        return fin >= 0 && segments.Exists(one => !one.FromBoard && one.Length != 0 && unchecked((int)(one.Sequence + (uint)one.Length - segments[fin].Acknowledgment)) > 0);
    }

    // The client had acknowledged the board's FIN long before it sent its own.
    private static bool ComesAfterFinWait(long frame, AttackEvidence evidence)
    {
        var segments = evidence.Capture.ConnectionOf(frame).Segments;
        var at = segments.FindIndex(one => one.Frame == frame);
        var last = at > 0 ? segments.FindLastIndex(at, static one => !one.FromBoard) : -1;
        var fin = segments.FindIndex(static one => one.FromBoard && one.Has(TcpControlBits.Fin));

        return last >= 0 && fin >= 0 && segments[at].FromBoard && segments[last].Has(TcpControlBits.Fin)
            && segments.FindIndex(one => !one.FromBoard && one.Acknowledgment == segments[fin].Sequence + (uint)segments[fin].Length + 1) is var acknowledged and >= 0
            && segments[last].TimeNs - segments[acknowledged].TimeNs >= FinWaitNs;
    }

    // The board had said nothing yet, so it had not accepted the client, and what opens the window follows a segment of the client's.
    private static bool OpensForProbe(long frame, AttackEvidence evidence)
    {
        var segments = evidence.Capture.ConnectionOf(frame).Segments;
        var at = segments.FindIndex(one => one.Frame == frame);
        return at > 0 && !segments[at - 1].FromBoard && segments.Take(at).All(static one => !one.FromBoard || one.Length == 0)
            && segments.Take(at).Any(static one => one.FromBoard && one.Window == 0 && !one.Has(TcpControlBits.Rst));
    }

    private static bool GivesWay(long frame, AttackEvidence evidence) => evidence.HasWaiting(evidence.Capture.ConnectionOf(frame), frame);

    // Nor went any in one piece without its answer, listed or not.
    private static bool IsInTooManyPieces(long frame, AttackEvidence evidence) => evidence.Capture.PiecesOf(frame) > MostFragments && evidence.Capture.UnansweredPings == 0;

    private static bool IsMadeOfRequest(long frame, AttackEvidence evidence) => evidence.Capture.AnswersMadeOfRequests.Contains(frame);

    // Each datagram that did not come back, not only those that the verdict lists.
    private static bool IsBeyondShare(long frame, AttackEvidence evidence) => evidence.AreLostEchoesBeyondShare;

    private static bool IsOtherService(long frame, AttackEvidence evidence)
    {
        var connection = evidence.Capture.ConnectionOf(frame);
        var service = evidence.Services.First(service => service.Port == connection.Port && service.Name is not (FirmwareService.UdpEcho or "info")).Name;

        // To the port of HTTP it speaks TLS.
        return service is not (FirmwareService.Http or "https") || (service == FirmwareService.Http && connection.Segments.Any(static one => !one.FromBoard && one.FirstOctet == TlsHandshake));
    }
}
