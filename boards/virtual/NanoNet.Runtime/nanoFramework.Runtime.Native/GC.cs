using NanoNet.Runtime;

namespace nanoFramework.Runtime.Native;

public static class GC
{
    public static void EnableGCMessages(bool enable)
    {
    }

    /// <summary>Octets of managed heap that are free. Allocations are not counted: it is the whole heap of the board.</summary>
    public static uint Run(bool compactHeap) => (uint)Interpreter.Current.Identity.HeapBytes;
}
