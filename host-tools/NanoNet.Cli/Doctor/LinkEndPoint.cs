using System;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace NanoNet.Cli.Doctor;

/// <summary>An address of Linux's packet sockets (packet(7), sockaddr_ll): an interface, and whom there.</summary>
internal sealed class LinkEndPoint(int interfaceIndex, ushort protocol, byte[] hardwareAddress) : EndPoint
{
    private const int Length = 20;
    private const int ProtocolOffset = 2;
    private const int IndexOffset = 4;
    private const int HardwareLengthOffset = 11;
    private const int HardwareAddressOffset = 12;

    public override AddressFamily AddressFamily => AddressFamily.Packet;

    public override SocketAddress Serialize()
    {
        var address = new SocketAddress(AddressFamily.Packet, Length);
        var octets = address.Buffer.Span;
        BinaryPrimitives.WriteUInt16BigEndian(octets[ProtocolOffset..], protocol);
        BitConverter.TryWriteBytes(octets[IndexOffset..], interfaceIndex);
        octets[HardwareLengthOffset] = (byte)hardwareAddress.Length;
        hardwareAddress.CopyTo(octets[HardwareAddressOffset..]);
        return address;
    }

    public override EndPoint Create(SocketAddress socketAddress) => new LinkEndPoint(0, 0, []);
}
