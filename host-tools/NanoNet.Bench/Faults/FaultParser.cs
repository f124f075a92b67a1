using System;
using System.Globalization;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>Reads the values of the fault options. The grammar, as README has it:</summary>
/// <remarks>
/// <code>
/// value     = [way ":"] what
/// way       = "to-board" | "from-board"                    both if left out
/// frames    = share | kind [":" (share | numbers)]         --drop, --duplicate, --reorder, --corrupt, --truncate
/// share     = number "%" ["/" number]                      after "/": frames in a row on average
/// numbers   = n | n "-" | n "-" n                          counted among the kind that way, from 1
/// time      = number ("us" | "µs" | "ms" | "s" | "min" | "m" | "h")
/// delay     = time [("±" | "+-") time]
/// rate      = number ("bit/s" | "kbit/s" | "Mbit/s" | "Gbit/s") ["," number ("B" | "kB" | "MB")]     after ",": the queue
/// period    = [time "@"] time                              how long, and when after power on
/// </code>
/// </remarks>
public static class FaultParser
{
    private const string ToBoard = "to-board:";
    private const string FromBoard = "from-board:";

    /// <summary>Frames that something happens to.</summary>
    /// <returns>What is wrong with the text and what to write; null if it was read.</returns>
    public static string? ReadFrames(FrameHarm harm, string text, out Fault? fault)
    {
        fault = null;
        var direction = TakeDirection(text, out var rest);
        var complaint = ReadSelection(rest, out var selection);

        if (complaint is null)
        {
            fault = new HarmFault(harm, selection, direction);
        }

        return complaint;
    }

    /// <inheritdoc cref="ReadFrames"/>
    public static string? ReadDelay(string text, out Fault? fault)
    {
        fault = null;
        var direction = TakeDirection(text, out var rest);
        var parts = rest.Replace("+-", "±", StringComparison.Ordinal).Split('±');

        if (parts.Length > 2 || !FaultText.TryTime(parts[0], out var delay))
        {
            return $"'{rest}' is no time; write 40ms, or 40ms±10ms (or 40ms+-10ms) for jitter";
        }

        var jitter = TimeSpan.Zero;

        if (parts.Length == 2 && !FaultText.TryTime(parts[1], out jitter))
        {
            return $"'{parts[1]}' is no time; write the jitter as in 40ms±10ms";
        }

        if (jitter > delay)
        {
            return $"a jitter of {parts[1]} around {parts[0]} would deliver frames before they were sent; write at most ±{parts[0]}";
        }

        fault = new DelayFault(delay, jitter, direction);
        return null;
    }

    /// <inheritdoc cref="ReadFrames"/>
    public static string? ReadRate(string text, out Fault? fault)
    {
        fault = null;
        var direction = TakeDirection(text, out var rest);
        var parts = rest.Split(',');

        if (parts.Length > 2 || !FaultText.TryRate(parts[0], out var rate))
        {
            return $"'{parts[0]}' is no rate; write 64kbit/s, 1Mbit/s or 10Mbit/s";
        }

        var queue = RateFault.DefaultQueueLength;

        if (parts.Length == 2 && !FaultText.TrySize(parts[1], out queue))
        {
            return $"'{parts[1]}' is no length of a queue; write it as in 1Mbit/s,16kB";
        }

        fault = new RateFault(rate, queue, direction);
        return null;
    }

    /// <inheritdoc cref="ReadFrames"/>
    public static string? ReadMtu(string text, out Fault? fault)
    {
        fault = null;
        var direction = TakeDirection(text, out var rest);

        if (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length < MtuFault.Shortest)
        {
            return $"'{rest}' is no MTU; write a number of octets, {MtuFault.Shortest} or more, such as 576";
        }

        fault = new MtuFault(length, direction);
        return null;
    }

    /// <inheritdoc cref="ReadFrames"/>
    public static string? ReadPeriod(string text, bool mayStay, out FaultPeriod? period)
    {
        period = null;
        var parts = text.Split('@');

        if (parts.Length == 1 && mayStay && FaultText.TryTime(parts[0], out var start))
        {
            period = new FaultPeriod(start, null);
            return null;
        }

        if (parts.Length != 2 || !FaultText.TryTime(parts[0], out var lasts) || !FaultText.TryTime(parts[1], out var at) || lasts == TimeSpan.Zero)
        {
            return $"'{text}' is no time; write 2s@5s for 2 s that begin 5 s after power on{(mayStay ? ", or 5s for all that follows" : "")}";
        }

        period = new FaultPeriod(at, lasts);
        return null;
    }

    private static FrameDirection? TakeDirection(string text, out string rest)
    {
        if (text.StartsWith(ToBoard, StringComparison.Ordinal))
        {
            rest = text[ToBoard.Length..];
            return FrameDirection.ToBoard;
        }

        if (text.StartsWith(FromBoard, StringComparison.Ordinal))
        {
            rest = text[FromBoard.Length..];
            return FrameDirection.FromBoard;
        }

        rest = text;
        return null;
    }

    private static string? ReadSelection(string text, out FrameSelection selection)
    {
        selection = new FrameSelection();

        if (text.Contains('%', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal))
        {
            return ReadShare(text, ref selection);
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];

        if (FrameKind.Find(name) is not { } kind)
        {
            return $"'{name}' is no kind of frame; write a share such as 1%, or one of {string.Join(", ", FrameKind.All.Select(static one => one.Name))}";
        }

        selection = selection with { Kind = kind };
        var which = colon < 0 ? null : text[(colon + 1)..];

        return which is null ? null : which.Contains('%', StringComparison.Ordinal) ? ReadShare(which, ref selection) : ReadNumbers(which, ref selection);
    }

    private static string? ReadShare(string text, ref FrameSelection selection)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var percent = slash < 0 ? text : text[..slash];

        if (!percent.EndsWith('%') || !FaultText.TryNumber(percent.AsSpan(..^1), out var share) || share > 100)
        {
            return $"'{percent}' is no share; write a number from 0 to 100 and %, such as 1% or 0.5%";
        }

        double burst = 1;

        if (slash >= 0 && (!FaultText.TryNumber(text.AsSpan(slash + 1), out burst) || burst < 1))
        {
            return $"'{text[(slash + 1)..]}' is no length of a burst; write how many frames in a row on average, such as 1%/5";
        }

        selection = selection with { Share = share / 100, BurstLength = burst };
        return null;
    }

    private static string? ReadNumbers(string text, ref FrameSelection selection)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        var first = hyphen < 0 ? text : text[..hyphen];
        var last = hyphen < 0 ? text : text[(hyphen + 1)..];

        if (!TryCount(first, out var from) || !(last.Length == 0 || TryCount(last, out _)))
        {
            return $"'{text}' does not say which; write 1 for the first of that kind, 2-5, 3- for all from the third on, or a share such as 5%";
        }

        var to = last.Length == 0 ? long.MaxValue : long.Parse(last, CultureInfo.InvariantCulture);

        if (to < from)
        {
            return $"'{text}' ends before it begins; write {to}-{from}";
        }

        selection = selection with { First = from, Last = to };
        return null;
    }

    private static bool TryCount(string text, out long count) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= 1;
}
