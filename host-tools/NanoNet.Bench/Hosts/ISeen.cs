namespace NanoNet.Bench;

/// <summary>Something that a synthetic host received, with where to find it in the capture.</summary>
public interface ISeen
{
    /// <summary>Frame number in the capture, from 1.</summary>
    long Number { get; }

    /// <summary>When it was received.</summary>
    Instant Stamp { get; }
}
