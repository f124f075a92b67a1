using System;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.Services.Server
{
    /// <summary>A port that is listened on, and what its clients get. Opens its socket anew if it dies.</summary>
    internal sealed class TcpPort
    {
        /// <summary>Whether a client was found here that no slot was free for.</summary>
        internal bool IsWaiting;

        private readonly IPAddress _address;
        private readonly int _port;
        private readonly ConnectionHandler _handler;
        private readonly Counters _counters;
        private readonly BackOff _backOff = new BackOff();
        private Socket _socket;
        private long _retryAt;
        private int _acceptErrors;
        private bool _wasOpen;

        internal TcpPort(IPAddress address, int port, ConnectionHandler handler, Counters counters)
        {
            _address = address;
            _port = port;
            _handler = handler;
            _counters = counters;
        }

        internal ConnectionHandler Handler
        {
            get { return _handler; }
        }

        internal int Number
        {
            get { return _port; }
        }

        /// <summary>Whether a client waits to be accepted. Opens the port if it is not open and it is time to try.</summary>
        internal bool HasClient(long now)
        {
            if (now < _retryAt)
            {
                return false;
            }

            try
            {
                if (_socket == null)
                {
                    Open();
                }

                bool hasClient = _socket.Poll(0, SelectMode.SelectRead);
                _backOff.Succeeded();
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
                Socket client = _socket.Accept();
                _acceptErrors = 0;
                return client;
            }
            catch (SocketException)
            {
                _counters.Count(Counter.TcpAcceptErrors);
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

        /// <summary>Sleeps here until a client comes or the time is over.</summary>
        /// <returns>False if the port is closed: then there was no sleep.</returns>
        internal bool Wait(int microseconds)
        {
            if (_socket == null)
            {
                return false;
            }

            _socket.Poll(microseconds, SelectMode.SelectRead);
            return true;
        }

        private void Failed(long now)
        {
            if (_backOff.Failed())
            {
                Close();
            }

            _retryAt = now + _backOff.Pause;
        }

        private void Open()
        {
            Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

            try
            {
                // A connection of the life before may still be in TIME-WAIT on this port.
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                socket.Bind(new IPEndPoint(_address, _port));
                socket.Listen(ServerLimits.Backlog);
            }
            catch (Exception)
            {
                socket.Close();
                throw;
            }

            _socket = socket;

            if (_wasOpen)
            {
                _counters.Count(Counter.Reopened);
            }

            _wasOpen = true;
        }

        private void Close()
        {
            if (_socket == null)
            {
                return;
            }

            try
            {
                _socket.Close();
            }
            catch (Exception)
            {
                _counters.Count(Counter.Exceptions);
            }

            _socket = null;
        }
    }
}
