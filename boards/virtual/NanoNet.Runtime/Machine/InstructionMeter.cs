using System.Runtime.InteropServices;

namespace NanoNet.Runtime;

/// <summary><c>nn_meter</c> of nanonet_board.h: IL instructions that the running thread may still execute.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct InstructionMeter
{
    /// <summary>So many until the next look; below 0 it is time for that.</summary>
    public long Left;

    /// <summary>The rest of the budget: in virtual time the board may have something to do before it is used up.</summary>
    public long Withheld;
}
