namespace NanoNet.Validation;

/// <summary>The segment of a plain packet that waits in a batch. Its octets stay where they were read.</summary>
/// <remarks>It holds no reference: what is written for another processor is looked at by no collector.</remarks>
internal struct PlainSegment
{
    /// <summary>What its packet says.</summary>
    public PlainPacket Packet;

    /// <summary>Number of its frame.</summary>
    public long Frame;

    /// <summary>When it came.</summary>
    public long TimeNs;

    /// <summary>The latest time of all segments up to it.</summary>
    public long NowNs;

    /// <summary>Where its frame begins in its block.</summary>
    public int Offset;

    /// <summary>Octets of its frame.</summary>
    public int Length;
}
