namespace NanoNet.Services
{
    /// <summary>Names the counters: each constant is an index into <see cref="Counters.Values"/> and into <see cref="Names"/>.</summary>
    public static class Counter
    {
        /// <summary>Connections accepted.</summary>
        public const int TcpAccepted = 0;

        /// <summary>Connections closed. Accepted less closed is what is open now.</summary>
        public const int TcpClosed = 1;

        /// <summary>Clients that found no slot free for them and waited in the backlog.</summary>
        public const int TcpWaited = 2;

        /// <summary>Connections that ended because another client waited.</summary>
        public const int TcpEvicted = 3;

        /// <summary>Accepts that failed: the client had gone, or the board was out of sockets.</summary>
        public const int TcpAcceptErrors = 4;

        /// <summary>Service sockets closed and opened anew after failures.</summary>
        public const int Reopened = 5;

        /// <summary>Octets received on connections.</summary>
        public const int TcpOctetsIn = 6;

        /// <summary>Octets queued for sending on connections.</summary>
        public const int TcpOctetsOut = 7;

        /// <summary>Connections that broke: reset by the peer, network down.</summary>
        public const int TcpBroken = 8;

        /// <summary>Ended: nothing came in <see cref="ServerLimits.FirstOctetTime"/>.</summary>
        public const int TimeoutFirstOctet = 9;

        /// <summary>Ended: the head was not complete in <see cref="ServerLimits.HeadTime"/>.</summary>
        public const int TimeoutHead = 10;

        /// <summary>Ended: the body came more slowly than <see cref="ServerLimits.MinBodyRate"/>.</summary>
        public const int TimeoutBody = 11;

        /// <summary>Ended: no further request in <see cref="ServerLimits.KeepAliveTime"/>.</summary>
        public const int TimeoutKeepAlive = 12;

        /// <summary>Ended: nothing moved in <see cref="ServerLimits.Idle"/>.</summary>
        public const int TimeoutIdle = 13;

        /// <summary>Ended: the peer did not read in <see cref="ServerLimits.WriteTime"/>.</summary>
        public const int TimeoutSend = 14;

        /// <summary>Closed although the client may still have been sending (<see cref="ServerLimits.LingerTime"/>).</summary>
        public const int TimeoutLinger = 15;

        /// <summary>Requests with a complete head.</summary>
        public const int HttpRequests = 16;

        /// <summary>Responses with a status below 300.</summary>
        public const int Http2xx = 17;

        /// <summary>Responses with a status of 3xx.</summary>
        public const int Http3xx = 18;

        /// <summary>Responses with a status of 4xx.</summary>
        public const int Http4xx = 19;

        /// <summary>Responses with a status of 5xx.</summary>
        public const int Http5xx = 20;

        /// <summary>First of the refusals: <c>HttpRefused + (int)RequestError - 1</c> counts one kind.</summary>
        public const int HttpRefused = 21;

        /// <summary>Datagrams received.</summary>
        public const int UdpReceived = 36;

        /// <summary>Datagrams sent back.</summary>
        public const int UdpEchoed = 37;

        /// <summary>Questions about the board answered.</summary>
        public const int UdpAnswered = 38;

        /// <summary>Datagrams not answered because their source would make a loop.</summary>
        public const int UdpDroppedSource = 39;

        /// <summary>Datagrams not answered because of their length: empty, which nanoFramework cannot send, or larger than
        /// <see cref="ServerLimits.MaxDatagram"/>, or shorter than the answer would be.</summary>
        public const int UdpDroppedSize = 40;

        /// <summary>Datagrams not answered because their source had its share of the second.</summary>
        public const int UdpDroppedRate = 41;

        /// <summary>Datagrams not answered because they ask nothing that is known.</summary>
        public const int UdpDroppedContent = 42;

        /// <summary>Receives and answers that failed: network down, no route to the sender.</summary>
        public const int UdpErrors = 43;

        /// <summary>Octets of the datagrams received.</summary>
        public const int UdpOctetsIn = 44;

        /// <summary>Octets of the datagrams sent.</summary>
        public const int UdpOctetsOut = 45;

        /// <summary>Exceptions that nothing foresaw. Each ended one connection or one round of a service, never the service.</summary>
        public const int Exceptions = 46;

        /// <summary>Not a count: the longest time in milliseconds that the server came later to its next turn than it meant to.</summary>
        public const int LongestGap = 47;

        /// <summary>Not a count: the least free memory that was seen, in octets; 0 until it was looked at.</summary>
        public const int LeastFreeMemory = 48;

        /// <summary>WebSockets opened.</summary>
        public const int WebSocketOpened = 49;

        /// <summary>WebSockets that ended because the client broke a rule; each got a Close frame that says which.</summary>
        public const int WebSocketFailed = 50;

        /// <summary>WebSockets that ended because a Ping or our Close was not answered in time.</summary>
        public const int TimeoutWebSocket = 51;

        /// <summary>TLS handshakes that succeeded.</summary>
        public const int TlsHandshakes = 52;

        /// <summary>TLS handshakes that failed.</summary>
        public const int TlsFailed = 53;

        /// <summary>Connections to the TLS port that ended without a handshake: what came was no ClientHello, or there were too many.</summary>
        public const int TlsRefused = 54;

        /// <summary>Ended: no whole ClientHello in <see cref="ServerLimits.ClientHelloTime"/>.</summary>
        public const int TimeoutClientHello = 55;

        /// <summary>Not a count: the longest time in milliseconds that a handshake stopped everything else.</summary>
        public const int LongestHandshake = 56;

        /// <summary>Names in the order of the constants, as the status document shows them.</summary>
        public static readonly string[] Names =
        {
            "tcp.accepted",
            "tcp.closed",
            "tcp.waited",
            "tcp.evicted",
            "tcp.acceptErrors",
            "reopened",
            "tcp.octetsIn",
            "tcp.octetsOut",
            "tcp.broken",
            "timeout.firstOctet",
            "timeout.head",
            "timeout.body",
            "timeout.keepAlive",
            "timeout.idle",
            "timeout.send",
            "timeout.linger",
            "http.requests",
            "http.2xx",
            "http.3xx",
            "http.4xx",
            "http.5xx",
            "http.refused.lineEnd",
            "http.refused.requestLine",
            "http.refused.target",
            "http.refused.version",
            "http.refused.field",
            "http.refused.host",
            "http.refused.framing",
            "http.refused.coding",
            "http.refused.targetLength",
            "http.refused.headLength",
            "http.refused.method",
            "http.refused.expectation",
            "http.refused.bodyLength",
            "http.refused.lengthRequired",
            "http.refused.chunk",
            "udp.received",
            "udp.echoed",
            "udp.answered",
            "udp.dropped.source",
            "udp.dropped.size",
            "udp.dropped.rate",
            "udp.dropped.content",
            "udp.errors",
            "udp.octetsIn",
            "udp.octetsOut",
            "exceptions",
            "loop.longestGapMs",
            "memory.leastFree",
            "webSocket.opened",
            "webSocket.failed",
            "timeout.webSocket",
            "tls.handshakes",
            "tls.failed",
            "tls.refused",
            "timeout.clientHello",
            "tls.longestHandshakeMs",
        };
    }
}
