namespace NanoNet.Reports;

/// <summary>The few signs that are no letters, once for UTF-8 and once for ASCII.</summary>
/// <param name="Passed">Before a check that passed.</param>
/// <param name="Failed">Before one that failed, or could not be carried out.</param>
/// <param name="NotExercised">Before one that nothing happened about.</param>
/// <param name="Undecidable">Before one that the evidence does not suffice for.</param>
/// <param name="Line">The shaft of an arrow.</param>
/// <param name="ArrowRight">The head of an arrow to the right.</param>
/// <param name="ArrowLeft">The head of an arrow to the left.</param>
/// <param name="Both">Between the ends of a connection.</param>
/// <param name="Ellipsis">For what was left out of a text; one or two columns.</param>
public sealed record Glyphs(
    string Passed,
    string Failed,
    string NotExercised,
    string Undecidable,
    char Line,
    char ArrowRight,
    char ArrowLeft,
    string Both,
    string Ellipsis)
{
    public static readonly Glyphs Unicode = new("✔", "✘", "○", "?", '─', '▶', '◀', "↔", "…");

    public static readonly Glyphs Ascii = new("+", "x", "o", "?", '-', '>', '<', "<->", "..");
}
