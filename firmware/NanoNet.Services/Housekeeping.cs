using System;
using NanoNet.Services.Network;
using NanoNet.Services.Server;

namespace NanoNet.Services
{
    /// <summary>Looks at the free memory, and at the address when it changed.</summary>
    internal sealed class Housekeeping : Chore
    {
        private readonly ServiceHost _host;
        private readonly ServerLoop _server;
        private readonly Counters _counters;
        private readonly long[] _counts;
        private long _memoryAt;
        private bool _addressChanged;

        internal Housekeeping(ServiceHost host, ServerLoop server, Counters counters)
        {
            _host = host;
            _server = server;
            _counters = counters;
            _counts = counters.Values;
        }

        /// <inheritdoc/>
        public override void Run(long now)
        {
            _counters.SetChanged();

            if (_addressChanged)
            {
                _addressChanged = false;
                InterfaceAddress address = EthernetInterface.Read();

                if (address != null)
                {
                    _host.Describe(address);
                }
            }

            // The question collects garbage: not while somebody waits for an answer, unless that is always so.
            if (now >= _memoryAt && (_server.Slots.ActiveCount == 0 || now >= _memoryAt + ServerLimits.MemoryInterval))
            {
                _memoryAt = now + ServerLimits.MemoryInterval;
                long free = FreeMemory.Read();

                if (_counts[Counter.LeastFreeMemory] == 0 || free < _counts[Counter.LeastFreeMemory])
                {
                    _counts[Counter.LeastFreeMemory] = free;
                }
            }
        }

        /// <summary>The network says so, on a thread of its own: the server looks when it comes to it.</summary>
        internal void AddressChanged(object sender, EventArgs e)
        {
            _addressChanged = true;
        }
    }
}
