using System.Net.Sockets;

namespace System.Net;

public class SocketAddress
{
    /// <summary>Octets of a sockaddr_in.</summary>
    internal const int IPv4Length = 16;

    private readonly byte[] _octets;

    public SocketAddress(AddressFamily family, int size)
    {
        _octets = new byte[size];
        _octets[0] = (byte)(int)family;
        _octets[1] = (byte)((int)family >> 8);
    }

    public AddressFamily Family => (AddressFamily)(_octets[0] | (_octets[1] << 8));

    public int Size => _octets.Length;

    public byte this[int offset]
    {
        get => _octets[offset];
        set => _octets[offset] = value;
    }

    public override bool Equals(object? obj) => obj is SocketAddress other && _octets.AsSpan().SequenceEqual(other._octets);

    public override int GetHashCode()
    {
        var hash = 0;

        for (var index = 0; index < _octets.Length; index++)
        {
            hash ^= _octets[index] << (index % sizeof(int) * 8);
        }

        return hash;
    }
}
