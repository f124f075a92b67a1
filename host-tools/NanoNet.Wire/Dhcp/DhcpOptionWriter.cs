using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>Writes DHCP options one after the other into a buffer of the caller's (RFC 2132 section 2).</summary>
public ref struct DhcpOptionWriter
{
    private readonly Span<byte> _buffer;

    public DhcpOptionWriter(Span<byte> buffer)
    {
        _buffer = buffer;
        Length = 0;
    }

    /// <summary>Octets written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The options written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    public void MessageType(DhcpMessageType type) => Raw(DhcpOptionCode.MessageType, [(byte)type]);

    public void Address(DhcpOptionCode code, IPv4Address address)
    {
        Span<byte> data = stackalloc byte[IPv4Address.Length];
        address.Write(data);
        Raw(code, data);
    }

    /// <summary>A time in seconds.</summary>
    public void Seconds(DhcpOptionCode code, uint seconds)
    {
        Span<byte> data = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(data, seconds);
        Raw(code, data);
    }

    /// <summary>Any option of up to 255 octets.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The data is longer, or does not fit the buffer.</exception>
    public void Raw(DhcpOptionCode code, scoped ReadOnlySpan<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, byte.MaxValue, nameof(data));
        _buffer[Length++] = (byte)code;
        _buffer[Length++] = (byte)data.Length;
        data.CopyTo(_buffer[Length..]);
        Length += data.Length;
    }

    public void End() => _buffer[Length++] = (byte)DhcpOptionCode.End;
}
