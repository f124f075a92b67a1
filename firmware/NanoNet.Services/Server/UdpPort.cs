using System;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.Services.Server
{
    /// <summary>A port that datagrams come to. Opens its socket anew if it dies. ReceiveFrom allocates the sender's address, twice; nothing else does.</summary>
    public sealed class UdpPort
    {
        private readonly IPAddress _address;
        private readonly int _port;
        private readonly DatagramHandler _handler;
        private readonly byte[] _buffer;
        private readonly Counters _counters;
        private readonly long[] _counts;
        private readonly BackOff _backOff = new BackOff();
        private EndPoint _sender = new IPEndPoint(IPAddress.Any, 0);
        private Socket _socket;
        private long _retryAt;
        private bool _wasOpen;

        internal UdpPort(IPAddress address, int port, DatagramHandler handler, byte[] buffer, Counters counters)
        {
            _address = address;
            _port = port;
            _handler = handler;
            _buffer = buffer;
            _counters = counters;
            _counts = counters.Values;
        }

        /// <summary>Its number.</summary>
        public int Number
        {
            get { return _port; }
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
                _socket.SendTo(octets, 0, length, SocketFlags.None, receiver);
                _counts[Counter.UdpOctetsOut] += length;
                return true;
            }
            catch (SocketException)
            {
                _counters.Count(Counter.UdpErrors);
                return false;
            }
        }

        /// <summary>Serves one datagram, if one is there. Opens the port if it is not open and it is time to try.</summary>
        /// <returns>Whether there was one.</returns>
        internal bool Serve(long now)
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

                if (!_socket.Poll(0, SelectMode.SelectRead))
                {
                    return false;
                }

                int received = _socket.ReceiveFrom(_buffer, ref _sender);
                _backOff.Succeeded();
                _counters.Count(Counter.UdpReceived);
                _counts[Counter.UdpOctetsIn] += received;
                _handler.Received(this, _buffer, received, (IPEndPoint)_sender);
                return true;
            }
            catch (SocketException)
            {
                _counters.Count(Counter.UdpErrors);
                Failed(now);
                return false;
            }
        }

        /// <summary>Sleeps here until a datagram comes or the time is over.</summary>
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
            Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

            try
            {
                socket.Bind(new IPEndPoint(_address, _port));
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
