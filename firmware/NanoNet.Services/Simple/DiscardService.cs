using NanoNet.Services.Server;

namespace NanoNet.Services.Simple
{
    /// <summary>The Discard Protocol on TCP: what comes is thrown away (RFC 863).</summary>
    public sealed class DiscardService : ConnectionHandler
    {
        private readonly Counters _counters;

        /// <param name="counters">Where to count.</param>
        public DiscardService(Counters counters)
        {
            _counters = counters;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return "discard"; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            slot.Deadline = slot.Server.Now + ServerLimits.Idle;
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            if (slot.Receive(0, slot.Buffer.Length) <= 0)
            {
                slot.Close();
                return;
            }

            slot.Deadline = slot.Server.Now + ServerLimits.Idle;
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            _counters.Count(Counter.TimeoutIdle);
            slot.Close();
        }
    }
}
