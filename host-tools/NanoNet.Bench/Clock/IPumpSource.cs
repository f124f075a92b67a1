namespace NanoNet.Bench;

/// <summary>Something with a descriptor that the <see cref="Pump"/> watches. Called on the pump's thread only.</summary>
public interface IPumpSource
{
    /// <summary>The file descriptor; must not change while watched.</summary>
    int Descriptor { get; }

    /// <summary>What is wanted now; asked before each wait. <see cref="PollEvents.None"/> still reports errors and hang-ups.</summary>
    PollEvents Interest { get; }

    /// <summary>Something wanted, an error or a hang-up has come. Must not block.</summary>
    void Ready(PollEvents events);
}
