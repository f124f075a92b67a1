using System;

namespace NanoNet.Bench;

/// <summary>Takes frames as a <see cref="FrameSelection"/> says, one after the other.</summary>
internal sealed class FrameSelector(FrameSelection selection, FaultRandom random)
{
    private long _count;
    private bool _isInBurst;

    /// <summary>Whether it takes this frame. To be asked once for each frame, in their order.</summary>
    public bool Takes(ReadOnlySpan<byte> frame)
    {
        if (!selection.Kind.Matches(frame))
        {
            return false;
        }

        _count++;

        return selection.Share is { } share ? TakesByChance(share) : _count >= selection.First && _count <= selection.Last;
    }

    /// <summary>The Gilbert-Elliott model with a good state that takes nothing and a bad one that takes everything.</summary>
    /// <remarks>Left with probability 1/L, the bad state lasts L frames on average; entered with p/(L(1-p)), it holds a share of p of all.
    /// With bursts of one on average a frame must not depend on the one before it, which that model has only for L = 1/(1-p).</remarks>
    private bool TakesByChance(double share)
    {
        var drawn = random.NextShare();

        if (selection.BurstLength <= 1 || share >= 1)
        {
            return drawn < share;
        }

        var leave = 1 / selection.BurstLength;
        var enter = Math.Min(1, share * leave / (1 - share));
        _isInBurst = _isInBurst ? drawn >= leave : drawn < enter;
        return _isInBurst;
    }
}
