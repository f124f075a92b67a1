using System;
using NanoNet.Capture;

namespace NanoNet.Bench;

/// <summary>Numbers, stamps and keeps every frame that passes the board's port. The only place that writes the capture.</summary>
/// <remarks>Complete up to any moment of death: a frame is in the system's hands before it goes on.</remarks>
public sealed class FrameRecorder : IDisposable
{
    private readonly IBenchClock _clock;
    private readonly PcapngWriter? _writer;
    private Instant _last;

    /// <param name="clock">Stamps the frames.</param>
    /// <param name="path">A file that does not exist yet; null to count only.</param>
    /// <param name="comment">On the whole capture; null for none.</param>
    public FrameRecorder(IBenchClock clock, string? path, string? comment = null)
    {
        _clock = clock;

        if (path is not null)
        {
            _writer = PcapngWriter.Create(path, "NanoNet", comment);
            _writer.AddInterface(new CaptureInterface(LinkType.Ethernet, 0, "cable", "the board's Ethernet port"));
        }
    }

    /// <summary>Frames so far; the number of the last one.</summary>
    public long Count { get; private set; }

    /// <summary>When the board sent its first frame; null before.</summary>
    public Instant? FirstFromBoard { get; private set; }

    /// <param name="direction">Which way it passes.</param>
    /// <param name="frame">Its octets.</param>
    /// <param name="comment">What to write beside it; null for nothing.</param>
    /// <param name="at">When it passed; null for now. Never before the frame before it.</param>
    /// <returns>The frame's number, from 1.</returns>
    public long Record(FrameDirection direction, ReadOnlySpan<byte> frame, string? comment = null, Instant? at = null)
    {
        var now = at is { } instant && instant > _last ? instant : at is null ? _clock.Now : _last;
        _last = now;

        if (direction == FrameDirection.FromBoard)
        {
            FirstFromBoard ??= now;
        }

        _writer?.Write(now.Nanoseconds, frame, comment: comment);
        return ++Count;
    }

    public void Dispose() => _writer?.Dispose();
}
