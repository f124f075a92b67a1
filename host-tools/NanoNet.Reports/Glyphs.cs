namespace NanoNet.Reports;

/// <summary>The few signs that are no letters, once for UTF-8 and once for ASCII.</summary>
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
