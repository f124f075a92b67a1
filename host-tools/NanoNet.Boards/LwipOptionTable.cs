using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace NanoNet.Boards;

/// <summary>The options of lwIP that a profile may set, and those that the virtual board's port sets itself.</summary>
public static class LwipOptionTable
{
    private const long MaxPool = 65535;    // pools are counted in u16_t
    private const long MaxMailbox = 4096;  // an int, but no board has more
    private const long MaxOctets = 65535;  // windows and buffers without window scaling
    private const long MaxMilliseconds = 3_600_000;

    private static readonly Version s_lwip22 = new(2, 2, 0);
    private static readonly Version s_lwip21 = new(2, 1, 999);

    /// <summary>In the order in which a header lists them.</summary>
    public static IReadOnlyList<LwipOption> All { get; } =
    [
        // Memory
        Flag("MEM_LIBC_MALLOC"),
        Flag("MEMP_MEM_MALLOC"),
        new("MEM_SIZE", 1600, 16_777_216),
        new("MEMP_NUM_PBUF", 1, MaxPool),
        new("MEMP_NUM_RAW_PCB", 0, MaxPool),
        new("MEMP_NUM_UDP_PCB", 0, MaxPool),
        new("MEMP_NUM_TCP_PCB", 1, MaxPool),
        new("MEMP_NUM_TCP_PCB_LISTEN", 1, MaxPool),
        new("MEMP_NUM_TCP_SEG", 1, MaxPool),
        new("MEMP_NUM_REASSDATA", 1, MaxPool),
        new("MEMP_NUM_FRAG_PBUF", 1, MaxPool),
        new("MEMP_NUM_ARP_QUEUE", 1, MaxPool),
        new("MEMP_NUM_IGMP_GROUP", 2, MaxPool),
        new("MEMP_NUM_NETBUF", 1, MaxPool),
        new("MEMP_NUM_NETCONN", 1, 255),
        new("MEMP_NUM_TCPIP_MSG_API", 1, MaxPool),
        new("MEMP_NUM_TCPIP_MSG_INPKT", 1, MaxPool),
        new("MEMP_NUM_NETDB", 1, MaxPool),
        new("PBUF_POOL_SIZE", 2, MaxPool),
        new("PBUF_POOL_BUFSIZE", 128, 65535),

        // Checksums
        Flag("LWIP_CHECKSUM_CTRL_PER_NETIF"),
        Flag("CHECKSUM_GEN_IP"),
        Flag("CHECKSUM_GEN_UDP"),
        Flag("CHECKSUM_GEN_TCP"),
        Flag("CHECKSUM_GEN_ICMP"),
        Flag("CHECKSUM_CHECK_IP"),
        Flag("CHECKSUM_CHECK_UDP"),
        Flag("CHECKSUM_CHECK_TCP"),
        Flag("CHECKSUM_CHECK_ICMP"),
        Flag("LWIP_CHECKSUM_ON_COPY"),

        // Protocols
        Flag("LWIP_IPV6"),
        Flag("LWIP_RAW"),
        Flag("LWIP_DHCP"),
        Flag("DHCP_DOES_ARP_CHECK") with { Until = s_lwip21 },
        Flag("LWIP_DHCP_DOES_ACD_CHECK") with { Since = s_lwip22 },
        Flag("LWIP_ACD") with { Since = s_lwip22 },
        new("DHCP_OPTIONS_LEN", 68, 1000),
        Flag("LWIP_AUTOIP"),
        Flag("LWIP_DHCP_AUTOIP_COOP"),
        Flag("LWIP_DNS"),
        new("DNS_MAX_SERVERS", 1, 8),
        Flag("LWIP_IGMP"),
        new("ARP_TABLE_SIZE", 1, 127),
        Flag("ARP_QUEUEING"),
        Flag("IP_FRAG"),
        Flag("IP_REASSEMBLY"),
        new("IP_REASS_MAXAGE", 1, 255),
        new("IP_REASS_MAX_PBUFS", 1, MaxPool),
        Flag("IP_FORWARD"),
        Flag("LWIP_BROADCAST_PING"),
        Flag("LWIP_MULTICAST_PING"),

        // TCP
        new("TCP_MSS", 64, 9000),
        new("TCP_WND", 128, MaxOctets),
        new("TCP_SND_BUF", 128, MaxOctets),
        new("TCP_SND_QUEUELEN", 2, 65535),
        new("TCP_OVERSIZE", 0, 9000),
        new("TCP_MAXRTX", 1, 12),
        new("TCP_SYNMAXRTX", 1, 12),
        Flag("TCP_QUEUE_OOSEQ"),
        Flag("LWIP_TCP_SACK_OUT"),
        Flag("LWIP_TCP_TIMESTAMPS"),
        Flag("LWIP_WND_SCALE"),
        new("TCP_RCV_SCALE", 0, 14),
        Flag("TCP_LISTEN_BACKLOG"),
        new("TCP_DEFAULT_LISTEN_BACKLOG", 1, 255),
        new("TCP_MSL", 1, MaxMilliseconds),
        new("TCP_TMR_INTERVAL", 1, 1000),
        new("TCP_FIN_WAIT_TIMEOUT", 1, MaxMilliseconds),
        new("LWIP_TCP_RTO_TIME", 100, 60_000, s_lwip22),
        Flag("LWIP_TCP_KEEPALIVE"),

        // Interface
        Flag("LWIP_SINGLE_NETIF"),
        Flag("LWIP_HAVE_LOOPIF"),
        Flag("LWIP_NETIF_LOOPBACK"),
        new("LWIP_LOOPBACK_MAX_PBUFS", 0, MaxPool),
        Flag("LWIP_NETIF_HOSTNAME"),
        Flag("LWIP_NETIF_TX_SINGLE_PBUF"),

        // Threads and mailboxes
        Flag("LWIP_TCPIP_CORE_LOCKING"),
        Flag("LWIP_NETCONN_SEM_PER_THREAD"),
        Flag("LWIP_NETCONN_FULLDUPLEX"),
        Flag("LWIP_TCPIP_TIMEOUT"),
        new("TCPIP_MBOX_SIZE", 1, MaxMailbox),
        new("DEFAULT_RAW_RECVMBOX_SIZE", 1, MaxMailbox),
        new("DEFAULT_UDP_RECVMBOX_SIZE", 1, MaxMailbox),
        new("DEFAULT_TCP_RECVMBOX_SIZE", 1, MaxMailbox),
        new("DEFAULT_ACCEPTMBOX_SIZE", 1, MaxMailbox),

        // Sockets
        Flag("LWIP_SO_SNDTIMEO"),
        Flag("LWIP_SO_RCVTIMEO"),
        Flag("LWIP_SO_LINGER"),
        Flag("LWIP_SO_RCVBUF"),
        Flag("LWIP_NETBUF_RECVINFO"),
        Flag("SO_REUSE"),
        Flag("SO_REUSE_RXTOALL"),

        Flag("LWIP_STATS"),
    ];

