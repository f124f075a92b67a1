using System.Collections.Generic;
using NanoNet.Validation;

namespace NanoNet.Attackers.Tests;

/// <summary>What a board does where more comes than it has room for. Elsewhere the same is a fault.</summary>
internal static class Overload
{
    public static IReadOnlyList<KnownDeviation> Deviations { get; } =
    [
        new("TCP-SYNACK-ALWAYS", "a SYN that finds the backlog full or no control block free is dropped, and its client asks again", "lwIP src/core/tcp_in.c, tcp_listen_input"),
        new(
            "TCP-CLOSE-4WAY",
            "what a client sends across the close of a connection that gives way, or of a response that is all it gets, is answered by a reset: there is no half close",
            "RFC 1122 section 4.2.2.13; nanoFramework has no Socket.Shutdown"),
        new("HTTP-LINGER", "the same", "the same"),
        new("HTTP-PERSIST", "a connection between two requests gives way to a client that waits", "RFC 9112 section 9.5; ServerLimits.KeepAliveBeforeGivingWay"),
        new("ICMP-ECHO", "a datagram that finds the mailbox of the stack's thread full is dropped", "lwIP src/api/tcpip.c, tcpip_inpkt; TCPIP_MBOX_SIZE"),
    ];
}
