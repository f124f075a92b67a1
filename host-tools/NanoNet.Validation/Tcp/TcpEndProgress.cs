using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What nearly every segment reads or changes of an end, side by side: two lines of the cache and a little. <see cref="TcpEnd"/> says what each is.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TcpEndProgress
{
    /// <summary>Octets from the first on that segments of the other end are held against.</summary>
    public const int OftenRead = 40;

    // What a segment of the other end is held against too.
    public SequenceNumber Next;
    public SequenceNumber Highest;
    public SequenceNumber Acknowledged;
    public SequenceNumber RightEdge;
    public SequenceNumber OfferedEdge;
    public uint FirstTimestamp;
    public uint LastTimestamp;
    public uint RecentTimestamp;
    public ushort LastWindow;

    /// <summary>Octets that its segments may have besides the fixed header, as the other end's SYN says; known while the connection is calm.</summary>
    public ushort Room;

    /// <summary>By how many bits its window fields are shifted; known while the connection is calm.</summary>
    public byte WindowShift;
    public byte TimeToLive;
    public byte Scale;

    /// <summary>True if all its segments have timestamps; known while the connection is calm.</summary>
    public bool HasTimestamps;

    public bool IsRecentTimestampKnown;
    public bool HasDataToAcknowledge;
    public bool HasLongData;
    public int DuplicateAcknowledgments;
    public IdentificationCounter Identifications;
    public long AdvancedTimeNs;
    public long LastTimeNs;

    // What only its own segments change.
    public RecentSegments Recent;
    public uint Packets;
    public uint NewDataSegments;
    public long DataOctets;
    public long UniqueDataOctets;
    public long LastDataFrame;
    public long LastDataTimeNs;
}
