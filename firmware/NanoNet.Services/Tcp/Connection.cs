using System;
using System.Net.Sockets;
using System.Threading;

namespace NanoNet.Services.Tcp
{
    /// <summary>One slot: a thread, a buffer and, while a client is served, a socket. Made once, used for client after client.</summary>
    /// <remarks>Nothing in here throws at a service. What a peer does is a value.</remarks>
    public sealed class Connection
    {
        /// <summary>What <see cref="Receive"/> returns when the connection broke.</summary>
        public const int Broken = -1;

        private const int MicrosecondsPerMillisecond = 1000;

        // The one error code that means what it says; the others are whatever lwIP left behind.
        private const int TimedOut = 10060;

        /// <summary>Whether this connection was told to end for another. Kept by <see cref="ConnectionSlots"/> under its lock.</summary>
        internal bool GivesWay;

        private readonly byte[] _buffer = new byte[ServerLimits.ConnectionBuffer];
        private readonly int _index;
        private readonly ConnectionSlots _slots;
        private readonly long[] _counts;
        private readonly AutoResetEvent _assigned = new AutoResetEvent(false);
        private bool _hasThread;
        private Socket _socket;
        private ITcpService _service;
        private long _acceptedAt;
        private long _lastActivity;

        internal Connection(int index, ConnectionSlots slots, Counters counters)
        {
            _index = index;
            _slots = slots;
            _counts = counters.Values;
        }

        /// <summary>The buffer of this connection, <see cref="ServerLimits.ConnectionBuffer"/> octets. The service may do with it
        /// what it likes.</summary>
        public byte[] Buffer
        {
            get { return _buffer; }
        }

        /// <summary>Number of this slot, from 0: services keep state for each slot in an array.</summary>
        public int Index
        {
            get { return _index; }
        }

        /// <summary>When the client was accepted, in milliseconds since start.</summary>
        public long AcceptedAt
        {
            get { return _acceptedAt; }
            internal set { _acceptedAt = value; }
        }

        /// <summary>When the last octet moved, in milliseconds since start.</summary>
        public long LastActivity
        {
            get { return _lastActivity; }
            internal set { _lastActivity = value; }
        }

        /// <summary>Octets that have come and were not received yet; 0 if the connection broke.</summary>
        public int Available
        {
            get
            {
                try
                {
                    return _socket.Available;
                }
                catch (SocketException)
                {
                    return 0;
                }
            }
        }

        /// <summary>Waits until there is something to receive.</summary>
        /// <param name="deadline">In milliseconds since start, as <see cref="Environment.TickCount64"/> counts.</param>
        public WaitOutcome WaitReadable(long deadline)
        {
            try
            {
                while (true)
                {
                    if (_slots.MustGiveWay(this))
                    {
                        return WaitOutcome.MustGiveWay;
                    }

                    long left = deadline - Environment.TickCount64;

                    if (left <= 0)
                    {
                        return _socket.Poll(0, SelectMode.SelectRead) ? WaitOutcome.Readable : WaitOutcome.TimedOut;
                    }

                    int slice = left < ServerLimits.WaitSlice ? (int)left : ServerLimits.WaitSlice;

                    if (_socket.Poll(slice * MicrosecondsPerMillisecond, SelectMode.SelectRead))
                    {
                        return WaitOutcome.Readable;
                    }
                }
            }
            catch (SocketException)
            {
                _counts[Counter.TcpBroken]++;
                return WaitOutcome.Broken;
            }
        }

        /// <summary>Receives what is there into <see cref="Buffer"/>. Call it after <see cref="WaitReadable"/> only.</summary>
        /// <returns>Octets received, 0 when the peer will send no more, or <see cref="Broken"/>. Not to be called again after 0: on the board that
        /// throws.</returns>
        public int Receive(int offset, int count)
        {
            try
            {
                int received = _socket.Receive(_buffer, offset, count, SocketFlags.None);
                _lastActivity = Environment.TickCount64;
                _counts[Counter.TcpOctetsIn] += received;
                return received;
            }
            catch (SocketException)
            {
                _counts[Counter.TcpBroken]++;
                return Broken;
            }
        }

        /// <summary>Sends all of it, or gives up after <see cref="ServerLimits.SendTime"/>.</summary>
        /// <returns>False if the peer is gone or does not read: there is nothing left to do but to return.</returns>
        public bool Send(byte[] octets, int offset, int count)
        {
            try
            {
                _socket.Send(octets, offset, count, SocketFlags.None);
                _lastActivity = Environment.TickCount64;
                _counts[Counter.TcpOctetsOut] += count;
                return true;
            }
            catch (SocketException e)
            {
                _counts[e.ErrorCode == TimedOut ? Counter.TimeoutSend : Counter.TcpBroken]++;
                return false;
            }
        }

        /// <summary>Gives this slot a client. Its thread is made on first use.</summary>
        internal void Begin(Socket socket, ITcpService service)
        {
            _socket = socket;
            _service = service;
            _acceptedAt = Environment.TickCount64;
            _lastActivity = _acceptedAt;

            if (!_hasThread)
            {
                ServiceThread.Start(Run);
                _hasThread = true;
            }

            _assigned.Set();
        }

        private void Run()
        {
            while (true)
            {
                _assigned.WaitOne();

                try
                {
                    // A small segment is sent at once: request and answer would otherwise wait for a delayed acknowledgement.
                    _socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
                    _socket.SendTimeout = ServerLimits.SendTime;
                    _service.Serve(this);
                }
                catch (SocketException)
                {
                    _counts[Counter.TcpBroken]++;
                }
                catch (Exception)
                {
                    _counts[Counter.Exceptions]++;
                }

                End();
            }
        }

        private void End()
        {
            try
            {
                _socket.Close();
            }
            catch (Exception)
            {
                _counts[Counter.Exceptions]++;
            }

            _socket = null;
            _service = null;
            _counts[Counter.TcpClosed]++;
            _slots.Return(this);
        }
    }
}
