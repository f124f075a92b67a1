using System.Net.Sockets;

namespace NanoNet.Runtime;

/// <summary>lwIP's numbers for nanoFramework's socket options.</summary>
/// <remarks>A name that the driver does not know goes through as a raw lwIP number; 0 is what it makes of those that it refuses.</remarks>
internal static class SocketOptionTable
{
    public const int SocketLevel = 0xfff;

    private const int LwipIpTos = 1;
    private const int LwipIpTtl = 2;
    private const int LwipIpAddMembership = 3;
    private const int LwipIpDropMembership = 4;
    private const int LwipIpMulticastTtl = 5;
    private const int LwipIpMulticastInterface = 6;
    private const int LwipIpMulticastLoop = 7;
    private const int LwipTcpKeepAlive = 2;
    private const int LwipSoLinger = 0x80;
    private const int LwipSoReuseAddress = 4;
    private const int Refused = 0;

    /// <summary>Level and name as lwIP wants them.</summary>
    public static (int Level, int Name) ToLwip(SocketOptionLevel level, SocketOptionName name) => level switch
    {
        SocketOptionLevel.IP => (0, IpName(name)),
        SocketOptionLevel.Tcp => (6, name == SocketOptionName.KeepAlive ? LwipTcpKeepAlive : (int)name),
        SocketOptionLevel.Socket or SocketOptionLevel.Udp => (SocketLevel, SocketName(name)),
        _ => (0, Refused),
    };

    private static int IpName(SocketOptionName name) => name switch
    {
        SocketOptionName.IpTimeToLive => LwipIpTtl,
        SocketOptionName.TypeOfService => LwipIpTos,
        SocketOptionName.MulticastInterface => LwipIpMulticastInterface,
        SocketOptionName.MulticastTimeToLive => LwipIpMulticastTtl,
        SocketOptionName.MulticastLoopback => LwipIpMulticastLoop,
        SocketOptionName.AddMembership => LwipIpAddMembership,
        SocketOptionName.DropMembership => LwipIpDropMembership,
        SocketOptionName.AddSourceMembership or SocketOptionName.DropSourceMembership or SocketOptionName.IPOptions
            or SocketOptionName.HeaderIncluded or SocketOptionName.DontFragment or SocketOptionName.BlockSource
            or SocketOptionName.UnblockSource or SocketOptionName.PacketInformation => Refused,
        _ => (int)name,
    };

    private static int SocketName(SocketOptionName name) => name switch
    {
        SocketOptionName.DontLinger or SocketOptionName.Linger => LwipSoLinger,
        SocketOptionName.ExclusiveAddressUse or SocketOptionName.ReuseAddress => LwipSoReuseAddress,
        SocketOptionName.UpdateAcceptContext or SocketOptionName.UpdateConnectContext => Refused,
        _ => (int)name,
    };
}
