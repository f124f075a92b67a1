using System.Net.Sockets;

namespace NanoNet.Services.Server
{
    /// <summary>One slot: a buffer and, while a client is served, a connection. Made once, used for client after client.</summary>
    /// <remarks>Fields where the loop looks each turn: a property costs the interpreter a call.</remarks>
    public sealed class Slot
    {
        /// <summary>What <see cref="Receive"/> returns when the connection broke.</summary>
        public const int Broken = -1;

        /// <summary>A deadline that does not come.</summary>
        public const long Never = long.MaxValue;

        private const int TimedOut = (int)SocketError.TimedOut;

        internal readonly SocketTransport Plain = new SocketTransport();
        internal Transport Transport;
        internal ConnectionHandler Handler;
        internal bool IsWriting;
        internal bool IsClosing;
        internal bool IsHandedOver;
        internal long WriteDeadline;

        /// <summary>After a send that found no room although it was said to be there: when the next is due. Else 0.</summary>
        internal long RetryAt;
        internal long DeadlineAt;
        internal long BeganAt;
        internal long ActiveAt;
        internal bool More;
        internal bool Idle;
        internal int Place;

        private readonly byte[] _buffer = new byte[ServerLimits.ConnectionBuffer];
        private readonly int _index;
        private readonly ServerLoop _server;
        private readonly Counters _counters;
        private readonly long[] _counts;
        private int _credit;
        private int _sends;
        private int _held;

        internal Slot(int index, ServerLoop server, Counters counters)
        {
            _index = index;
            _server = server;
            _counters = counters;
            _counts = counters.Values;
        }

        /// <summary>Number of this slot, from 0.</summary>
        public int Index
        {
            get { return _index; }
        }

        /// <summary>The buffer of this connection, <see cref="ServerLimits.ConnectionBuffer"/> octets. The handler may do with it what it likes.</summary>
        public byte[] Buffer
        {
            get { return _buffer; }
        }

        /// <summary>Octets at the beginning of <see cref="Buffer"/> that have come and are not dealt with. Only handlers look at it.</summary>
        public int Held
        {
            get { return _held; }
            set { _held = value; }
        }

        /// <summary>The loop that serves the slot: the time, whether others wait.</summary>
        public ServerLoop Server
        {
            get { return _server; }
        }

        /// <summary>When <see cref="ConnectionHandler.TimedOut"/> is called, in milliseconds since start (<see cref="ServerLoop.Now"/>).</summary>
        public long Deadline
        {
            get { return DeadlineAt; }
            set { DeadlineAt = value; }
        }

        /// <summary>When the client was accepted, in milliseconds since start.</summary>
        public long AcceptedAt
        {
            get { return BeganAt; }
            internal set { BeganAt = value; }
        }

        /// <summary>When the last octet moved, in milliseconds since start.</summary>
        public long LastActivity
        {
            get { return ActiveAt; }
            internal set { ActiveAt = value; }
        }

        /// <summary>Asks for another <see cref="ConnectionHandler.Readable"/> next turn although nothing may have come: there is work in the buffer.</summary>
        public bool HasMore
        {
            get { return More; }
            set { More = value; }
        }

        /// <summary>Whether the connection is between two requests: it is the first to give way to a client that waits.</summary>
        public bool IsIdle
        {
            get { return Idle; }
            set { Idle = value; }
        }

        /// <summary>Whether <see cref="Send"/> had no room: nothing is received until <see cref="ConnectionHandler.Writable"/> has sent it, or has said that there
        /// is nothing to send after all.</summary>
        public bool IsWaitingToSend
        {
            get { return IsWriting; }
            set { IsWriting = value; }
        }

        /// <summary>Whether the peer's socket can be read now, without waiting.</summary>
        public bool IsReadable
        {
            get { return Transport.IsReadable(); }
        }

        /// <summary>The client's socket, for what a transport needs to be made on it.</summary>
        public Socket Socket
        {
            get { return Plain.Socket; }
        }

