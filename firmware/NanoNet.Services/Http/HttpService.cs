using NanoNet.Services.Server;
using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>HTTP/1.0 and 1.1 (RFC 9110, RFC 9112). What is shared by all connections; <see cref="HttpConnection"/> is one of them.</summary>
    public sealed class HttpService : ConnectionHandler
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string ServiceName = "http";

        internal readonly RouteTable Table = new RouteTable();
        internal readonly Refusals Refusals = new Refusals();
        internal readonly HttpDate Date = new HttpDate();
        internal readonly Allow Any = new Allow(
            RequestMethod.Get | RequestMethod.Head | RequestMethod.Post | RequestMethod.Put | RequestMethod.Delete);

        /// <summary>Where heads and chunks are put together: what is sent is copied at once, so one is enough.</summary>
        internal readonly byte[] Scratch = new byte[ServerLimits.SafeSend];

        internal readonly byte[] Close = OctetWriter.Of("Connection: close\r\n\r\n");
        internal readonly byte[] KeepAlive = OctetWriter.Of("Connection: keep-alive\r\n\r\n");
        internal readonly byte[] Empty = OctetWriter.Of("\r\n");
        internal readonly byte[] Chunked = OctetWriter.Of("Transfer-Encoding: chunked\r\n");
        internal readonly byte[] LastChunk = OctetWriter.Of("0\r\n\r\n");
        internal readonly byte[] Continue = OctetWriter.Of("HTTP/1.1 100 Continue\r\n\r\n");
        internal readonly Counters Counters;

        private readonly HttpConnection[] _connections;

        /// <param name="slots">The connection slots; what each needs is allocated here.</param>
        /// <param name="counters">Where to count.</param>
        public HttpService(SlotTable slots, Counters counters)
        {
            Counters = counters;
            _connections = new HttpConnection[slots.Count];

            for (int i = 0; i < _connections.Length; i++)
            {
                _connections[i] = new HttpConnection(slots.At(i), this);
            }
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return ServiceName; }
        }

        /// <inheritdoc/>
        public override bool MayUseReserve
        {
            get { return true; }
        }

        /// <summary>What answers where. One line adds a page: <c>Routes.Add("/hello", new FixedResponse("text/plain", "Hello"));</c>.</summary>
        public RouteTable Routes
        {
            get { return Table; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            _connections[slot.Index].Begin();
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            _connections[slot.Index].Readable();
        }

        /// <inheritdoc/>
        public override void Writable(Slot slot)
        {
            _connections[slot.Index].Writable();
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            _connections[slot.Index].TimedOut();
        }

        /// <inheritdoc/>
        public override void GiveWay(Slot slot)
        {
            _connections[slot.Index].GiveWay();
        }
    }
}
