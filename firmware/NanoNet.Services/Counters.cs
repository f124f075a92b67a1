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

        /// <summary>The counts, indexed by the constants of <see cref="Counter"/>. Who counts keeps the array in a field of its own: a property
        /// costs a call.</summary>
        public long[] Values
        {
            get { return _values; }
        }
    }
}
