using System;

namespace NanoNet.Wire;

/// <summary>Walks the extensions of a message, which have been checked to lie within it.</summary>
public ref struct TlsExtensionEnumerator(ReadOnlySpan<byte> octets)
{
    private PresentationReader _reader = new(octets);
    private TlsExtensionType _type;
    private ReadOnlySpan<byte> _data;

    public readonly TlsExtension Current => new(_type, _data);

    public readonly TlsExtensionEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (!_reader.TryReadUInt16(out var type) || !_reader.TryReadVector16(out _data))
        {
            return false;
        }

        _type = (TlsExtensionType)type;
        return true;
    }

    /// <summary>Finds the first extension of a type.</summary>
    /// <returns>False, and no data, if there is none.</returns>
    public static bool TryFind(ReadOnlySpan<byte> octets, TlsExtensionType type, out ReadOnlySpan<byte> data)
    {
        foreach (var extension in new TlsExtensionEnumerator(octets))
        {
            if (extension.Type == type)
            {
                data = extension.Data;
                return true;
            }
        }

        data = default;
        return false;
    }

    /// <summary>True if the octets are whole extensions and nothing else.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> octets)
    {
        var reader = new PresentationReader(octets);

        while (!reader.IsAtEnd)
        {
            if (!reader.TryReadUInt16(out _) || !reader.TryReadVector16(out _))
            {
                return false;
            }
        }

        return true;
    }
}
