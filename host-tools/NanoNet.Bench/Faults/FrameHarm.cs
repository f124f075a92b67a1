namespace NanoNet.Bench;

/// <summary>What can happen to a single frame.</summary>
public enum FrameHarm
{
    /// <summary>It does not arrive.</summary>
    Drop,

    /// <summary>It arrives twice.</summary>
    Duplicate,

    /// <summary>The next frame that way overtakes it.</summary>
    Reorder,

    /// <summary>One bit of it arrives turned over.</summary>
    Corrupt,

    /// <summary>Its end does not arrive.</summary>
    Truncate,
}
