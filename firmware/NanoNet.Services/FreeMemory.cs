using nanoFramework.Runtime.Native;

namespace NanoNet.Services
{
    /// <summary>How much of the managed heap is free. To know it the interpreter collects its garbage, which takes milliseconds: ask seldom.</summary>
    internal static class FreeMemory
    {
        internal static long Read()
        {
            return GC.Run(false);
        }
    }
}
