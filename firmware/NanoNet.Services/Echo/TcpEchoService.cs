using System;
using NanoNet.Services.Tcp;

namespace NanoNet.Services.Echo
{
    /// <summary>The Echo Protocol on TCP: what comes goes back (RFC 862).</summary>
    /// <remarks>
    /// Octets go back in the chunks they come in, so a client may read while it writes. After the client's FIN everything is echoed, then the
    /// board closes. A client that writes and never reads fills the windows both ways; the send times out and the connection ends.
    /// </remarks>
    public sealed class TcpEchoService : ITcpService
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string ServiceName = "tcp-echo";

        private readonly int _port;
        private readonly long[] _counts;

        /// <param name="port">7 by RFC 862.</param>
        /// <param name="counters">Where to count.</param>
        public TcpEchoService(int port, Counters counters)
        {
            _port = port;
            _counts = counters.Values;
        }

        /// <inheritdoc/>
        public string Name
        {
            get { return ServiceName; }
        }

        /// <inheritdoc/>
        public int Port
        {
            get { return _port; }
        }

        /// <inheritdoc/>
        public void Serve(Connection connection)
        {
            byte[] buffer = connection.Buffer;

            while (true)
            {
                WaitOutcome outcome = connection.WaitReadable(Environment.TickCount64 + ServerLimits.Idle);

                if (outcome != WaitOutcome.Readable)
                {
                    if (outcome == WaitOutcome.TimedOut)
                    {
                        _counts[Counter.TimeoutIdle]++;
                    }

                    return;
                }

                int received = connection.Receive(0, buffer.Length);

                if (received <= 0 || !connection.Send(buffer, 0, received))
                {
                    return;
                }
            }
        }
    }
}
