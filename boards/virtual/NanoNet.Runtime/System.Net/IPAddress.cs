using System.Buffers.Binary;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Net;

public class IPAddress
{
    internal const int IPv4Length = 4;

    private const int IPv6Length = 16;
    private const int Labels = IPv6Length / 2;
    private const ushort MappedLabel = 0xFFFF;

    public static readonly IPAddress Any = new([0, 0, 0, 0]);

    public static readonly IPAddress Loopback = new([127, 0, 0, 1]);

    public static readonly IPAddress Broadcast = new([255, 255, 255, 255]);

    public static readonly IPAddress None = Broadcast;

    public static readonly IPAddress IPv6Any = new(new byte[IPv6Length]);

    public static readonly IPAddress IPv6Loopback = new([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

    // The four octets, the first one lowest: network order read by a little-endian machine.
    private readonly uint _address;
    private readonly ushort[]? _labels;
    private long _scopeId;

    public IPAddress(long newAddress)
    {
        if (newAddress is < 0 or > uint.MaxValue)
        {
            throw ManagedErrors.OutOfRange();
        }

        _address = (uint)newAddress;
    }

    public IPAddress(byte[] address)
    {
        ManagedErrors.ThrowIfNull(address);

        switch (address.Length)
        {
            case IPv4Length:
                _address = BinaryPrimitives.ReadUInt32LittleEndian(address);
                break;
            case IPv6Length:
                _labels = new ushort[Labels];

                for (var label = 0; label < Labels; label++)
                {
                    _labels[label] = BinaryPrimitives.ReadUInt16BigEndian(address.AsSpan(label * sizeof(ushort)));
                }

                break;
            default:
                throw ManagedErrors.Wrong();
        }
    }

    public IPAddress(byte[] address, long scopeid)
        : this(address)
    {
        if (_labels is null)
        {
            throw ManagedErrors.Wrong();
        }

        _scopeId = scopeid;
    }

    private IPAddress(ushort[] labels, long scopeId)
    {
        _labels = labels;
        _scopeId = scopeId;
    }

    public AddressFamily AddressFamily => _labels is null ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6;

    public bool IsIPv4MappedToIPv6 => _labels is not null && _labels.AsSpan(0, 5).IndexOfAnyExcept((ushort)0) < 0 && _labels[5] == MappedLabel;

    public long ScopeId
    {
        get
        {
            ThrowIfIPv4();
            return _scopeId;
        }

        set
        {
            ThrowIfIPv4();
            _scopeId = value;
        }
    }

    /// <summary>The address as nn_* functions take it.</summary>
    internal uint HostOrder => BinaryPrimitives.ReverseEndianness(_address);

    public static bool operator ==(IPAddress? a, IPAddress? b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(IPAddress? a, IPAddress? b) => !(a == b);

    public static IPAddress Parse(string ipString)
    {
        if (ipString is null)
        {
            throw new NullReferenceException();
        }

        return AddressText.Parse(ipString);
    }

    public static IPAddress GetDefaultLocalAddress()
    {
        foreach (var networkInterface in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (networkInterface.IPv4Address != "0.0.0.0" && networkInterface.IPv4SubnetMask != "0.0.0.0")
            {
                return Parse(networkInterface.IPv4Address);
            }
        }

        return Any;
    }

    public byte[] GetAddressBytes()
    {
        if (_labels is null)
        {
            var octets = new byte[IPv4Length];
            BinaryPrimitives.WriteUInt32LittleEndian(octets, _address);
            return octets;
        }

        var long6 = new byte[IPv6Length];

        for (var label = 0; label < Labels; label++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(long6.AsSpan(label * sizeof(ushort)), _labels[label]);
        }

        return long6;
    }

    public IPAddress MapToIPv4()
    {
        if (_labels is null)
        {
            return this;
        }

        var hostOrder = ((uint)_labels[6] << 16) | _labels[7];
        return FromHostOrder(hostOrder);
    }

    public IPAddress MapToIPv6()
    {
        if (_labels is not null)
        {
            return this;
        }

        return new IPAddress([0, 0, 0, 0, 0, MappedLabel, (ushort)(HostOrder >> 16), (ushort)HostOrder], scopeId: 0);
    }

    public bool Equals(IPAddress? other)
    {
        if (other is null || other.AddressFamily != AddressFamily)
        {
            return false;
        }

        return _labels is null
            ? other._address == _address
            : other._scopeId == _scopeId && _labels.AsSpan().SequenceEqual(other._labels);
    }

    public override bool Equals(object? other) => other is IPAddress address && Equals(address);

    /// <summary>Of an IPv6 address it is the hash of its text, which the boards' firmware does not have.</summary>
    public override int GetHashCode() => _labels is null ? (int)_address : throw new NotImplementedException();

    /// <summary>The boards' firmware is built without IPv6: its interpreter does not write such addresses.</summary>
    public override string ToString() => _labels is null ? AddressText.Format(_address) : throw new NotImplementedException();

    internal static IPAddress FromHostOrder(uint address) => new((long)BinaryPrimitives.ReverseEndianness(address));

    /// <summary>A copy that is of this type exactly.</summary>
    internal IPAddress Snapshot() => _labels is null ? new IPAddress((long)_address) : new IPAddress(_labels, _scopeId);

    private void ThrowIfIPv4()
    {
        if (_labels is null)
        {
            throw new SocketException(SocketError.OperationNotSupported);
        }
    }
}
