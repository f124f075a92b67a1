using System.Net;
using System.Net.Sockets;

namespace NanoNet.Services.Server
{
    /// <summary>A port that datagrams come to. ReceiveFrom allocates the sender's address, twice; nothing else does.</summary>
    public sealed class UdpPort : Port
    {
        private readonly DatagramHandler _handler;
        private readonly byte[] _buffer;
        private readonly long[] _counts;
        private EndPoint _sender = new IPEndPoint(IPAddress.Any, 0);

        internal UdpPort(IPAddress address, int port, DatagramHandler handler, byte[] buffer, Counters counters)
            : base(address, port, counters)
        {
            _handler = handler;
            _buffer = buffer;
            _counts = counters.Values;
        }

        internal DatagramHandler Handler
        {
            get { return _handler; }
        }

        /// <summary>Sends a datagram. What cannot be sent is lost: whoever needs it asks again.</summary>
        /// <returns>Whether it went out.</returns>
        public bool Send(byte[] octets, int length, IPEndPoint receiver)
        {
            try
            {
                Socket.SendTo(octets, 0, length, SocketFlags.None, receiver);
                _counts[Counter.UdpOctetsOut] += length;
                return true;
            }
            catch (SocketException)
            {
                Counters.Count(Counter.UdpErrors);
                return false;
            }
        }

        /// <summary>Serves one datagram, if one is there. Opens the port if it is not open and it is time to try.</summary>
        /// <returns>Whether there was one.</returns>
        internal bool Serve(long now)
        {
            if (now < RetryAt)
            {
                return false;
            }

            try
            {
                if (Socket == null)
                {
                    Open();
                }

                if (!Socket.Poll(0, SelectMode.SelectRead))
                {
                    return false;
                }

                int received = Socket.ReceiveFrom(_buffer, ref _sender);
                BackOff.Succeeded();
                Counters.Count(Counter.UdpReceived);
                _counts[Counter.UdpOctetsIn] += received;
                _handler.Received(this, _buffer, received, (IPEndPoint)_sender);
                return true;
            }
            catch (SocketException)
            {
                Counters.Count(Counter.UdpErrors);
                Failed(now);
                return false;
            }
        }

        /// <inheritdoc/>
        internal override Socket Make()
        {
            return new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        }

        /// <inheritdoc/>
        internal override void Bind(Socket socket, IPEndPoint here)
        {
            socket.Bind(here);
        }
    }
}
