namespace NanoNet.Services.Server
{
    /// <summary>What a connection speaks. One object serves every slot: what it keeps of a connection it keeps in an array by <see cref="Slot.Index"/>,
    /// made at start.</summary>
    /// <remarks>
    /// The server loop calls it, always on the one thread, and waits for it: a handler never waits, sleeps or loops for a peer. It does what can be done
    /// now, sets <see cref="Slot.Deadline"/>, and returns. An exception ends the connection and nothing else.
    /// </remarks>
    public abstract class ConnectionHandler
    {
        /// <summary>Name, as the banner says it.</summary>
        public abstract string Name { get; }

        /// <summary>Whether its clients may have the slot that is kept for the status page.</summary>
        public virtual bool MayUseReserve
        {
            get { return false; }
        }

        /// <summary>A connection begins: it was accepted, or another handler gave it away with <see cref="Slot.HandOver"/>; then
        /// <see cref="Slot.Held"/> octets of <see cref="Slot.Buffer"/> are there already.</summary>
        public abstract void Begin(Slot slot);

        /// <summary>There is something to receive, or <see cref="Slot.HasMore"/> was set.</summary>
        public abstract void Readable(Slot slot);

        /// <summary>There is room for what <see cref="Slot.Send"/> did not take. Until this was called nothing is received.</summary>
        public virtual void Writable(Slot slot)
        {
        }

        /// <summary><see cref="Slot.Deadline"/> has passed, and nothing waits to be sent.</summary>
        public abstract void TimedOut(Slot slot);

        /// <summary>Another client waits and gets this one's slot: the last chance to say so. The connection ends when it returns.</summary>
        public virtual void GiveWay(Slot slot)
        {
        }

        /// <summary>The connection is over, whatever the reason; its socket is closed. Not called for a connection that was handed over.</summary>
        public virtual void Ended(Slot slot)
        {
        }
    }
}
