using System;
using System.Collections.Generic;

namespace NanoNet.Capture;

/// <summary>Reads the frames of one file format.</summary>
internal abstract class CaptureFormat
{
    /// <summary>A frame of more octets than this is a damaged length field (the limit that tcpdump and Wireshark set).</summary>
    public const int MaxFrameLength = 262_144;

    protected CaptureFormat(string file, CaptureBuffer buffer)
    {
        File = file;
        Buffer = buffer;
    }

    public List<CaptureInterface> Interfaces { get; } = [];

    /// <summary>Decryption secrets met so far.</summary>
    public List<CaptureSecrets> Secrets { get; } = [];

    /// <summary>Frames that the file says were lost, so far.</summary>
    public long DroppedFrames { get; protected set; }

    /// <summary>What ended the capture early; null if nothing did.</summary>
    public CaptureWarning? Warning { get; private set; }

    /// <summary>Takes each block of a pcapng file; null where nobody wants them.</summary>
    public PcapngBlockHandler? BlockRead { get; set; }

    protected string File { get; }

    protected CaptureBuffer Buffer { get; }

    /// <summary>Reads the next frame; false at the end, or at the first octet that makes no sense.</summary>
    public abstract bool TryReadNext(out CapturedFrame frame);

    /// <summary>Reads the frames that come next, as far as they are in memory and nothing but frames comes between them.</summary>
    /// <param name="records">Room for them.</param>
    /// <returns>How many there are.</returns>
    public abstract int ReadBuffered(Span<FrameRecord> records);

    /// <summary>Says why the octets end here, if that is not simply the end of the file.</summary>
    /// <param name="inside">What has begun and is not whole; null if nothing has.</param>
    protected void WarnOfEnd(string? inside)
    {
        if (Buffer.IsDamaged)
        {
            Warn("the compressed file is cut or damaged: nothing more comes out of it");
        }
        else if (inside is not null)
        {
            Warn($"the file ends inside {inside}");
        }
    }

    protected void Warn(string message) => Warning = new CaptureWarning(File, Buffer.Offset, message);
}
