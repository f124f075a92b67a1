using System.Globalization;

namespace NanoNet.VirtualBoard;

/// <summary>A start that is not from power off: the firmware has asked for it. The board's process replaces itself, and says this to its successor.</summary>
/// <param name="Console">Descriptor of the console, which stays open.</param>
/// <param name="Sleep">Milliseconds without power before it; below 0 for ever.</param>
/// <param name="WakeupCause">What firmware is told that woke the board.</param>
/// <param name="Elapsed">Nanoseconds from power on to this start, on the board's clock.</param>
/// <param name="Number">How many lives there were before.</param>
internal sealed record WarmStart(int Console, long Sleep, int WakeupCause, long Elapsed, int Number)
{
    public const string Option = "--warm-start";

    private const int Parts = 5;

    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Console},{Sleep},{WakeupCause},{Elapsed},{Number}");

    public static WarmStart? TryParse(string text)
    {
        var parts = text.Split(',');

        return parts.Length == Parts
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var console)
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sleep)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var cause)
            && long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var elapsed)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new WarmStart(console, sleep, cause, elapsed, number)
            : null;
    }
}
