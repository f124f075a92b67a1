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
        var interpreter = Interpreter.Current;
        interpreter.CollectGarbage();
        return interpreter.Heap.FreeOctets;
    }
}
