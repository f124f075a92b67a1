namespace NanoNet.Benchmarks;

/// <summary>What is counted of a flow: with its key as long as a line of the cache.</summary>
internal struct Flow
{
    public FlowKey Key;

    /// <summary>0 where there is no flow.</summary>
    public long Packets;

    /// <summary>Of the transport layer, headers too.</summary>
    public long Octets;

    /// <summary>All control bits of TCP that either end has set.</summary>
    public uint ControlBits;
}
