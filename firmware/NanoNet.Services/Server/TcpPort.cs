using System.Net;
using System.Net.Sockets;

namespace NanoNet.Services.Server
{
    /// <summary>A port that is listened on, and what its clients get.</summary>
    internal sealed class TcpPort : Port
    {
        /// <summary>Whether a client was found here that no slot was free for.</summary>
        internal bool IsWaiting;

        private readonly ConnectionHandler _handler;
        private int _acceptErrors;

        internal TcpPort(IPAddress address, int port, ConnectionHandler handler, Counters counters)
            : base(address, port, counters)
        {
            _handler = handler;
        }

        internal ConnectionHandler Handler
        {
            get { return _handler; }
        }

        /// <summary>Whether a client waits to be accepted. Opens the port if it is not open and it is time to try.</summary>
        internal bool HasClient(long now)
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

                bool hasClient = Socket.Poll(0, SelectMode.SelectRead);
                BackOff.Succeeded();
                return hasClient;
            }
            catch (SocketException)
            {
                // The network is down, or the port could not be opened.
                Failed(now);
                return false;
            }
        }

        /// <summary>Accepts one client. Called after <see cref="HasClient"/> said yes.</summary>
        /// <returns>Null if it had gone: most often it was reset while it waited, and that says nothing of the port.</returns>
        internal Socket Accept()
        {
            try
            {
                Socket client = Socket.Accept();
                _acceptErrors = 0;
                return client;
            }
            catch (SocketException)
            {
                Counters.Count(Counter.TcpAcceptErrors);
                _acceptErrors++;

                // A port in order has an end to what waits in it. One that promises clients and never gives one is opened anew.
                if (_acceptErrors >= ServerLimits.AcceptErrorsBeforeReopen)
                {
                    _acceptErrors = 0;
                    Close();
                }

                return null;
            }
        }

        /// <inheritdoc/>
        internal override Socket Make()
        {
            return new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        }

        /// <inheritdoc/>
        internal override void Bind(Socket socket, IPEndPoint here)
        {
            // A connection of the life before may still be in TIME-WAIT on this port.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(here);
            socket.Listen(ServerLimits.Backlog);
        }
    }
}
