using System;
using System.Net.NetworkInformation;

namespace NanoNet.Runtime;

/// <summary>Turns changes of the Ethernet interface into the events that firmware subscribes to.</summary>
internal sealed class NetworkMonitor
{
    private readonly Interpreter _interpreter;
    private uint _address;
    private bool _isLinkUp;

    public NetworkMonitor(Interpreter interpreter) => _interpreter = interpreter;

    public event NetworkAddressChangedEventHandler? AddressChanged;

    public event NetworkAvailabilityChangedEventHandler? AvailabilityChanged;

    /// <summary>Called by the scheduler, on no managed thread.</summary>
    public void OnChange()
    {
        var state = _interpreter.Board.State;
        var isLinkUp = state.LinkUp != 0;

        if (isLinkUp != _isLinkUp)
        {
            _isLinkUp = isLinkUp;
            _interpreter.NativeEvents.Post(() => AvailabilityChanged?.Invoke(0, new NetworkAvailabilityEventArgs(isLinkUp)));
        }

        // The address that the interface has: one given by hand stays in the settings while the interface is down.
        var address = state.HasAddress != 0 ? state.Address : 0;

        if (address != _address)
        {
            _address = address;

            // ESP-IDF tells of addresses that come, not of those that go.
            if (address == 0 && _interpreter.Identity.Platform == "ESP32")
            {
                return;
            }

            _interpreter.NativeEvents.Post(() => AddressChanged?.Invoke(0, new EventArgs()));
        }
    }
}
