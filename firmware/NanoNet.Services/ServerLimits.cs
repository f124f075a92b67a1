namespace NanoNet.Services
{
    /// <summary>Every bound of the services, with where its value comes from. Times are in milliseconds, sizes in octets.</summary>
    /// <remarks>Constants and not settings: the interpreter spends a method call on a property and nothing on a constant. A product
    /// edits this file.</remarks>
    public static class ServerLimits
    {
        // --- memory -------------------------------------------------------------------------------------------------------------

        /// <summary>The one buffer of a connection: request head and part of a body, or an echoed chunk.</summary>
        /// <remarks>Far above the head of a browser (Chromium: about 700 octets). Below <see cref="SafeSend"/>, so that what came in goes back in one send.</remarks>
        public const int ConnectionBuffer = 2048;

        /// <summary>Octets that a socket takes without waiting once it says that it is writable.</summary>
        /// <remarks>lwIP says so when more than TCP_SNDLOWAT are free: 2,881 on ESP32 (2 x MSS + 1), 2,959 on STM32 (TCP_SND_BUF less one). Sends of
        /// nanoFramework have no way not to wait, so none is ever larger. Less 64, for what TLS puts around two sends (29 octets each with TLS 1.2).</remarks>
        public const int SafeSend = 2816;

        /// <summary>Sends that go out before the socket is asked again.</summary>
        /// <remarks>lwIP says writable below TCP_SNDQUEUELOWAT buffers (5 of 8 on STM32), and a send takes one or two: three are left.</remarks>
        public const int SendsPerQuestion = 2;

        /// <summary>Largest piece of a streamed response: <see cref="SafeSend"/> less what its chunk has around it.</summary>
        public const int MaxPiece = SafeSend - 16;

        /// <summary>Largest UDP payload that fits an Ethernet frame: 1,500 less 20 (IPv4) less 8 (UDP).</summary>
        /// <remarks>Larger datagrams come as fragments. ESP32 targets do not reassemble them; elsewhere they are dropped and counted.</remarks>
        public const int MaxDatagram = 1472;

        /// <summary>Most connections at the same time, whatever the board's sockets allow.</summary>
        /// <remarks>ESP32: 16 sockets less three for the services. Each costs about 4 KB (firmware/README.md, what it costs).</remarks>
        public const int MaxConnections = 13;

        // --- listening ----------------------------------------------------------------------------------------------------------

        /// <summary>Connections that lwIP completes and keeps for us: its accept mailbox holds 4 on STM32 (6 on ESP32).</summary>
        public const int Backlog = 4;

        /// <summary>First pause after a service's own socket failed.</summary>
        public const int FirstBackOff = 50;

        /// <summary>Longest pause; each failure in a row doubles it. STM32 boards look at the link every 5 s, so more helps nobody.</summary>
        public const int LongestBackOff = 5000;

        /// <summary>Failures in a row after which a service closes its socket and opens a new one.</summary>
        /// <remarks>HttpListener gives up for ever after five; a server must not.</remarks>
        public const int FailuresBeforeReopen = 3;

        /// <summary>Accepts in a row that fail before the listener is taken for dead and opened anew, which resets who waits in its backlog.</summary>
        /// <remarks>Far above <see cref="Backlog"/>: clients that were reset while they waited fail one accept each.</remarks>
        public const int AcceptErrorsBeforeReopen = 64;

        // --- the loop -----------------------------------------------------------------------------------------------------------

        /// <summary>First sleep when there is nothing to do: the clock's tick of an STM32; an ESP32's is 10 ms.</summary>
        public const int FirstSlice = 1;

        /// <summary>Longest sleep, which each turn without work doubles: how late a packet may be served after silence, unless it is for the socket that
        /// was busy last.</summary>
        /// <remarks>As long as nanoCLR's quantum. A turn costs a select for each socket, so fifty of them a second are little.</remarks>
        public const int LongestSlice = 20;

        /// <summary>Turns that serve connections only, while these are busy.</summary>
        public const int TurnsBetweenPorts = 4;

        /// <summary>How often the server does its chores.</summary>
        public const int ChoreInterval = 1000;

        /// <summary>How often the free memory is looked at, which collects garbage: a pause of some milliseconds.</summary>
        public const int MemoryInterval = 60000;

        /// <summary>Ports of a kind (TCP, UDP) that there is room for.</summary>
        public const int MaxPorts = 12;

        /// <summary>Slots that only the status page gets, where there are three or more: whatever the other services are busy with, somebody can look.</summary>
        public const int ReservedConnections = 1;

        // --- connections --------------------------------------------------------------------------------------------------------

        /// <summary>A connection that has been between two requests for this long ends when another client waits for its slot.</summary>
        /// <remarks>Several round trips of a home network: who asks one thing after the other is not cut off in the middle.</remarks>
        public const int KeepAliveBeforeGivingWay = 250;

        /// <summary>A connection that moved no octet for this long ends when another client waits for its slot.</summary>
        /// <remarks>A waiting client gets an idle slot within 5 s, with two to spare.</remarks>
        public const int IdleBeforeGivingWay = 3000;

        /// <summary>A connection that is busy for longer than this ends when another client waits for its slot.</summary>
        /// <remarks>Else one client that sends an octet now and then keeps the only slot of an STM32 for ever.</remarks>
        public const int BusyBeforeGivingWay = 30000;

        /// <summary>A connection that moved no octet for this long ends in any case.</summary>
        /// <remarks>LWIP_TCP_KEEPALIVE is 0 on STM32 (a dead peer is noticed after 2 h), so time is the only way to notice one.</remarks>
        public const int Idle = 60000;

        /// <summary>How long a peer may leave no room for the next octets. For a full window that is a minimum rate of 512 octets a second.</summary>
        /// <remarks>Kestrel asks 240 octets a second. Below 5 s so that a peer that never reads holds the only slot no longer.</remarks>
        public const int WriteTime = 4000;

        /// <summary>One Send: until all of it is queued. Everything else stands still meanwhile.</summary>
        /// <remarks>There is room before, but for one case: into a small window lwIP sends segments of half of it, and it holds no more than 8 on STM32. It still
        /// says that there is room while there is room for the octets. An ESP32's tick is 10 ms.</remarks>
        public const int SendTime = 10;

        /// <summary>After a Send that found no room all the same: when it is tried again. <see cref="WriteTime"/> has room for some twenty.</summary>
        public const int SendPause = 200;

        /// <summary>One Send through TLS, which cannot be tried again: a part of the record may have gone out.</summary>
        public const int TlsSendTime = 1000;

        /// <summary>Chargen: lines of 74 octets in a piece.</summary>
        public const int ChargenLines = 7;

        /// <summary>Chargen: pieces a second; with seven lines that is 5 KB a second, enough to see a stream and too little to hurt.</summary>
        public const int ChargenPiecesPerSecond = 10;

        /// <summary>Longest line of the line service. RFC 5322 allows mail lines of 998.</summary>
        public const int MaxLine = 998;

        // --- datagrams ----------------------------------------------------------------------------------------------------------

        /// <summary>Echoes that a source gets in a second.</summary>
        /// <remarks>A ping flood of one polite tester is below it; the link of a board is far above.</remarks>
        public const int EchoesPerSecond = 1000;

        /// <summary>Answers about the board that a source gets in a second.</summary>
        public const int InformationPerSecond = 10;

        /// <summary>Sources that are remembered for that.</summary>
        public const int RateSources = 8;

        // --- HTTP ---------------------------------------------------------------------------------------------------------------

        /// <summary>From accept to the first octet of the request: 5 s, as esp_http_server waits.</summary>
        public const int FirstOctetTime = 5000;

        /// <summary>From the first octet to the end of the head, however it trickles (civetweb 30 s, picoserve 3 s).</summary>
        public const int HeadTime = 5000;

        /// <summary>Longest request-target (414 above). esp_http_server takes 512, lwIP's httpd 63.</summary>
        /// <remarks>RFC 9110 section 4.1 recommends 8,000 for the URI, which no board of ours has room for.</remarks>
        public const int MaxTarget = 256;

        /// <summary>Longest head with its empty line (431 above; 414 if not even the request-line fits). esp_http_server takes 1,024.</summary>
        /// <remarks>What is left of the buffer is for the body, which comes in behind.</remarks>
        public const int MaxHead = ConnectionBuffer - 256;

        /// <summary>How long a connection stays open between two requests (esp_http_server never closes it, lwIP's httpd after 8 s).</summary>
        public const int KeepAliveTime = 10000;

        /// <summary>Requests on one connection, as Apache and nginx limit them.</summary>
        public const int MaxRequests = 1000;

        /// <summary>Time that a body gets whatever its rate (Kestrel: 5 s).</summary>
        public const int BodyGrace = 5000;

        /// <summary>Octets a second that a body must come with after that (Kestrel: 240).</summary>
        public const int MinBodyRate = 240;

        /// <summary>Longest body that is read for a resource that wants none (413 above): enough that a client that sends one by mistake gets its answer.</summary>
        public const int MaxUnwantedBody = 65536;

        /// <summary>Octets of extensions on one chunk.</summary>
        public const int MaxChunkExtension = 64;

        /// <summary>Octets of all trailers of a chunked body.</summary>
        public const int MaxTrailers = 512;

        /// <summary>Most lines in a head, the request-line included (431 above). Mongoose takes 30, civetweb 64.</summary>
        public const int MaxHeadLines = 33;

        /// <summary>After a response: how long what the client still sends is read and thrown away before Close.</summary>
        /// <remarks>Close with unread input is a reset, and a reset may destroy the response at the client (RFC 9112 section 9.6).</remarks>
        public const int LingerTime = 2000;

        /// <summary>After a response: silence after which the client is taken to have sent all.</summary>
        public const int LingerQuiet = 500;

        // --- WebSocket ----------------------------------------------------------------------------------------------------------

        /// <summary>Largest message, all its fragments together (1009 above). nanoFramework's own server takes what 31 bits count.</summary>
        /// <remarks>With the 4 octets of the longest header that we send it is <see cref="ConnectionBuffer"/>: an echo goes out in one Send.</remarks>
        public const int MaxMessage = ConnectionBuffer - 4;

        /// <summary>Largest message that the board sends unasked: a line of telemetry.</summary>
        public const int MaxUnaskedMessage = 512;

        /// <summary>From the first octet of a message or frame to its last, however it trickles (1008 after). As <see cref="HeadTime"/>, for twice as much.</summary>
        public const int MessageTime = 10000;

        /// <summary>Silence after which the client gets a Ping. python3-websockets: 20 s; nanoFramework's own server: 30 s. Proxies end at 60 s.</summary>
        public const int PingAfter = 20000;

        /// <summary>Silence after a Ping that ends the connection.</summary>
        public const int PongTime = 10000;

        /// <summary>From our Close frame until the client's must be there: as <see cref="LingerTime"/>.</summary>
        public const int CloseTime = 2000;

        // --- TLS ----------------------------------------------------------------------------------------------------------------

        /// <summary>TLS connections at the same time: each has <see cref="TlsConnectionMemory"/>.</summary>
        public const int MaxTlsConnections = 2;

        /// <summary>Native memory that mbedTLS takes for a connection: records of 16 KB in and 16 KB out (4 KB on ESP32), and some 7 KB for the handshake.</summary>
        public const int TlsConnectionMemory = 40960;

        /// <summary>From accept until the whole ClientHello is there: as <see cref="FirstOctetTime"/>.</summary>
        public const int ClientHelloTime = 5000;

        /// <summary>Longest ClientHello with its record's header. Chromium's, with keys of a post-quantum group, has about 1,800 octets; an STM32's
        /// window is 5,840, and what does not fit would never be complete.</summary>
        public const int MaxClientHello = 4096;

        /// <summary>Octets of a record that are waited for before it is read: the whole record, if it is shorter. What is read must be there, or everything stands
        /// still until it is.</summary>
        /// <remarks>Below the smallest window, 5,760 octets on ESP32: more than fits it would never come.</remarks>
        public const int TlsRecordWait = 4096;

        /// <summary>Silence after which a record is read whose header came in two segments, so that its length cannot be seen: several round trips of a home network.</summary>
        public const int TlsSplitHeaderTime = 100;

        // --- watchdog -----------------------------------------------------------------------------------------------------------

        /// <summary>Without a turn of the server for this long, and half as long again, the board starts anew.</summary>
        /// <remarks>Far above the longest collection of garbage, and above what a handshake with a client far away takes.</remarks>
        public const int WatchdogTime = 30000;

        // --- network ------------------------------------------------------------------------------------------------------------

        /// <summary>How often the address is looked for at start. It allocates, so not too often; a boot waits half of it in the mean.</summary>
        public const int AddressPoll = 20;

        /// <summary>How often the console says that there is still no address: a DHCP client has tried about four times by then.</summary>
        public const int AddressReminder = 10000;
    }
}
