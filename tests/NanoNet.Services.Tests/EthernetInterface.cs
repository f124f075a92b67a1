namespace NanoNet.Services.Network;

/// <summary>In place of the firmware's: an interface with an address.</summary>
internal static class EthernetInterface
{
    public static InterfaceAddress WaitForAddress() => Read();

    public static InterfaceAddress Read() => new("192.0.2.10", "255.255.255.0", "192.0.2.1", "02:00:00:00:00:01", isDhcp: true);
}
