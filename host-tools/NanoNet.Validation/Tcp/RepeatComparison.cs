namespace NanoNet.Validation;

/// <summary>What became of comparing octets that are sent again with the first ones.</summary>
internal enum RepeatComparison
{
    Same,
    Different,

    /// <summary>The first ones are not held.</summary>
    Unknown,
}
