using System;
using System.Buffers.Binary;
using System.Numerics;

namespace NanoNet.Serial;

/// <summary>Who answers a ping, and what it can do (nf-interpreter <c>src/CLR/Include/WireProtocol.h</c>, Monitor_Ping_Source_Flags).</summary>
/// <param name="IsBooter">True if nanoBooter answers, false if the interpreter does.</param>
/// <param name="HasEnded">The program has ended.</param>
/// <param name="DoesChecksums">The target makes and checks checksums.</param>
/// <param name="MaxPayload">Octets of payload that it takes at most.</param>
public sealed record PingReply(bool IsBooter, bool HasEnded, bool DoesChecksums, int MaxPayload)
{
    internal const uint HostSource = 0x00010002;

    private const int Length = 8;
    private const uint InterpreterSource = 0x00010000;
    private const uint BooterSource = 0x00010001;
    private const uint AppExit = 0x00000004;
    private const uint SupportsCrc32 = 0x00000010;
    private const uint PacketSizeMask = 0x00000F00;
    private const int PacketSizeShift = 8;

    /// <summary>Reads the payload of a reply.</summary>
    /// <returns>Null if it is none of a board's: too short, or from another host.</returns>
    public static PingReply? TryRead(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < Length)
        {
            return null;
        }

        var source = BinaryPrimitives.ReadUInt32LittleEndian(payload);
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(payload[sizeof(uint)..]);

        if (source is not (InterpreterSource or BooterSource))
        {
            return null;
        }

        // 1 is 1,024, and each step more halves it; a target that says nothing is older than the field, and takes 1,024.
        var step = (int)((flags & PacketSizeMask) >> PacketSizeShift);
        return new PingReply(
            source == BooterSource, (flags & AppExit) != 0, (flags & SupportsCrc32) != 0, WirePacket.MaxPayloadLength >> Math.Clamp(step - 1, 0, 3));
    }

    /// <summary>The payload of a reply, as a target writes it.</summary>
    public byte[] ToPayload()
    {
        var step = (uint)BitOperations.Log2((uint)(WirePacket.MaxPayloadLength / MaxPayload)) + 1;
        var payload = new byte[Length];
        BinaryPrimitives.WriteUInt32LittleEndian(payload, IsBooter ? BooterSource : InterpreterSource);
        BinaryPrimitives.WriteUInt32LittleEndian(
            payload.AsSpan(sizeof(uint)), (HasEnded ? AppExit : 0) | (DoesChecksums ? SupportsCrc32 : 0) | (step << PacketSizeShift));
        return payload;
    }

    internal static byte[] Request()
    {
        var payload = new byte[Length];
        BinaryPrimitives.WriteUInt32LittleEndian(payload, HostSource);
        return payload;
    }
}
