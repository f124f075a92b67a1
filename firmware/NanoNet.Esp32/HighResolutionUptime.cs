using NanoNet.Services.Status;
using nanoFramework.Hardware.Esp32;

namespace NanoNet.Esp32
{
    /// <summary>Microseconds since the chip started, from its high-resolution timer.</summary>
    public sealed class HighResolutionUptime : StatusValue
    {
        /// <inheritdoc/>
        public override string Name
        {
            get { return "uptimeUs"; }
        }

        /// <inheritdoc/>
        public override long Read()
        {
            return (long)HighResTimer.GetCurrent();
        }
    }
}
