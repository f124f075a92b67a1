namespace NanoNet.Services
{
    /// <summary>How long a service pauses after failures in a row: twice as long each time, within <see cref="ServerLimits"/>.</summary>
    public sealed class BackOff
    {
        private int _failures;
        private int _pause = ServerLimits.FirstBackOff;

        /// <summary>Milliseconds until the next try.</summary>
        public int Pause
        {
            get { return _pause; }
        }

        /// <summary>Ends a row of failures.</summary>
        public void Succeeded()
        {
            // Most calls find nothing to do, and a compare is cheaper than two stores to fields.
            if (_failures != 0)
            {
                _failures = 0;
                _pause = ServerLimits.FirstBackOff;
            }
        }

        /// <summary>Counts a failure.</summary>
        /// <returns>Whether it is time to close the socket and to open a new one.</returns>
        public bool Failed()
        {
            if (_failures > 0)
            {
                _pause = _pause * 2 < ServerLimits.LongestBackOff ? _pause * 2 : ServerLimits.LongestBackOff;
            }

            _failures++;
            return _failures % ServerLimits.FailuresBeforeReopen == 0;
        }
    }
}
