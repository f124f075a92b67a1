using NanoNet.Runtime;

namespace nanoFramework.Hardware.Esp32;

public class NativeMemory
{
    public enum MemoryType
    {
        All = 0,
        Internal = 1,
        SpiRam = 2,
    }

    /// <summary>The managed heap of the board stands for its memory: native allocations are not counted.</summary>
    public static void GetMemoryInfo(MemoryType memType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        totalSize = memType == MemoryType.SpiRam ? 0 : (uint)Interpreter.Current.Identity.HeapBytes;
        totalFreeSize = memType == MemoryType.SpiRam ? 0 : Interpreter.Current.Heap.FreeOctets;
        largestFreeBlock = totalFreeSize;
    }
}
