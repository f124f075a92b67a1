using System;

namespace NanoNet.Validation;

/// <summary>The segments of plain packets that are about to be handed on.</summary>
/// <remarks>
/// Where they go to, another core has looked last: to write there one by one would be to wait each time until it gives the line up. Written many at a time
/// they wait side by side.
/// </remarks>
internal sealed class PlainSegmentStage
{
    private const int Capacity = 32;

    private readonly PlainSegment[] _segments = new PlainSegment[Capacity];

    public int Count { get; private set; }

    public bool IsFull => Count == _segments.Length;

    public void Add(in PlainSegment segment) => _segments[Count++] = segment;

    /// <summary>Moves all to where they go to.</summary>
    public void MoveTo(Span<PlainSegment> segments)
    {
        _segments.AsSpan(0, Count).CopyTo(segments);
        Count = 0;
    }
}
