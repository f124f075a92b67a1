using System.Collections.Generic;
using NanoNet.Validation;

namespace NanoNet.Attackers.Tests;

/// <summary>What attackers get from the stack that a rule is against, and that no firmware can change. Elsewhere the same is a fault.</summary>
internal static class Known
{
    /// <summary>Clients that still send when the board closes.</summary>
    public static IReadOnlyList<KnownDeviation> NoHalfClose { get; } =
    [
        new("TCP-CLOSE-4WAY", "what a client sends across the close is answered by a reset: the board's end cannot be half closed", "RFC 1122 section 4.2.2.13; nanoFramework has no Socket.Shutdown"),
        new("HTTP-LINGER", "the same", "the same"),
        new("TCP-CLOSED-RST-ACK", "several segments that cross the close are each answered with their own number, in turn; held against the last of them an earlier one looks wrong", "RFC 9293 section 3.10.7.1"),
    ];

    /// <summary>More comes than the board has room for.</summary>
    public static IReadOnlyList<KnownDeviation> Overload { get; } =
    [
        .. NoHalfClose,
        new("TCP-SYNACK-ALWAYS", "a SYN that finds the backlog full or no control block free is dropped, and its client asks again", "lwIP src/core/tcp_in.c, tcp_listen_input"),
        new("TCP-WUPDATE", "a client in the backlog finds the window shut until it is accepted, and its probe crosses the update that opens it", "RFC 9293 section 3.8.6.1"),
        new("HTTP-PERSIST", "a connection between two requests gives way to a client that waits", "RFC 9112 section 9.5; ServerLimits.KeepAliveBeforeGivingWay"),
        new("ICMP-ECHO", "a datagram that finds the mailbox of the stack's thread full is dropped", "lwIP src/api/tcpip.c, tcpip_inpkt; TCPIP_MBOX_SIZE"),
        new("UDP-ECHO", "a source gets its share of the second and no more, a datagram that is no echo's gets none, and what finds the mailbox full is dropped", "ServerLimits.EchoesPerSecond; DEFAULT_UDP_RECVMBOX_SIZE"),
    ];

    /// <summary>nmap: what it asks of every service, and of a stack.</summary>
    public static IReadOnlyList<KnownDeviation> Scan { get; } =
    [
        .. NoHalfClose,
        new("TCP-CLOSED-RST", "the reset for a segment without ACK has the number from its acknowledgment field, which ought to be 0 and with nmap is not", "lwIP src/core/tcp_in.c, tcp_input: tcp_rst with ackno"),
        new("TLS-RECORD", "nmap speaks TLS to services that do not: they echo it, or refuse it in their own words", "RFC 862"),
        new("HTTP-STATUSLINE", "nmap speaks HTTP to services that do not: lines and datagrams come back as they are", "RFC 862"),
        new("HTTP-FIELD-SYNTAX", "the same", "RFC 862"),
        new("HTTP-BODY-LEN", "the same", "RFC 862"),
        new("HTTP-PAIR", "the same, and daytime closes without reading", "RFC 867"),
    ];
}
