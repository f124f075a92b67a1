namespace NanoNet.Validation;

/// <summary>What a rule says of a capture or of one connection.</summary>
public enum Outcome
{
    /// <summary>The capture holds what the rule is about, and all of it is right.</summary>
    Pass,

    /// <summary>At least one frame is wrong; the verdict names them.</summary>
    Violated,

    /// <summary>The capture holds nothing that the rule is about.</summary>
    NotExercised,

    /// <summary>The capture does not show enough to decide; the verdict says what is missing.</summary>
    Undecidable,
}
