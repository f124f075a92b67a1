namespace NanoNet.Services.Server
{
    /// <summary>The connections that the board has sockets for: who is served, who is free, who gives way.</summary>
    public sealed class SlotTable
    {
        private readonly Slot[] _all;
        private readonly Slot[] _free;
        private readonly Slot[] _active;
        private readonly int _reserved;
        private int _freeCount;
        private int _activeCount;

        /// <param name="connections">Number of slots. All buffers are allocated here.</param>
        /// <param name="reserved">How many of them only handlers get that may use the reserve.</param>
        /// <param name="server">Who serves them.</param>
        /// <param name="counters">Where to count.</param>
        internal SlotTable(int connections, int reserved, ServerLoop server, Counters counters)
        {
            _all = new Slot[connections];
            _free = new Slot[connections];
            _active = new Slot[connections];
            _reserved = reserved;

            for (int i = 0; i < connections; i++)
            {
                _all[i] = new Slot(i, server, counters);
                _free[connections - 1 - i] = _all[i];
            }

            _freeCount = connections;
        }

        /// <summary>Number of slots.</summary>
        public int Count
        {
            get { return _all.Length; }
        }

        /// <summary>Number of slots that serve a client.</summary>
        public int ActiveCount
        {
            get { return _activeCount; }
        }

        /// <summary>A slot by its number.</summary>
        public Slot At(int index)
        {
            return _all[index];
        }

        /// <summary>A slot that serves a client, by its place among these. Places change when one ends.</summary>
        internal Slot Active(int place)
        {
            return _active[place];
        }

        /// <summary>Takes a free slot.</summary>
        /// <returns>Null if there is none for this handler.</returns>
        internal Slot Take(ConnectionHandler handler)
        {
            if (_freeCount == 0 || (_freeCount <= _reserved && !handler.MayUseReserve))
            {
                return null;
            }

            _freeCount--;
            Slot slot = _free[_freeCount];
            slot.Place = _activeCount;
            _active[_activeCount] = slot;
            _activeCount++;
            return slot;
        }

        /// <summary>Takes a slot back.</summary>
        internal void Return(Slot slot)
        {
            _activeCount--;
            Slot last = _active[_activeCount];
            _active[slot.Place] = last;
            last.Place = slot.Place;
            _active[_activeCount] = null;
            _free[_freeCount] = slot;
            _freeCount++;
        }

        /// <summary>Who ends for a client that waits: the one longest between two requests; else the one idle for longest, if that is long enough;
        /// else the oldest, if it had its time; else nobody yet.</summary>
        internal Slot NextToEnd(long now)
        {
            Slot between = null;
            Slot idle = null;
            Slot oldest = null;

            for (int i = 0; i < _activeCount; i++)
            {
                Slot slot = _active[i];

                if (slot.Idle && (between == null || slot.ActiveAt < between.ActiveAt))
                {
                    between = slot;
                }

                if (idle == null || slot.ActiveAt < idle.ActiveAt)
                {
                    idle = slot;
                }

                if (oldest == null || slot.BeganAt < oldest.BeganAt)
                {
                    oldest = slot;
                }
            }

            if (between != null && now - between.ActiveAt >= ServerLimits.KeepAliveBeforeGivingWay)
            {
                return between;
            }

            if (idle != null && now - idle.ActiveAt >= ServerLimits.IdleBeforeGivingWay)
            {
                return idle;
            }

            return oldest != null && now - oldest.BeganAt >= ServerLimits.BusyBeforeGivingWay ? oldest : null;
        }
    }
}
