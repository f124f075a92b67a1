namespace NanoNet.Services
{
    /// <summary>What happened since start, by <see cref="Counter"/>. Nothing decides anything by these numbers.</summary>
    /// <remarks>
    /// Counted with a plain <c>counts[Counter.X]++</c>, nearly always by the server's one thread. Other threads may count too: all share the one
    /// interpreter, which changes threads at branches and calls only, and an increment has neither between its load and its store. 64 bits, so that a
    /// busy board's octets do not wrap in its lifetime.
    /// </remarks>
    public sealed class Counters
    {
        private readonly long[] _values = new long[Counter.Names.Length];
        private bool _isChanged;

        /// <summary>The counts, indexed by the constants of <see cref="Counter"/>. Who counts with every packet keeps the array in a field of its own: a
        /// property costs a call. All else goes through <see cref="Count"/>.</summary>
        public long[] Values
        {
            get { return _values; }
        }

        /// <summary>Counts what does not happen with every packet, so that whoever shows the counts knows when to look at all of them.</summary>
        public void Count(int counter)
        {
            _values[counter]++;
            _isChanged = true;
        }

        /// <summary>Says that counts may have changed that were not counted with <see cref="Count"/>.</summary>
        internal void SetChanged()
        {
            _isChanged = true;
        }

        /// <summary>Whether anything was counted with <see cref="Count"/> since this was asked last.</summary>
        internal bool TakeChanged()
        {
            bool isChanged = _isChanged;
            _isChanged = false;
            return isChanged;
        }
    }
}
