using NanoNet.Services.Server;

namespace NanoNet.Services.Simple
{
    /// <summary>Takes a connection over that has had its last octets, and closes it without destroying them.</summary>
    /// <remarks>Close with unread input resets the connection, and the reset may overtake what was sent last (RFC 1122 section 4.2.2.13). So what the client
    /// sends is read and thrown away until it is silent or has closed, for a while. Who has sent nothing is closed at once.</remarks>
    public sealed class LastWords : ConnectionHandler
    {
        private readonly long[] _since;
        private readonly Counters _counters;

        /// <param name="slots">Number of connection slots.</param>
        /// <param name="counters">Where to count.</param>
        public LastWords(int slots, Counters counters)
        {
            _since = new long[slots];
            _counters = counters;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "close"; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            if (!slot.IsReadable)
            {
                slot.Close();
                return;
            }

            _since[slot.Index] = slot.Server.Now;
            slot.Deadline = slot.Server.Now + ServerLimits.LingerQuiet;
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            if (slot.Receive(0, slot.Buffer.Length) <= 0)
            {
                slot.Close();
                return;
            }

            if (slot.Server.Now - _since[slot.Index] >= ServerLimits.LingerTime)
            {
                _counters.Count(Counter.TimeoutLinger);
                slot.Close();
                return;
            }

            slot.Deadline = slot.Server.Now + ServerLimits.LingerQuiet;
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            slot.Close();
        }
    }
}
