namespace NanoNet.Bench;

/// <summary>One thing that is wrong with the cable.</summary>
/// <param name="Direction">Which way; null for both, each by itself.</param>
public abstract record Fault(FrameDirection? Direction)
{
    /// <summary>The option's name without the hyphens, which also names its random numbers.</summary>
    public abstract string Name { get; }

    /// <summary>What the option's value says after the direction.</summary>
    public abstract string Value { get; }

    /// <summary>As the option's value is spelled.</summary>
    public sealed override string ToString() => Direction switch
    {
        FrameDirection.ToBoard => $"to-board:{Value}",
        FrameDirection.FromBoard => $"from-board:{Value}",
        _ => Value,
    };
}
