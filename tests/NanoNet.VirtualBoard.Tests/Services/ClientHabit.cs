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

    /// <summary>Expects no answer, and says the same again when the board has taken it.</summary>
    ExpectsNothing,

    /// <summary>Says nothing more: all that comes by itself is an answer.</summary>
    Listens,

    /// <summary>Asks again, from another address each time.</summary>
    Moves,
}
