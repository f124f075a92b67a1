using System.Runtime.InteropServices;

namespace NanoNet.Runtime;

/// <summary><c>nn_config</c> of nanonet_board.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeConfiguration
{
    public fixed byte Mac[NetworkState.MacLength];
    public byte Dhcp;
    public byte Clock;
    public uint Address;
    public uint Mask;
    public uint Gateway;
    public uint FirstDns;
    public uint SecondDns;
    public ulong Seed;
    public byte* CablePath;
    public byte* HostName;
}
