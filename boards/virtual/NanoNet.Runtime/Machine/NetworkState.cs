using System.Runtime.InteropServices;

namespace NanoNet.Runtime;

/// <summary>The interface at one moment. The layout is <c>nn_netif_state</c> of nanonet_board.h; addresses are in network order.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct NetworkState
{
    /// <summary>Length of an Ethernet address in octets.</summary>
    public const int MacLength = 6;

    public uint Address;
    public uint Mask;
    public uint Gateway;
    public uint FirstDns;
    public uint SecondDns;
    public fixed byte Mac[MacLength];
    public byte LinkUp;
    public byte Dhcp;
    public byte HasAddress;
}
