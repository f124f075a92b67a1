using System;
using System.Globalization;

namespace NanoNet.Cli.Terminal;

/// <summary>What the place that the output goes to can show.</summary>
/// <param name="Color">Escape sequences for colour are wanted.</param>
/// <param name="Unicode">The locale is UTF-8; else arrows and lines are drawn in ASCII.</param>
/// <param name="Interactive">A person watches: standard error is a terminal and this is no CI job.</param>
/// <param name="Width">Columns.</param>
public sealed record TerminalStyle(bool Color, bool Unicode, bool Interactive, int Width)
{
    /// <summary>Seconds between two lines that tell what is being done where nobody watches; 0 for none.</summary>
    public const string HeartbeatVariable = "NANONET_HEARTBEAT";

    private const double DefaultHeartbeat = 30;

    /// <summary>How often a line tells what is being done where nobody watches: a log that says nothing for minutes is taken for one of a program that hangs. Zero for never.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(DefaultHeartbeat);

    /// <summary>Columns where the output is no terminal and COLUMNS says nothing.</summary>
    public const int DefaultWidth = 120;

    private const int MinWidth = 60;

    /// <summary>Lines that are seen at once; null where the output is no terminal and LINES says nothing.</summary>
    public int? Height { get; init; }

    /// <summary>Reads the environment: the options, then NO_COLOR, then whether the output is a terminal.</summary>
    public static TerminalStyle Detect(bool forceColor, bool forbidColor)
    {
        var isTerminal = !Console.IsOutputRedirected;
        var isDumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        var refused = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var color = !forbidColor && (forceColor || (isTerminal && !isDumb && !refused));
        var inCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        return new TerminalStyle(color, IsUtf8Locale(), !Console.IsErrorRedirected && !isDumb && !inCi, Columns(isTerminal))
        {
            Heartbeat = HeartbeatOf(Environment.GetEnvironmentVariable(HeartbeatVariable)),
            Height = Lines(isTerminal),
        };
    }

    private static TimeSpan HeartbeatOf(string? said) => TimeSpan.FromSeconds(
        double.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue / 1000 ? seconds : DefaultHeartbeat);

    /// <summary>The first of the three that is set decides, as in setlocale(3).</summary>
    private static bool IsUtf8Locale()
    {
        foreach (var name in (string[])["LC_ALL", "LC_CTYPE", "LANG"])
        {
            var value = Environment.GetEnvironmentVariable(name);

            if (!string.IsNullOrEmpty(value))
            {
                return value.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || value.Contains("utf8", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static int? Lines(bool isTerminal) =>
        int.TryParse(Environment.GetEnvironmentVariable("LINES"), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines > 0 ? lines
        : isTerminal && Console.WindowHeight > 0 ? Console.WindowHeight
        : null;

    private static int Columns(bool isTerminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
        {
            return Math.Max(columns, MinWidth);
        }

        // A terminal that does not know its size says 0.
        return isTerminal && Console.WindowWidth > 0 ? Math.Max(Console.WindowWidth, MinWidth) : DefaultWidth;
    }
}
