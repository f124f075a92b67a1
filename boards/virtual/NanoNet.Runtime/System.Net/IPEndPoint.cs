using System.Globalization;
using System.Net.Sockets;

namespace System.Net;

public class IPEndPoint : EndPoint
{
    public const int MinPort = 0x00000000;

    public const int MaxPort = 0x0000FFFF;

    private readonly IPAddress _address;
    private readonly int _port;

    public IPEndPoint(long address, int port)
        : this(new IPAddress(address), port)
    {
    }

    public IPEndPoint(IPAddress address, int port)
    {
        _address = address;
        _port = port;
    }

    public IPAddress Address => _address;

    public AddressFamily AddressFamily => _address.AddressFamily;

    public int Port => _port;

    internal uint HostOrderAddress => _address.HostOrder;

    public override SocketAddress Serialize()
    {
        var address = new SocketAddress(AddressFamily.InterNetwork, SocketAddress.IPv4Length);
        address[2] = (byte)(_port >> 8);
        address[3] = (byte)_port;
        var octets = _address.AddressFamily == AddressFamily.InterNetwork ? _address.GetAddressBytes() : new byte[IPAddress.IPv4Length];

        for (var index = 0; index < IPAddress.IPv4Length; index++)
        {
            address[4 + index] = octets[index];
        }

        return address;
    }

    public override EndPoint Create(SocketAddress socketAddress)
    {
        var port = (socketAddress[2] << 8) | socketAddress[3];
        var address = new IPAddress([socketAddress[4], socketAddress[5], socketAddress[6], socketAddress[7]]);
        return new IPEndPoint(address, port);
    }

    public override string ToString() => _address + ":" + _port.ToString(CultureInfo.InvariantCulture);

    public override bool Equals(object? obj) => obj is IPEndPoint other && other._address.Equals(_address) && other._port == _port;

    public override int GetHashCode() => _address.GetHashCode() ^ _port;

    internal static IPEndPoint FromHostOrder(uint address, ushort port) => new(IPAddress.FromHostOrder(address), port);

    /// <summary>A copy that is of this type exactly.</summary>
    internal IPEndPoint Snapshot() => new(_address.Snapshot(), _port);
}
