using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>Reads numbers and vectors in TLS's presentation language (RFC 8446 section 3), front to back. Never throws on what it reads.</summary>
/// <remarks>Each read gives false, and nothing, if there are too few octets; then nothing after it means anything, as a vector's length may have been taken.</remarks>
public ref struct PresentationReader(ReadOnlySpan<byte> octets)
{
    private ReadOnlySpan<byte> _left = octets;

    public readonly bool IsAtEnd => _left.IsEmpty;

    /// <summary>What has not been read.</summary>
    public readonly ReadOnlySpan<byte> Left => _left;

    public bool TryReadByte(out byte value)
    {
        value = 0;

        if (!TryRead(1, out var octets))
        {
            return false;
        }

        value = octets[0];
        return true;
    }

    public bool TryReadUInt16(out ushort value)
    {
        value = 0;

        if (!TryRead(2, out var octets))
        {
            return false;
        }

        value = BinaryPrimitives.ReadUInt16BigEndian(octets);
        return true;
    }

    public bool TryReadUInt24(out int value)
    {
        value = 0;

        if (!TryRead(3, out var octets))
        {
            return false;
        }

        value = (octets[0] << 16) | (octets[1] << 8) | octets[2];
        return true;
    }

    public bool TryReadUInt32(out uint value)
    {
        value = 0;

        if (!TryRead(4, out var octets))
        {
            return false;
        }

        value = BinaryPrimitives.ReadUInt32BigEndian(octets);
        return true;
    }

    /// <summary>Reads so many octets, 0 or more.</summary>
    public bool TryRead(int count, out ReadOnlySpan<byte> value)
    {
        value = default;

        if (count > _left.Length)
        {
            return false;
        }

        value = _left[..count];
        _left = _left[count..];
        return true;
    }

    /// <summary>Reads a vector whose length is one octet.</summary>
    public bool TryReadVector8(out ReadOnlySpan<byte> value)
    {
        value = default;
        return TryReadByte(out var length) && TryRead(length, out value);
    }

    /// <summary>Reads a vector whose length is two octets.</summary>
    public bool TryReadVector16(out ReadOnlySpan<byte> value)
    {
        value = default;
        return TryReadUInt16(out var length) && TryRead(length, out value);
    }

    /// <summary>Reads a vector whose length is three octets.</summary>
    public bool TryReadVector24(out ReadOnlySpan<byte> value)
    {
        value = default;
        return TryReadUInt24(out var length) && TryRead(length, out value);
    }
}
