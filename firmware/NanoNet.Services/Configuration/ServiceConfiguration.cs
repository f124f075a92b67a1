using NanoNet.Services.Status;

namespace NanoNet.Services.Configuration
{
    /// <summary>Which services an app starts, and on what. Set once, before the services are made.</summary>
    public sealed class ServiceConfiguration
    {
        /// <summary>Name of the firmware, as the banner and the status document say it.</summary>
        public string Firmware { get; set; } = "";

        /// <summary>Version of the firmware.</summary>
        public string Version { get; set; } = "";

        /// <summary>Twelve hexadecimal digits that identify the sources the firmware was built of.</summary>
        public string BuildId { get; set; } = "";

        /// <summary>Name of the board's target, as the interpreter was built for it.</summary>
        public string Board { get; set; } = "";

        /// <summary>Sockets that the board has in all, listeners and UDP included. The API cannot be asked for it.</summary>
        public int BoardSockets { get; set; }

        /// <summary>Sockets that the app keeps for itself, for connections that it opens.</summary>
        public int ReservedSockets { get; set; }

        /// <summary>Port of the TCP echo service (7 by RFC 862); 0: not started.</summary>
        public int TcpEchoPort { get; set; }

        /// <summary>Port of the discard service (9 by RFC 863); 0: not started.</summary>
        public int DiscardPort { get; set; }

        /// <summary>Port of the character generator (19 by RFC 864); 0: not started.</summary>
        public int ChargenPort { get; set; }

        /// <summary>Port of the daytime service (13 by RFC 867); 0: not started.</summary>
        public int DaytimePort { get; set; }

        /// <summary>Port of the line service; 0: not started.</summary>
        public int LinePort { get; set; }

        /// <summary>UDP port that answers who the board is and how it is (6266); 0: not started.</summary>
        public int InformationPort { get; set; }

        /// <summary>Port of the UDP echo service (7 by RFC 862); 0: not started.</summary>
        public int UdpEchoPort { get; set; }

        /// <summary>Port of the HTTP service (80); 0: not started.</summary>
        public int HttpPort { get; set; }

        /// <summary>Port of HTTP over TLS (443); 0: not started. Read <see cref="Tls.TlsService"/> first: one hostile client can stop the board.</summary>
        public int HttpsPort { get; set; }

        /// <summary>The board's certificate as PEM, for <see cref="HttpsPort"/>. <c>nanonet cert</c> makes one for tests.</summary>
        public string Certificate { get; set; }

        /// <summary>The key of <see cref="Certificate"/>: PEM, PKCS#8, not encrypted. With a key on a curve STM32 boards speak TLS 1.3 only.</summary>
        public string CertificateKey { get; set; }

        /// <summary>Octets of native memory that are free, asked before each handshake of TLS; null where the board cannot be asked.</summary>
        public StatusValue NativeMemory { get; set; }

        /// <summary>Whether the board starts anew when the server makes no turn for <see cref="ServerLimits.WatchdogTime"/>.</summary>
        public bool HasWatchdog { get; set; }

        /// <summary>WebSockets that may be open at the same time, on <c>/ws/echo</c> and <c>/ws/telemetry</c>; 0: no such paths. Each costs 3 KB.</summary>
        public int WebSockets { get; set; }
    }
}
