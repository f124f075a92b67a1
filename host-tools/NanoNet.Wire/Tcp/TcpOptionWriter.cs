using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>Writes TCP options one after the other into a buffer of the caller's.</summary>
/// <remarks>A header holds 40 octets of options (RFC 9293 section 3.1). Nothing is padded or put in order for the caller.</remarks>
public ref struct TcpOptionWriter
{
    /// <summary>Octets of options that the longest header holds.</summary>
    public const int MaxLength = 40;

    private readonly Span<byte> _buffer;

    public TcpOptionWriter(Span<byte> buffer)
    {
        _buffer = buffer;
        Length = 0;
    }

    /// <summary>Octets written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The options written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    public void EndOfOptionList() => _buffer[Length++] = (byte)TcpOptionKind.EndOfOptionList;

    public void NoOperation() => _buffer[Length++] = (byte)TcpOptionKind.NoOperation;

    /// <summary>RFC 9293 section 3.7.1.</summary>
    public void MaximumSegmentSize(ushort size)
    {
        var data = Begin(TcpOptionKind.MaximumSegmentSize, 2);
        BinaryPrimitives.WriteUInt16BigEndian(data, size);
    }

    /// <summary>RFC 7323 section 2.2.</summary>
    public void WindowScale(byte shift) => Begin(TcpOptionKind.WindowScale, 1)[0] = shift;

    /// <summary>RFC 2018 section 2.</summary>
    public void SackPermitted() => Begin(TcpOptionKind.SackPermitted, 0);

    /// <summary>RFC 2018 section 3; each block is the first number in it and the first one after it.</summary>
    public void Sack(scoped ReadOnlySpan<(SequenceNumber Left, SequenceNumber Right)> blocks)
    {
        var data = Begin(TcpOptionKind.Sack, blocks.Length * 8);

        foreach (var (left, right) in blocks)
        {
            BinaryPrimitives.WriteUInt32BigEndian(data, left.Value);
            BinaryPrimitives.WriteUInt32BigEndian(data[4..], right.Value);
            data = data[8..];
        }
    }

    /// <summary>RFC 7323 section 3.2.</summary>
    public void Timestamps(uint value, uint echoReply)
    {
        var data = Begin(TcpOptionKind.Timestamps, 8);
        BinaryPrimitives.WriteUInt32BigEndian(data, value);
        BinaryPrimitives.WriteUInt32BigEndian(data[4..], echoReply);
    }

    /// <summary>Any option.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="data">The octets after kind and length.</param>
    /// <param name="length">The length octet; null: the right one.</param>
    public void Raw(TcpOptionKind kind, scoped ReadOnlySpan<byte> data, byte? length = null)
    {
        data.CopyTo(Begin(kind, data.Length));

        if (length is { } wrong)
        {
            _buffer[Length - data.Length - 1] = wrong;
        }
    }

    private Span<byte> Begin(TcpOptionKind kind, int dataLength)
    {
        _buffer[Length] = (byte)kind;
        _buffer[Length + 1] = (byte)(dataLength + 2);
        var data = _buffer.Slice(Length + 2, dataLength);
        Length += dataLength + 2;
        return data;
    }
}
