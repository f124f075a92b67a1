namespace NanoNet.VirtualBoard.Tests;

/// <summary>What came of the conversations of a day.</summary>
internal sealed class VisitResult
{
    /// <summary>Conversations that went as they should.</summary>
    public int Done { get; set; }

    /// <summary>Connections that the board ended and that were made anew.</summary>
    public int Again { get; set; }

    /// <summary>Conversations that the cut of a cable ended.</summary>
    public int Cut { get; set; }
}
