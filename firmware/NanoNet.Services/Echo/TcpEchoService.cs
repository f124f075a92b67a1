using NanoNet.Services.Server;

namespace NanoNet.Services.Echo
{
    /// <summary>The Echo Protocol on TCP: what comes goes back (RFC 862).</summary>
    /// <remarks>
    /// Octets go back in the chunks they come in, so a client may read while it writes; nothing more is received before a chunk has gone back. After the
    /// client's FIN everything is echoed, then the board closes.
    /// </remarks>
    public sealed class TcpEchoService : ConnectionHandler
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string ServiceName = "tcp-echo";

        private readonly Counters _counters;

        /// <param name="counters">Where to count.</param>
        public TcpEchoService(Counters counters)
        {
            _counters = counters;
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return ServiceName; }
        }

        /// <inheritdoc/>
        public override void Begin(Slot slot)
        {
            slot.Deadline = slot.Server.Now + ServerLimits.Idle;
        }

        /// <inheritdoc/>
        public override void Readable(Slot slot)
        {
            int received = slot.Receive(0, slot.Buffer.Length);

            if (received <= 0)
            {
                slot.Close();
                return;
            }

            slot.Held = received;
            Writable(slot);
        }

        /// <inheritdoc/>
        public override void Writable(Slot slot)
        {
            if (slot.Send(slot.Buffer, 0, slot.Held))
            {
                slot.Deadline = slot.Server.Now + ServerLimits.Idle;
            }
        }

        /// <inheritdoc/>
        public override void TimedOut(Slot slot)
        {
            _counters.Count(Counter.TimeoutIdle);
            slot.Close();
        }
    }
}
