using NanoNet.Services.Status;
using nanoFramework.Hardware.Esp32;

namespace NanoNet.Esp32
{
    /// <summary>The largest piece of the chip's own memory that native code can still have: lwIP's buffers, mbedTLS.</summary>
    public sealed class FreeNativeMemory : StatusValue
    {
        /// <inheritdoc/>
        public override string Name
        {
            get { return "memory.nativeFree"; }
        }

        /// <inheritdoc/>
        public override long Read()
        {
            uint total;
            uint free;
            uint largest;
            NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out total, out free, out largest);
            return largest;
        }
    }
}
