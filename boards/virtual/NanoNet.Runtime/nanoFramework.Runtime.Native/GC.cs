using NanoNet.Runtime;

namespace nanoFramework.Runtime.Native;

public static class GC
{
    public static void EnableGCMessages(bool enable)
    {
    }

    /// <summary>Octets of managed heap that are free after a collection.</summary>
    public static uint Run(bool compactHeap)
    {
        var heap = Interpreter.Current.Heap;
        heap.Collect();
        return heap.FreeOctets;
    }
}
