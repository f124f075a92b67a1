using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of an Ethernet II header, to be written.</summary>
public readonly record struct EthernetHeader(MacAddress Destination, MacAddress Source, EtherType EtherType)
{
    public const int Length = EthernetFrame.HeaderLength;

    /// <summary>Writes the header.</summary>
    /// <param name="destination">At least <see cref="Length"/> octets.</param>
    /// <returns>Octets written.</returns>
    public int Emit(Span<byte> destination)
    {
        Destination.Write(destination);
        Source.Write(destination[MacAddress.Length..]);
        BinaryPrimitives.WriteUInt16BigEndian(destination[(2 * MacAddress.Length)..], (ushort)EtherType);
        return Length;
    }
}