    /// <summary>Options that say how lwIP meets the host, which no board decides; with their values.</summary>
    internal static IReadOnlyList<(string Name, string Value)> OfThePort { get; } =
    [
        ("NO_SYS", "0"),
        ("LWIP_NETCONN", "1"),
        ("LWIP_SOCKET", "1"),
        ("LWIP_COMPAT_SOCKETS", "0"),
        ("LWIP_POSIX_SOCKETS_IO_NAMES", "0"),
        ("LWIP_TIMEVAL_PRIVATE", "0"),
        ("LWIP_COMPAT_MUTEX", "0"),
        ("SYS_LIGHTWEIGHT_PROT", "1"),
        ("MEM_ALIGNMENT", "8"),
        ("LWIP_NETIF_STATUS_CALLBACK", "1"),
        ("LWIP_NETIF_LINK_CALLBACK", "1"),
        ("LWIP_RAND()", "nn_random()"),
        ("LWIP_NETCONN_THREAD_SEM_GET()", "nn_sys_task_semaphore()"),
        ("LWIP_NETCONN_THREAD_SEM_ALLOC()", string.Empty),
        ("LWIP_NETCONN_THREAD_SEM_FREE()", string.Empty),
    ];

    internal static FrozenDictionary<string, LwipOption> ByName { get; } = All.ToFrozenDictionary(option => option.Name);

    private static LwipOption Flag(string name) => new(name, 0, 1);
}
