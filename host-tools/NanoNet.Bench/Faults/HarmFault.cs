using System;

namespace NanoNet.Bench;

/// <summary>Does something to chosen frames.</summary>
public sealed record HarmFault(FrameHarm Harm, FrameSelection Selection, FrameDirection? Direction = null) : Fault(Direction)
{
    public override string Name => Harm switch
    {
        FrameHarm.Drop => "drop",
        FrameHarm.Duplicate => "duplicate",
        FrameHarm.Reorder => "reorder",
        FrameHarm.Corrupt => "corrupt",
        FrameHarm.Truncate => "truncate",
        _ => throw new InvalidOperationException($"no such harm: {Harm}"),
    };

    public override string Value => Selection.ToString();
}
