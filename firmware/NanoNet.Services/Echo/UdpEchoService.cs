using System;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.Services.Echo
{
    /// <summary>The Echo Protocol on UDP: a datagram that comes goes back (RFC 862). One thread, one socket.</summary>
    /// <remarks>The answer is never longer than the question, so nobody is amplified. ReceiveFrom allocates the sender's address, twice; nothing
    /// else does.</remarks>
    public sealed class UdpEchoService
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string Name = "udp-echo";

        // One octet more than is echoed: ReceiveFrom cuts what does not fit, and a datagram that fills this buffer was longer.
        private readonly byte[] _buffer = new byte[ServerLimits.MaxDatagram + 1];
        private readonly BackOff _backOff = new BackOff();
        private readonly IPAddress _address;
        private readonly int _port;
        private readonly long[] _counts;
        private Socket _socket;
        private EndPoint _sender = new IPEndPoint(IPAddress.Any, 0);

        /// <param name="address">The board's address to receive on, or <see cref="IPAddress.Any"/>, which outlives a change of address.</param>
        /// <param name="port">7 by RFC 862.</param>
        /// <param name="counters">Where to count.</param>
        public UdpEchoService(IPAddress address, int port, Counters counters)
        {
            _address = address;
            _port = port;
            _counts = counters.Values;
        }

        /// <summary>Port to receive on.</summary>
        public int Port
        {
            get { return _port; }
        }

        /// <summary>Opens the port, then serves it on a thread of its own. A port that cannot be opened yet is tried again by that thread.</summary>
        public void Start()
        {
            try
            {
                Open();
            }
            catch (SocketException)
            {
                _counts[Counter.UdpErrors]++;
            }

            try
            {
                ServiceThread.Start(Run);
            }
            catch (Exception)
            {
                // Nobody would receive, and the socket is of use to others.
                Close();
                throw;
            }
        }

        private void Run()
        {
            while (true)
            {
                try
                {
                    if (_socket == null)
                    {
                        _counts[Counter.Reopened]++;
                        Open();
                    }

                    EchoOne();
                    _backOff.Succeeded();
                }
                catch (SocketException)
                {
                    Failed(Counter.UdpErrors);
                }
                catch (Exception)
                {
                    Failed(Counter.Exceptions);
                }
            }
        }

        private void EchoOne()
        {
            int received = _socket.ReceiveFrom(_buffer, ref _sender);
            _counts[Counter.UdpReceived]++;
            _counts[Counter.UdpOctetsIn] += received;

            IPEndPoint sender = (IPEndPoint)_sender;

            // SendTo of nothing sends nothing: its loop in the interpreter ends before it begins.
            if (received == 0 || received > ServerLimits.MaxDatagram)
            {
                _counts[Counter.UdpDroppedSize]++;
                return;
            }

            // lwIP drops a datagram that claims to come from a broadcast address (RFC 1122 section 3.2.1.3); this holds for other stacks too.
            if (!EchoSource.MayAnswer(sender.Port) || sender.Address.Equals(IPAddress.Broadcast))
            {
                _counts[Counter.UdpDroppedSource]++;
                return;
            }

            try
            {
                _socket.SendTo(_buffer, 0, received, SocketFlags.None, sender);
                _counts[Counter.UdpEchoed]++;
                _counts[Counter.UdpOctetsOut] += received;
            }
            catch (SocketException)
            {
                // A datagram may get lost: whoever needs it asks again.
                _counts[Counter.UdpErrors]++;
            }
        }

        private void Failed(int counter)
        {
            _counts[counter]++;

            if (_backOff.Failed())
            {
                Close();
            }

            _backOff.Sleep();
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
                _counts[Counter.Exceptions]++;
            }

            _socket = null;
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
        }
    }
}
