using NanoNet.Reports.Checks;
using NanoNet.Reports.Divergences;

namespace NanoNet.Reports.Runs;

/// <summary>One line of <c>--json</c>. <see cref="Event"/> says which of the other members is there.</summary>
public sealed record JsonLine
{
    /// <summary>Of the last line of every verb, however it ends.</summary>
    public const string End = "end";

    /// <summary>Of a line that says what is being done.</summary>
    public const string Step = "step";

    /// <summary>"run", "capture" (what follows is of the capture that <see cref="Id"/> names), "board", "scenario", "verdict", "other" (a rule that another host than the board violated), "connection", "listed", "found" (a board that answered), "written", "image", "step" (what is being done), "proof" (what the board said of what it runs), "flash", "forward", "test", "target", "native", "line", "link", "finding", "divergence", "warning", "error" or "end".</summary>
    public required string Event { get; init; }

    /// <summary>In the first line: <see cref="RunRecord.CurrentSchema"/>.</summary>
    public int? Schema { get; init; }

    /// <summary>Of a line of the console: when its first octet came, UTC, ISO 8601.</summary>
    public string? At { get; init; }

    /// <summary>Of a line of the console of <c>run</c>: when its last octet came, from power on, on the board's clock.</summary>
    public double? SincePowerOnMs { get; init; }

    /// <summary>Of a line of the console: "exception" where it belongs to the report of one that nobody caught. Of what <c>boards</c> lists: "profile" or "desk".</summary>
    public string? Kind { get; init; }

    public string? Id { get; init; }

    public string? Folder { get; init; }

    public ulong? Seed { get; init; }

    public BoardRecord? Board { get; init; }

    public FirmwareRecord? Firmware { get; init; }

    /// <summary>A kind of board, in a list of them.</summary>
    public ProfileRecord? Profile { get; init; }

    /// <summary>A board on the desk that is listed, or was found.</summary>
    public DeskBoardRecord? Desk { get; init; }

    /// <summary>What was flashed and how it was proven, however that ended; as run.json holds it.</summary>
    public FlashRecord? Flash { get; init; }

    public CheckRecord? Check { get; init; }

    public ConnectionRecord? Connection { get; init; }

    public DivergenceRecord? Divergence { get; init; }

    /// <summary>For a person: a line of the console, a warning, how it ended.</summary>
    public string? Message { get; init; }

    /// <summary>Of a finding of doctor: "good", "limited", "broken" or "unknown".</summary>
    public string? State { get; init; }

    /// <summary>Of a finding of doctor: what mends it.</summary>
    public string? Fix { get; init; }

    /// <summary>How the checks came out, in the last line of a verb that checks.</summary>
    public CheckCount? Counts { get; init; }

    public TimingRecord? Timing { get; init; }

    /// <summary>Frames that were captured or read.</summary>
    public long? Frames { get; init; }

    /// <summary>In the last line: what the process returns.</summary>
    public int? ExitCode { get; init; }

    /// <summary>In the last line of a run that did not end well.</summary>
    public TroubleClass? Class { get; init; }
}
