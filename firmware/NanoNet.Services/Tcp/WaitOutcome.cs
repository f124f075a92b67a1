namespace NanoNet.Services.Tcp
{
    /// <summary>Why a wait for input ended.</summary>
    public enum WaitOutcome
    {
        /// <summary>Octets, or the peer's end, are there: <see cref="Connection.Receive"/> does not wait.</summary>
        Readable,

        /// <summary>The deadline passed.</summary>
        TimedOut,

        /// <summary>Another client waits for this slot, and this connection is the one to end.</summary>
        MustGiveWay,

        /// <summary>The connection is no more: reset, or the network is down.</summary>
        Broken,
    }
}
