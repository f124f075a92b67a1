namespace NanoNet.Reports.Runs;

/// <summary>What was flashed, by what, and how the board showed that it runs it.</summary>
public sealed record FlashRecord
{
    /// <summary>nanoff's name of what was flashed.</summary>
    public required string Target { get; init; }

    /// <summary>"serial", "stLink", "dfu" or "nanoDevice".</summary>
    public required string Method { get; init; }

    /// <summary>The serial port, as it was named; null where none was needed.</summary>
    public string? Port { get; init; }

    /// <summary>The application; null for the interpreter alone.</summary>
    public FlashedImageRecord? Image { get; init; }

    /// <summary>The interpreter that was to be written: its version, or "newest"; null if it was left as it is.</summary>
    public string? Interpreter { get; init; }

    /// <summary>Version that nanoff said it is; null if it said none, or was not started.</summary>
    public string? Nanoff { get; init; }

    /// <summary>What the image needs of the interpreter, and what the board said that it has; null where nobody asked.</summary>
    public NativesRecord? Natives { get; init; }

    /// <summary>What the interpreter said of itself; null where nobody asked, or none answered.</summary>
    public FlashProofRecord? WireProtocol { get; init; }

    /// <summary>What the board's console said; null where nobody asked, or none answered.</summary>
    public FlashProofRecord? Console { get; init; }

    /// <summary>What the board's status page said; null where nobody asked, or none answered.</summary>
    public FlashProofRecord? Network { get; init; }
}