        /// <summary>Receives what is there into <see cref="Buffer"/>.</summary>
        /// <returns>Octets received, 0 when the peer will send no more, or <see cref="Broken"/>. After the last two: finish, then
        /// <see cref="Close"/>.</returns>
        public int Receive(int offset, int count)
        {
            try
            {
                int received = Transport.Receive(_buffer, offset, count);
                ActiveAt = _server.Time;
                Idle = false;
                _counts[Counter.TcpOctetsIn] += received;
                return received;
            }
            catch (SocketException)
            {
                _counters.Count(Counter.TcpBroken);
                IsClosing = true;
                return Broken;
            }
        }

        /// <summary>Gives octets to TCP: all of them or none. Never waits.</summary>
        /// <param name="octets">Copied before it returns.</param>
        /// <param name="offset">The first.</param>
        /// <param name="count">How many; at most <see cref="ServerLimits.SafeSend"/>.</param>
        /// <returns>False if there is no room now: then <see cref="ConnectionHandler.Writable"/> is called when there is, or the slot is closed
        /// after <see cref="ServerLimits.WriteTime"/>. False too if the connection broke; then it is closed.</returns>
        /// <remarks>lwIP says that a socket is writable when it has room for more than <see cref="ServerLimits.SafeSend"/> octets, so whatever is
        /// sent of those since needs no question. A socket of nanoFramework has no send that does not wait.</remarks>
        public bool Send(byte[] octets, int offset, int count)
        {
            try
            {
                if (count > _credit || _sends == 0)
                {
                    if (!Transport.IsWritable())
                    {
                        AwaitRoom();
                        return false;
                    }

                    _credit = ServerLimits.SafeSend;
                    _sends = ServerLimits.SendsPerQuestion;
                }

                Transport.Send(octets, offset, count);
                _credit -= count;
                _sends--;
                IsWriting = false;
                RetryAt = 0;
                ActiveAt = _server.Time;
                _counts[Counter.TcpOctetsOut] += count;
                return true;
            }
            catch (SocketException e)
            {
                // Nothing of it was queued: there is room for the octets, and lwIP queues all that there is room for or nothing.
                if (e.ErrorCode == TimedOut && Transport == Plain)
                {
                    AwaitRoom();
                    RetryAt = _server.Time + ServerLimits.SendPause;
                    _credit = 0;
                    return false;
                }

                _counters.Count(Counter.TcpBroken);
                IsClosing = true;
                return false;
            }
        }

        // The time begins with the first of several that find no room.
        private void AwaitRoom()
        {
            if (!IsWriting && RetryAt == 0)
            {
                WriteDeadline = _server.Time + ServerLimits.WriteTime;
            }

            IsWriting = true;
        }

        /// <summary>Ends the connection when the handler returns. What was sent before is still delivered.</summary>
        public void Close()
        {
            IsClosing = true;
        }

        /// <summary>Gives the connection to another handler, which begins at once: an upgrade.</summary>
        /// <param name="handler">Who takes it. Octets that came behind what the giver used are moved to the beginning of <see cref="Buffer"/> before,
        /// and counted in <see cref="Held"/>.</param>
        public void HandOver(ConnectionHandler handler)
        {
            Handler = handler;
            IsHandedOver = true;
            _counters.SetChanged();
            DeadlineAt = Never;
            Idle = false;
            More = _held != 0;
            handler.Begin(this);
        }

        /// <summary>From now on octets go through another transport, which closes the socket in the end: TLS.</summary>
        public void Use(Transport transport)
        {
            Transport = transport;
        }

        /// <summary>Gives this slot a client.</summary>
        internal void Open(Socket socket, ConnectionHandler handler, long now)
        {
            Plain.Socket = socket;
            Transport = Plain;
            IsHandedOver = false;
            Handler = handler;
            IsWriting = false;
            RetryAt = 0;
            IsClosing = false;
            Idle = false;
            More = false;
            DeadlineAt = Never;
            BeganAt = now;
            ActiveAt = now;
            _held = 0;
            _credit = ServerLimits.SafeSend;
            _sends = ServerLimits.SendsPerQuestion;
        }
    }
}
