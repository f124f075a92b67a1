using System;

namespace NanoNet.Capture;

/// <summary>Frames that were read together: all of them are in memory, until the next batch is read, or for as long as their block is held.</summary>
/// <remarks>Who sees some frames at once can have fetched what the later ones need while it looks at the first.</remarks>
public sealed class FrameBatch
{
    /// <summary>The first frames of a batch are waited for, as nothing is looked at before them: they are to be few of many. Twice as many gain nothing more.</summary>
    public const int Capacity = 64;

    private readonly FrameRecord[] _records = new FrameRecord[Capacity];
    private byte[] _octets = [];

    /// <summary>How many frames there are.</summary>
    public int Count { get; private set; }

    /// <summary>A frame; valid until the next batch is read.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    public CapturedFrame this[int index]
    {
        get
        {
            ref readonly var record = ref _records[index];
            return new CapturedFrame(
                record.TimeNs,
                _octets.AsSpan(record.Offset, record.Length),
                record.OriginalLength,
                record.LinkType,
                record.InterfaceId,
                default);
        }
    }

    /// <summary>Where the frames are; null before any was read.</summary>
    public CaptureBlock? Block { get; private set; }

    /// <summary>Where in the <see cref="Block"/> a frame begins.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    public int OffsetOf(int index) => _records[index].Offset;

    /// <summary>When a frame came, in nanoseconds since the Unix epoch.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    public long TimeNs(int index) => _records[index].TimeNs;

    /// <summary>The octets of a frame, as far as they were captured; valid until the next batch is read.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    public ReadOnlySpan<byte> Octets(int index)
    {
        ref readonly var record = ref _records[index];
        return _octets.AsSpan(record.Offset, record.Length);
    }

    /// <summary>What the octets of a frame begin with.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    public LinkType LinkTypeOf(int index) => _records[index].LinkType;

    /// <summary>True if all octets of a frame were captured, and they begin with what is asked for.</summary>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    /// <param name="linkType">What they are to begin with.</param>
    public bool IsWhole(int index, LinkType linkType)
    {
        ref readonly var record = ref _records[index];
        return record.LinkType == linkType && record.OriginalLength <= record.Length;
    }

    /// <summary>Room for frames that lie in memory.</summary>
    internal Span<FrameRecord> Records => _records;

    /// <summary>Says what is in the records.</summary>
    internal void Set(CaptureBlock block, int count)
    {
        Block = block;
        _octets = block.Array;
        Count = count;
    }
}
