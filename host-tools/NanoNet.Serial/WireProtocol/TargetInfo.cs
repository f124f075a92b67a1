using System;
using System.Buffers.Binary;
using System.Text;

namespace NanoNet.Serial;

/// <summary>What a target says of itself (nf-interpreter <c>src/CLR/Include/WireProtocol.h</c>, TargetInfo).</summary>
/// <param name="Booter">Version of nanoBooter; 0.0.0.0 on a target without one.</param>
/// <param name="Interpreter">Version of nanoCLR.</param>
/// <param name="Info">Free text: who built the firmware, with what.</param>
/// <param name="Target">nanoff's name of the target, such as <c>ESP32_OLIMEX</c>.</param>
/// <param name="Platform">Such as <c>ESP32</c> or <c>STM32F7</c>.</param>
/// <param name="PlatformInfo">Free text of the platform.</param>
public sealed record TargetInfo(Version Booter, Version Interpreter, string Info, string Target, string Platform, string PlatformInfo)
{
    private const int VersionLength = 8;
    private const int LongTextLength = 128;
    private const int NameLength = 32;
    private const int Length = (2 * VersionLength) + (2 * LongTextLength) + (2 * NameLength);

    /// <summary>Reads the payload of a reply.</summary>
    /// <returns>Null if it is too short to be one.</returns>
    public static TargetInfo? TryRead(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < Length)
        {
            return null;
        }

        var texts = payload[(2 * VersionLength)..];
        return new TargetInfo(
            ReadVersion(payload),
            ReadVersion(payload[VersionLength..]),
            ReadText(texts[..LongTextLength]),
            ReadText(texts.Slice(LongTextLength, NameLength)),
            ReadText(texts.Slice(LongTextLength + NameLength, NameLength)),
            ReadText(texts.Slice(LongTextLength + (2 * NameLength), LongTextLength)));
    }

    /// <summary>The payload of a reply, as a target writes it; texts that are too long are cut.</summary>
    public byte[] ToPayload()
    {
        var payload = new byte[Length];
        WriteVersion(payload, Booter);
        WriteVersion(payload.AsSpan(VersionLength), Interpreter);
        var texts = payload.AsSpan(2 * VersionLength);
        WriteText(texts[..LongTextLength], Info);
        WriteText(texts.Slice(LongTextLength, NameLength), Target);
        WriteText(texts.Slice(LongTextLength + NameLength, NameLength), Platform);
        WriteText(texts.Slice(LongTextLength + (2 * NameLength), LongTextLength), PlatformInfo);
        return payload;
    }

    private static void WriteVersion(Span<byte> octets, Version version)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(octets, (ushort)version.Major);
        BinaryPrimitives.WriteUInt16LittleEndian(octets[2..], (ushort)version.Minor);
        BinaryPrimitives.WriteUInt16LittleEndian(octets[4..], (ushort)version.Build);
        BinaryPrimitives.WriteUInt16LittleEndian(octets[6..], (ushort)version.Revision);
    }

    // A NUL stays at its end.
    private static void WriteText(Span<byte> octets, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        utf8.AsSpan(0, Math.Min(utf8.Length, octets.Length - 1)).CopyTo(octets);
    }

    private static Version ReadVersion(ReadOnlySpan<byte> octets) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(octets),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[2..]),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[6..]));

    private static string ReadText(ReadOnlySpan<byte> octets)
    {
        var end = octets.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? octets : octets[..end]).Trim();
    }
}
