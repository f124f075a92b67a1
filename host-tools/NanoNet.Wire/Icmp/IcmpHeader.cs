using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The fields of an ICMPv4 message, to be written.</summary>
/// <remarks>RFC 792. For an error message <see cref="RestOfHeader"/> is what the type says, and the data is the quoted datagram.</remarks>
public readonly record struct IcmpHeader
{
    public IcmpType Type { get; init; }

    public byte Code { get; init; }

    /// <summary>The four octets after the checksum: identifier and sequence number of an echo.</summary>
    public uint RestOfHeader { get; init; }

    /// <summary>Checksum; null: the right one.</summary>
    public ushort? Checksum { get; init; }

    public static IcmpHeader Echo(ushort identifier, ushort sequenceNumber) =>
        new() { Type = IcmpType.Echo, RestOfHeader = ((uint)identifier << 16) | sequenceNumber };

    public static IcmpHeader EchoReply(ushort identifier, ushort sequenceNumber) =>
        new() { Type = IcmpType.EchoReply, RestOfHeader = ((uint)identifier << 16) | sequenceNumber };

    /// <summary>Destination unreachable; its data is the header and the first octets of the datagram in question.</summary>
    public static IcmpHeader Unreachable(byte code) => new() { Type = IcmpType.DestinationUnreachable, Code = code };

    /// <summary>Writes header and data.</summary>
    /// <param name="destination">At least eight octets and the data. May already hold the data in its place.</param>
    /// <param name="data">What follows the header.</param>
    /// <returns>Octets written.</returns>
    public int Emit(Span<byte> destination, ReadOnlySpan<byte> data)
    {
        var message = destination[..(IcmpMessage.HeaderLength + data.Length)];

        data.CopyTo(message[IcmpMessage.HeaderLength..]);
        message[0] = (byte)Type;
        message[1] = Code;
        message[2] = 0;
        message[3] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(message[4..], RestOfHeader);
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], Checksum ?? InternetChecksum.Compute(message));
        return message.Length;
    }
}
