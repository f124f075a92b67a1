using System.Globalization;

namespace NanoNet.VirtualBoard;

/// <summary>A start that is not from power off: the firmware has asked for it. The board's process replaces itself, and says this to its successor.</summary>
/// <param name="Console">Descriptor of the console, which stays open.</param>
/// <param name="Sleep">Milliseconds without power before it; below 0 for ever.</param>
/// <param name="WakeupCause">What firmware is told that woke the board.</param>
internal sealed record WarmStart(int Console, long Sleep, int WakeupCause)
{
    public const string Option = "--warm-start";

    private const int Parts = 3;

    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Console},{Sleep},{WakeupCause}");

    public static WarmStart? TryParse(string text)
    {
        var parts = text.Split(',');

        return parts.Length == Parts
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var console)
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sleep)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var cause)
            ? new WarmStart(console, sleep, cause)
            : null;
    }
}
