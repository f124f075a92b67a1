using NanoNet.Services.Server;

namespace NanoNet.Services.WebSocket
{
    /// <summary>Carries WebSockets on the server's slots: what came goes to the session, what the session has goes out. HTTP hands the slots over.</summary>
    public sealed class WebSocketService : ConnectionHandler
    {
        /// <summary>Name of the service.</summary>
        public const string ServiceName = "websocket";

        private readonly long[] _counts;
        private readonly WebSocketSession[] _free;
        private readonly WebSocketSession[] _sessions;
        private readonly IWebSocketEndpoint[] _endpoints;
        private readonly byte[][] _heads;
        private readonly int[] _begin;
        private readonly int[] _end;
        private readonly long[] _endedAt;
        private readonly UpgradeRequest _upgrade = new UpgradeRequest(new Sha1());
        private int _freeCount;

        /// <summary>Makes the sessions: all the memory that WebSockets take.</summary>
        /// <param name="sessions">Most WebSockets at the same time.</param>
        /// <param name="slots">The connection slots.</param>
        /// <param name="counters">Where to count.</param>
        public WebSocketService(int sessions, SlotTable slots, Counters counters)
        {
            _counts = counters.Values;
            _free = new WebSocketSession[sessions < slots.Count ? sessions : slots.Count];
            _freeCount = _free.Length;

            for (int i = 0; i < _free.Length; i++)
            {
                _free[i] = new WebSocketSession();
            }

            _sessions = new WebSocketSession[slots.Count];
            _endpoints = new IWebSocketEndpoint[slots.Count];
            _heads = new byte[slots.Count][];
            _begin = new int[slots.Count];
            _end = new int[slots.Count];
            _endedAt = new long[slots.Count];

            for (int i = 0; i < _heads.Length; i++)
            {
                _heads[i] = new byte[UpgradeRequest.ResponseLength];
            }
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return ServiceName; }
        }

        /// <summary>Whether one more client can be taken.</summary>
        internal bool HasRoom
        {
            get { return _freeCount != 0; }
        }

        /// <summary>Reads requests and writes their answers; shared, as the server has one thread.</summary>
        internal UpgradeRequest Upgrade
        {
            get { return _upgrade; }
        }

        /// <summary>Says what the WebSocket is for that HTTP hands over next on a slot.</summary>
        /// <returns>Room for the head of the answer, which stays as it is until the answer is sent.</returns>
        internal byte[] Expect(Slot slot, IWebSocketEndpoint endpoint)
        {
            _endpoints[slot.Index] = endpoint;
            return _heads[slot.Index];
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            int index = slot.Index;
            _begin[index] = 0;
            _end[index] = slot.Held;
            _endedAt[index] = 0;
            slot.Held = 0;

            // There was room when the request came; another may have had it since.
            if (_freeCount == 0)
            {
                slot.Close();
                return;
            }

            _freeCount--;
            WebSocketSession session = _free[_freeCount];
            _sessions[index] = session;
            _counts[Counter.WebSocketOpened]++;
            session.Open(_endpoints[index], slot.Server.Now);
            Continue(slot, session);
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            int index = slot.Index;
            WebSocketSession session = _sessions[index];

            if (_begin[index] == _end[index])
            {
                int received = slot.Receive(0, slot.Buffer.Length);

                if (received <= 0)
                {
                    slot.Close();
                    return;
                }

                _begin[index] = 0;
                _end[index] = received;
            }

            Continue(slot, session);
        }

        /// <inheritdoc/>
        public override void Writable(Slot slot)
        {
            Continue(slot, _sessions[slot.Index]);
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            WebSocketSession session = _sessions[slot.Index];

            if (session.IsDone)
            {
                slot.Close();
                return;
            }

            session.Tick(slot.Server.Now);
            Continue(slot, session);
        }

        /// <inheritdoc/>
        public override void GiveWay(Slot slot)
        {
            WebSocketSession session = _sessions[slot.Index];
            session.Close(CloseCode.GoingAway, slot.Server.Now);
            Send(slot, session);
        }

        /// <inheritdoc/>
        public override void Ended(Slot slot)
        {
            int index = slot.Index;
            WebSocketSession session = _sessions[index];

            if (session != null)
            {
                _sessions[index] = null;
                _free[_freeCount] = session;
                _freeCount++;
            }
        }

        // Sends what is pending and takes what came, in turn, until one of the two has an end.
        private void Continue(Slot slot, WebSocketSession session)
        {
            int index = slot.Index;

            while (true)
            {
                if (!Send(slot, session))
                {
                    return;
                }

                int count = _end[index] - _begin[index];

                if (count == 0)
                {
                    break;
                }

                _begin[index] += session.Receive(slot.Buffer, _begin[index], count, slot.Server.Now);
            }

            if (session.IsDone)
            {
                Finish(slot, session);
            }
            else
            {
                slot.Deadline = session.Deadline;
            }
        }

        // False if there is no room for all of it, or the connection broke.
        private static bool Send(Slot slot, WebSocketSession session)
        {
            while (session.OutputLength != 0)
            {
                int count = session.OutputLength < ServerLimits.SafeSend ? session.OutputLength : ServerLimits.SafeSend;

                if (!slot.Send(session.Output, session.OutputOffset, count))
                {
                    return false;
                }

                session.Sent(count);
            }

            return true;
        }

        // Close with unread input resets the connection, and the reset may overtake our Close frame: what the client still sends is read and thrown
        // away until it has closed, for a while.
        private void Finish(Slot slot, WebSocketSession session)
        {
            long now = slot.Server.Now;

            if (!session.HasFailed)
            {
                if (session.IsTimedOut)
                {
                    _counts[Counter.TimeoutWebSocket]++;
                }

                slot.Close();
                return;
            }

            if (_endedAt[slot.Index] == 0)
            {
                _counts[Counter.WebSocketFailed]++;
                _endedAt[slot.Index] = now;
            }

            if (now - _endedAt[slot.Index] >= ServerLimits.LingerTime)
            {
                slot.Close();
                return;
            }

            slot.Deadline = now + ServerLimits.LingerQuiet;
        }
    }
}
