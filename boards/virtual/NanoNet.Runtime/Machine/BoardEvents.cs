using System;

namespace NanoNet.Runtime;

/// <summary>What wakes the interpreter task (nanonet_board.h, <c>NN_EVENT_*</c>).</summary>
[Flags]
public enum BoardEvents : uint
{
    None = 0,

    /// <summary>The state of some socket changed. Which one is not said: every socket waiter looks again, as on the board.</summary>
    Socket = 1,

    /// <summary>The link or an address of the interface changed.</summary>
    Network = 2,
}
