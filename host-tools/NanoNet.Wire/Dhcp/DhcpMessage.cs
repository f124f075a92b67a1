using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>A read-only view of one DHCPv4 message.</summary>
/// <remarks>RFC 2131 section 2. Field names are the RFC's.</remarks>
public readonly ref struct DhcpMessage
{
    /// <summary>Octets before the options, the magic cookie included.</summary>
    public const int HeaderLength = 240;

    public const ushort ServerPort = 67;

    public const ushort ClientPort = 68;

    /// <summary>RFC 2131 section 3: 99, 130, 83, 99.</summary>
    public const uint MagicCookie = 0x6382_5363;

    /// <summary>BOOTREQUEST.</summary>
    public const byte BootRequest = 1;

    /// <summary>BOOTREPLY.</summary>
    public const byte BootReply = 2;

    /// <summary>The B bit of the flags field.</summary>
    public const ushort BroadcastFlag = 0x8000;

    private readonly ReadOnlySpan<byte> _octets;

    private DhcpMessage(ReadOnlySpan<byte> octets) => _octets = octets;

    public byte Op => _octets[0];

    public byte HardwareType => _octets[1];

    public byte HardwareLength => _octets[2];

    public byte Hops => _octets[3];

    public uint TransactionId => BinaryPrimitives.ReadUInt32BigEndian(_octets[4..]);

    /// <summary>secs: seconds since the client began.</summary>
    public ushort Seconds => BinaryPrimitives.ReadUInt16BigEndian(_octets[8..]);

    public ushort Flags => BinaryPrimitives.ReadUInt16BigEndian(_octets[10..]);

    /// <summary>ciaddr.</summary>
    public IPv4Address ClientAddress => IPv4Address.Read(_octets[12..]);

    /// <summary>yiaddr.</summary>
    public IPv4Address YourAddress => IPv4Address.Read(_octets[16..]);

    /// <summary>siaddr.</summary>
    public IPv4Address ServerAddress => IPv4Address.Read(_octets[20..]);

    /// <summary>giaddr.</summary>
    public IPv4Address RelayAddress => IPv4Address.Read(_octets[24..]);

    /// <summary>The first six octets of chaddr.</summary>
    public MacAddress ClientHardwareAddress => MacAddress.Read(_octets[28..]);

    /// <summary>sname; holds options where Option Overload says so (RFC 2132 section 9.3).</summary>
    public ReadOnlySpan<byte> ServerName => _octets[44..108];

    /// <summary>file; holds options where Option Overload says so.</summary>
    public ReadOnlySpan<byte> BootFile => _octets[108..(HeaderLength - 4)];

    /// <summary>The octets after the magic cookie.</summary>
    public ReadOnlySpan<byte> Options => _octets[HeaderLength..];

    /// <summary>Option 53; <see cref="DhcpMessageType.None"/> if there is none of one octet.</summary>
    public DhcpMessageType MessageType =>
        TryGetOption(DhcpOptionCode.MessageType, out var data) && data.Length == 1 ? (DhcpMessageType)data[0] : DhcpMessageType.None;

    /// <summary>Finds an option; overloaded sname and file fields are not searched.</summary>
    /// <param name="code">Which.</param>
    /// <param name="data">Its octets without code and length.</param>
    /// <returns>False, and no data, if it is not there or its length goes beyond the message.</returns>
    public bool TryGetOption(DhcpOptionCode code, out ReadOnlySpan<byte> data)
    {
        var rest = Options;
        data = default;

        while (rest.Length > 0 && rest[0] != (byte)DhcpOptionCode.End)
        {
            if (rest[0] == (byte)DhcpOptionCode.Pad)
            {
                rest = rest[1..];
                continue;
            }

            if (rest.Length < 2 || rest.Length < rest[1] + 2)
            {
                return false;
            }

            if (rest[0] == (byte)code)
            {
                data = rest.Slice(2, rest[1]);
                return true;
            }

            rest = rest[(rest[1] + 2)..];
        }

        return false;
    }

    /// <summary>Finds an option that is an address, or the first address of one that is a list.</summary>
    /// <returns>False, and 0.0.0.0, if it is not there or too short.</returns>
    public bool TryGetAddress(DhcpOptionCode code, out IPv4Address address)
    {
        var found = TryGetOption(code, out var data) && data.Length >= IPv4Address.Length;
        address = found ? IPv4Address.Read(data) : default;
        return found;
    }

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The UDP data.</param>
    /// <param name="message">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> below 240 octets, <see cref="WireError.Unsupported"/> without the magic cookie (BOOTP).
    /// Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> octets, out DhcpMessage message)
    {
        message = default;

        if (octets.Length < HeaderLength)
        {
            return WireError.Truncated;
        }

        if (BinaryPrimitives.ReadUInt32BigEndian(octets[(HeaderLength - 4)..]) != MagicCookie)
        {
            return WireError.Unsupported;
        }

        message = new DhcpMessage(octets);
        return WireError.None;
    }
}
