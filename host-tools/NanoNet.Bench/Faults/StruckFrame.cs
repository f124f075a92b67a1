namespace NanoNet.Bench;

/// <summary>A frame that a fault has struck, as it was before.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Octets">All of it.</param>
public sealed record StruckFrame(Instant At, byte[] Octets)
{
    public override string ToString() => FrameView.Of(Octets).ToString();
}
