namespace NanoNet.Serial;

/// <summary>What became of the question which native assemblies a board's interpreter holds.</summary>
public enum NativesOutcome
{
    /// <summary>It said all of them.</summary>
    Told,

    /// <summary>No answer came.</summary>
    Silent,

    /// <summary>It refused: firmware from before the question, or nanoBooter.</summary>
    Refused,

    /// <summary>What came is no answer to it.</summary>
    Garbled,
}
