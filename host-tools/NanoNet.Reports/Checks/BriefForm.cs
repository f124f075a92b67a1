namespace NanoNet.Reports.Checks;

/// <summary>How much of the rules that need attention is written where a summary has to fit.</summary>
/// <param name="MaxNotes">More notes than this are only counted.</param>
/// <param name="SaysSeen">True if a violated rule's line says what was seen, as nothing else will; false if it says what the rule asks for.</param>
public readonly record struct BriefForm(int MaxNotes, bool SaysSeen)
{
    /// <summary>Where there is room.</summary>
    public static BriefForm Usual => new(MaxNotes: 6, SaysSeen: false);
}
