namespace NanoNet.Services
{
    /// <summary>Every bound of the services, with where its value comes from. Times are in milliseconds, sizes in octets.</summary>
    /// <remarks>Constants and not settings: the interpreter spends a method call on a property and nothing on a constant. A product
    /// edits this file.</remarks>
    public static class ServerLimits
    {
        // --- memory -------------------------------------------------------------------------------------------------------------

        /// <summary>The one buffer of a connection: request head, echoed chunk, or rendered status document.</summary>
        /// <remarks>Below TCP_SND_BUF of the STM32 targets (2 x MSS = 2,960), so that a whole response is queued by one Send and a slow
        /// reader never holds the thread; above the head of a browser (Chromium: about 700 octets).</remarks>
        public const int ConnectionBuffer = 2048;

        /// <summary>Largest UDP payload that fits an Ethernet frame: 1,500 less 20 (IPv4) less 8 (UDP).</summary>
        /// <remarks>Larger datagrams come as fragments. ESP32 targets do not reassemble them; elsewhere they are dropped and counted.</remarks>
        public const int MaxDatagram = 1472;

        /// <summary>Most connections at the same time, whatever the board's sockets allow.</summary>
        /// <remarks>ESP32: 16 sockets less three for the services. Each costs its buffer, and about 1 KB for its thread once it was used.</remarks>
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

        // --- connections --------------------------------------------------------------------------------------------------------

        /// <summary>How long one wait for input lasts before the connection looks whether it must give way.</summary>
        public const int WaitSlice = 500;

        /// <summary>A connection that moved no octet for this long ends when another client waits for its slot.</summary>
        /// <remarks>With <see cref="WaitSlice"/> and <see cref="SendTime"/> a waiting client gets an idle slot within 5 s.</remarks>
        public const int IdleBeforeGivingWay = 3000;

        /// <summary>A connection that is busy for longer than this ends when another client waits for its slot.</summary>
        /// <remarks>Else one client that sends an octet now and then keeps the only slot of an STM32 for ever.</remarks>
        public const int BusyBeforeGivingWay = 30000;

        /// <summary>A connection that moved no octet for this long ends in any case.</summary>
        /// <remarks>LWIP_TCP_KEEPALIVE is 0 on STM32 (a dead peer is noticed after 2 h), so time is the only way to notice one.</remarks>
        public const int Idle = 60000;

        /// <summary>One Send: until all of it is queued. For a full buffer that is a minimum rate of 512 octets a second.</summary>
        /// <remarks>Kestrel asks 240 octets a second. Below 5 s so that a peer that never reads holds the only slot no longer.</remarks>
        public const int SendTime = 4000;

        // --- HTTP ---------------------------------------------------------------------------------------------------------------

        /// <summary>From accept to the first octet of the request: 5 s, as esp_http_server waits.</summary>
        public const int FirstOctetTime = 5000;

        /// <summary>From the first octet to the end of the head, however it trickles (civetweb 30 s, picoserve 3 s).</summary>
        public const int HeadTime = 5000;

        /// <summary>Longest request-target (414 above). esp_http_server takes 512, lwIP's httpd 63.</summary>
        /// <remarks>RFC 9110 section 4.1 recommends 8,000 for the URI, which no board of ours has room for.</remarks>
        public const int MaxTarget = 256;

        /// <summary>Longest head with its empty line (431 above; 414 if not even the request-line fits). esp_http_server takes 1,024.</summary>
        public const int MaxHead = ConnectionBuffer;

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

        // --- network ------------------------------------------------------------------------------------------------------------

        /// <summary>How often the address is looked for at start. It allocates, so not too often; a boot waits half of it in the mean.</summary>
        public const int AddressPoll = 20;

        /// <summary>How often the console says that there is still no address: a DHCP client has tried about four times by then.</summary>
        public const int AddressReminder = 10000;
    }
}
