namespace NanoNet.Runtime;

/// <summary>The board's clock, and the one place where the interpreter task waits.</summary>
public interface IBoardClock
{
    /// <summary>Nanoseconds since power on.</summary>
    long Now { get; }

    /// <summary>Blocks the interpreter task until an event or the deadline.</summary>
    /// <param name="deadline">Nanoseconds since power on; below 0 none, in the past to only look.</param>
    /// <returns>The events since the last call; <see cref="BoardEvents.None"/> at the deadline.</returns>
    BoardEvents Wait(long deadline);

    /// <summary>Wakes <see cref="Wait"/>. The only member that any thread of the process may call at any time.</summary>
    void Signal(BoardEvents events);

    /// <summary>Whether time is the tool's, and a run is the same each time.</summary>
    bool IsVirtual => false;

    /// <summary>From now on instructions take time, where the clock is not the host's.</summary>
    /// <param name="meter">Where they are counted. It stays where it is for as long as the board runs.</param>
    /// <param name="rate">Instructions a second.</param>
    unsafe void UseMeter(InstructionMeter* meter, long rate)
    {
    }

    /// <summary>Fills the meter.</summary>
    unsafe void Grant(InstructionMeter* meter, long instructions)
    {
        meter->Left = instructions;
        meter->Withheld = 0;
    }

    /// <summary>The meter is empty before the budget is: lets go first what the board has to do.</summary>
    void Pass()
    {
    }

    /// <summary>A random number from the board's seed.</summary>
    uint Random();
}
