using NanoNet.Services.Status;
using nanoFramework.Hardware.Esp32;

namespace NanoNet.Esp32
{
    /// <summary>Why the chip woke: 0 after power on or a reset, else the number of a <see cref="Sleep.WakeupCause"/>.</summary>
    public sealed class WakeupCause : StatusValue
    {
        // It does not change while the firmware runs.
        private readonly long _cause = (long)Sleep.GetWakeupCause();

        /// <inheritdoc/>
        public override string Name
        {
            get { return "wakeupCause"; }
        }

        /// <inheritdoc/>
        public override long Read()
        {
            return _cause;
        }
    }
}
