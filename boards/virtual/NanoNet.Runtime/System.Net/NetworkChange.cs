using NanoNet.Runtime;

namespace System.Net.NetworkInformation;

public static class NetworkChange
{
    public static event NetworkAddressChangedEventHandler NetworkAddressChanged
    {
        add => Interpreter.Current.Network.AddressChanged += value;
        remove => Interpreter.Current.Network.AddressChanged -= value;
    }

    public static event NetworkAvailabilityChangedEventHandler NetworkAvailabilityChanged
    {
        add => Interpreter.Current.Network.AvailabilityChanged += value;
        remove => Interpreter.Current.Network.AvailabilityChanged -= value;
    }
}
