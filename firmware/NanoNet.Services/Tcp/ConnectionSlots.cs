using System;

namespace NanoNet.Services.Tcp
{
    /// <summary>The connections that the board has sockets for. Listeners take free ones; when all are taken they wait in turn, and
    /// connections that are idle, or that have had their time, give way.</summary>
    public sealed class ConnectionSlots
    {
        private readonly object _gate = new object();
        private readonly long[] _counts;
        private readonly Connection[] _all;
        private readonly Connection[] _free;
        private readonly Listener[] _waiting;
        private int _freeCount;
        private int _waitingCount;
        private int _givingWay;

        /// <param name="connections">Number of slots. All buffers are allocated here.</param>
        /// <param name="listeners">Number of listeners that share them.</param>
        /// <param name="counters">Where to count.</param>
        public ConnectionSlots(int connections, int listeners, Counters counters)
        {
            _counts = counters.Values;
            _all = new Connection[connections];
            _free = new Connection[connections];
            _waiting = new Listener[listeners];

            // The last is taken first, so that slot 0 is and few threads are made.
            for (int i = 0; i < connections; i++)
            {
                _all[i] = new Connection(i, this, counters);
                _free[connections - 1 - i] = _all[i];
            }

            _freeCount = connections;
        }

        /// <summary>Number of slots.</summary>
        public int Count
        {
            get { return _all.Length; }
        }

        /// <summary>A slot by its number, for what a service keeps for each.</summary>
        public Connection At(int index)
        {
            return _all[index];
        }

        /// <summary>Takes a slot; waits for one if none is free. The longest waiting listener is served first.</summary>
        internal Connection Take(Listener listener)
        {
            lock (_gate)
            {
                if (_freeCount > 0)
                {
                    _freeCount--;
                    return _free[_freeCount];
                }

                _waiting[_waitingCount] = listener;
                _waitingCount++;
                _counts[Counter.TcpWaited]++;
            }

            return listener.WaitForSlot();
        }

        /// <summary>Takes a slot back, and hands it to who waits.</summary>
        internal void Return(Connection connection)
        {
            lock (_gate)
            {
                if (connection.GivesWay)
                {
                    connection.GivesWay = false;
                    _givingWay--;
                }

                if (_waitingCount == 0)
                {
                    _free[_freeCount] = connection;
                    _freeCount++;
                    return;
                }

                Listener first = _waiting[0];
                _waitingCount--;
                Array.Copy(_waiting, 1, _waiting, 0, _waitingCount);
                _waiting[_waitingCount] = null;
                first.HandSlot(connection);
            }
        }

        /// <summary>Whether a connection is the one to end because another client waits. Says so once, and then counts on it.</summary>
        internal bool MustGiveWay(Connection connection)
        {
            // Looked at without the lock, as this is on the packet path: a wait that begins just now is seen a slice later.
            if (_waitingCount == 0)
            {
                return false;
            }

            lock (_gate)
            {
                if (connection.GivesWay)
                {
                    return true;
                }

                if (_givingWay >= _waitingCount || connection != NextToEnd(Environment.TickCount64))
                {
                    return false;
                }

                connection.GivesWay = true;
                _givingWay++;
                _counts[Counter.TcpEvicted]++;
                return true;
            }
        }

        /// <summary>Who ends for a client that waits: the one idle for longest, if it is idle for long enough; else the oldest, if it had its time;
        /// else nobody yet.</summary>
        /// <remarks>All slots are taken while somebody waits, so every one is a candidate that is not on its way out already.</remarks>
        internal Connection NextToEnd(long now)
        {
            Connection idle = null;
            Connection oldest = null;

            for (int i = 0; i < _all.Length; i++)
            {
                Connection candidate = _all[i];

                if (candidate.GivesWay)
                {
                    continue;
                }

                if (idle == null || candidate.LastActivity < idle.LastActivity)
                {
                    idle = candidate;
                }

                if (oldest == null || candidate.AcceptedAt < oldest.AcceptedAt)
                {
                    oldest = candidate;
                }
            }

            if (idle != null && now - idle.LastActivity >= ServerLimits.IdleBeforeGivingWay)
            {
                return idle;
            }

            return oldest != null && now - oldest.AcceptedAt >= ServerLimits.BusyBeforeGivingWay ? oldest : null;
        }
    }
}
