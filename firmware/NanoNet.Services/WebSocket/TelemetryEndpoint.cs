using NanoNet.Services.Text;

namespace NanoNet.Services.WebSocket
{
    /// <summary>Says once a second how the board is: a line of JSON with its uptime and some counters. It takes no messages.</summary>
    public sealed class TelemetryEndpoint : IWebSocketEndpoint
    {
        /// <summary>From one line to the next, for each client.</summary>
        private const int Interval = 1000;

        private static readonly int[] s_counters =
        {
            Counter.TcpAccepted, Counter.TcpClosed, Counter.TcpOctetsIn, Counter.TcpOctetsOut, Counter.HttpRequests, Counter.UdpReceived, Counter.Exceptions,
        };

        private readonly long[] _counts;
        private readonly byte[] _line;
        private readonly int[] _fields = new int[s_counters.Length + 1];

        /// <param name="counters">What is said.</param>
        public TelemetryEndpoint(Counters counters)
        {
            _counts = counters.Values;
            OctetWriter writer = new OctetWriter(ServerLimits.MaxUnaskedMessage);
            writer.Text("{\"uptimeMilliseconds\":");
            _fields[0] = writer.Field(DecimalText.MaxDigits);

            for (int i = 0; i < s_counters.Length; i++)
            {
                writer.Text(",");
                writer.JsonString(Counter.Names[s_counters[i]]);
                writer.Text(":");
                _fields[i + 1] = writer.Field(DecimalText.MaxDigits);
            }

            writer.Text("}");
            _line = writer.ToArray();
        }

        /// <inheritdoc/>
        public long Opened(WebSocketSession session, long now)
        {
            return now;
        }

        /// <inheritdoc/>
        public void Received(WebSocketSession session, long now)
        {
            session.Close(CloseCode.CannotAccept, now);
        }

        /// <inheritdoc/>
        public long Tick(WebSocketSession session, long now)
        {
            DecimalText.PutRight(_line, _fields[0], DecimalText.MaxDigits, now);

            for (int i = 0; i < s_counters.Length; i++)
            {
                DecimalText.PutRight(_line, _fields[i + 1], DecimalText.MaxDigits, _counts[s_counters[i]]);
            }

            session.Send(_line, 0, _line.Length, true);
            return now + Interval;
        }
    }
}
