using System;
using System.Buffers.Binary;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using NanoNet.Wire;

namespace NanoNet.Cli.Doctor;

/// <summary>Asks an Ethernet by ARP who else has an address of this machine (RFC 5227 section 2.1.1). Linux.</summary>
internal static class AddressProbe
{
    private const int Attempts = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(300);

    /// <returns>Who answers; null: nobody.</returns>
    /// <exception cref="SocketException">This user may not.</exception>
    public static MacAddress? WhoElseHas(NetworkInterface one, IPv4Address address)
    {
        const ushort Arp = (ushort)EtherType.Arp;
        var own = MacAddress.Read(one.GetPhysicalAddress().GetAddressBytes());
        var index = one.GetIPProperties().GetIPv4Properties().Index;

        // packet(7) wants the protocol in network order.
        using var socket = new Socket(AddressFamily.Packet, SocketType.Dgram, (ProtocolType)BinaryPrimitives.ReverseEndianness(Arp));
        socket.Bind(new LinkEndPoint(index, Arp, []));

        // No sender's address: whoever hears it learns nothing wrong.
        Span<byte> request = stackalloc byte[ArpPacket.Length];
        new ArpHeader { SenderHardwareAddress = own, TargetProtocolAddress = address }.Emit(request);
        var everyone = new LinkEndPoint(index, Arp, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            socket.SendTo(request, everyone);

            if (Answer(socket, own, address) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    private static MacAddress? Answer(Socket socket, MacAddress own, IPv4Address address)
    {
        Span<byte> buffer = stackalloc byte[1500];
        var begun = TimeProvider.System.GetTimestamp();

        for (var left = s_patience; left > TimeSpan.Zero && socket.Poll(left, SelectMode.SelectRead); left = s_patience - TimeProvider.System.GetElapsedTime(begun))
        {
            if (ArpPacket.TryParse(buffer[..socket.Receive(buffer)], out var packet) == WireError.None
                && packet.SenderProtocolAddress == address && packet.SenderHardwareAddress != own)
            {
                return packet.SenderHardwareAddress;
            }
        }

        return null;
    }
}
