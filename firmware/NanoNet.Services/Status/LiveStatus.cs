using System;
using NanoNet.Services.Configuration;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Text;

namespace NanoNet.Services.Status
{
    /// <summary>Server-sent events: who the board is, once, and then every second the numbers that somebody would watch.</summary>
    /// <remarks>The form is that of the HTML standard, section 9.2. The numbers stand in fields of fixed width in one array that all who watch share; it is sent
    /// in one piece, so nobody sees half a change. A watcher gives way to any client that waits, and comes back after <c>retry</c>.</remarks>
    public sealed class LiveStatus : Resource
    {
        private const int Interval = 1000;
        private const int Width = 15;

        private static readonly int[] s_counters =
        {
            Counter.TcpAccepted, Counter.TcpClosed, Counter.TcpWaited, Counter.TcpEvicted, Counter.TcpOctetsIn, Counter.TcpOctetsOut,
            Counter.HttpRequests, Counter.Http4xx, Counter.UdpReceived, Counter.UdpEchoed, Counter.Exceptions, Counter.LongestGap,
            Counter.LeastFreeMemory,
        };

        private readonly byte[] _head = ResponseHead.Make("200 OK", "text/event-stream", ResponseHead.NoLength, "Cache-Control: no-store\r\n");
        private readonly ServiceConfiguration _configuration;
        private readonly ServiceTable _services;
        private readonly long[] _counts;
        private readonly byte[] _numbers;
        private readonly int[] _fields = new int[s_counters.Length];
        private readonly int _uptimeField;
        private byte[] _board;

        /// <param name="configuration">Who we are.</param>
        /// <param name="services">What we serve.</param>
        /// <param name="counters">The counters.</param>
        public LiveStatus(ServiceConfiguration configuration, ServiceTable services, Counters counters)
        {
            _configuration = configuration;
            _services = services;
            _counts = counters.Values;

            OctetWriter writer = new OctetWriter(1024);
            writer.Text("data: {\"uptimeMs\":");
            _uptimeField = writer.Field(Width);

            for (int i = 0; i < s_counters.Length; i++)
            {
                writer.Text(",");
                writer.JsonString(Counter.Names[s_counters[i]]);
                writer.Text(":");
                _fields[i] = writer.Field(Width);
            }

            writer.Text("}\n\n");
            _numbers = writer.ToArray();
        }

        /// <summary>Makes the first event anew for an address. Allocates: call it at start and when the address changed.</summary>
        public void Describe(InterfaceAddress address)
        {
            OctetWriter writer = new OctetWriter(512);
            writer.Text("retry: 3000\nevent: board\ndata: {\"firmware\":");
            writer.JsonString(_configuration.Firmware);
            writer.Text(",\"version\":");
            writer.JsonString(_configuration.Version);
            writer.Text(",\"buildId\":");
            writer.JsonString(_configuration.BuildId);
            writer.Text(",\"board\":");
            writer.JsonString(_configuration.Board);
            writer.Text(",\"address\":");
            writer.JsonString(address.Address);
            writer.Text(",\"services\":");
            writer.JsonString(_services.ToString());
            writer.Text("}\n\n");
            _board = writer.ToArray();
        }

        /// <inheritdoc/>
        public override void Respond(HttpExchange exchange)
        {
            exchange.Response.StreamForEver(200, _head);
        }

        /// <inheritdoc/>
        public override void Continue(HttpExchange exchange)
        {
            HttpResponse response = exchange.Response;

            if (exchange.Number == 0)
            {
                exchange.Number = 1;
                response.Piece(_board, 0, _board.Length);
                return;
            }

            long now = Environment.TickCount64;
            DecimalText.PutRight(_numbers, _uptimeField, Width, now);

            for (int i = 0; i < _fields.Length; i++)
            {
                DecimalText.PutRight(_numbers, _fields[i], Width, _counts[s_counters[i]]);
            }

            response.Piece(_numbers, 0, _numbers.Length);
            response.PauseUntil(exchange.Slot.Server.Now + Interval);
        }
    }
}
