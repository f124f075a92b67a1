namespace NanoNet.VirtualBoard.Tests;

/// <summary>What a client does when it has its answer.</summary>
public enum ClientHabit
{
    /// <summary>Says the same again on the same connection.</summary>
    AsksAgain,

    /// <summary>Closes the connection.</summary>
    Closes,

    /// <summary>Waits for the board to close.</summary>
    WaitsForTheEnd,
}
