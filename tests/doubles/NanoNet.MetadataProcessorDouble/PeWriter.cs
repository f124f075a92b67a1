using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using NanoNet.Serial;

namespace NanoNet.MetadataProcessorDouble;

/// <summary>Writes files (.pe) with a true header, true references and no code.</summary>
public sealed class PeWriter
{
    private const int HeaderLength = 0x7C;
    private const int ReferenceLength = 12;
    private const int Tables = 16;
    private const int StringsTable = 11;

    public required string Name { get; init; }

    public required Version Version { get; init; }

    public uint NativeChecksum { get; init; }

    public IReadOnlyList<(string Name, Version Version)> References { get; init; } = [];

    /// <summary>Octets of code, so that lengths differ.</summary>
    public int CodeLength { get; init; }

    /// <summary>Names as the interpreter's well-known strings, which a file only numbers.</summary>
    public bool HasNumberedNames { get; init; }

    public byte[] ToArray()
    {
        List<byte> strings = [0];
        var references = References.Count * ReferenceLength;
        var octets = new byte[HeaderLength + references];
        var at = HeaderLength;

        foreach (var (name, version) in References)
        {
            WriteName(octets.AsSpan(at), name, strings);
            WriteVersion(octets.AsSpan(at + 4), version);
            at += ReferenceLength;
        }

        WriteName(octets.AsSpan(0x24), Name, strings);
        "NFMRK1"u8.CopyTo(octets);
        WriteVersion(octets.AsSpan(0x1C), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(0x14), NativeChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(0x18), uint.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(0x26), 1);
        byte[] whole = [.. octets, .. strings, .. new byte[CodeLength]];

        for (var table = 0; table < Tables - 1; table++)
        {
            var start = table switch
            {
                0 => HeaderLength,
                <= StringsTable => HeaderLength + references,
                StringsTable + 1 => HeaderLength + references + strings.Count,
                _ => whole.Length,
            };
            BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(0x28 + (table * 4)), start);
        }

        BinaryPrimitives.WriteInt32LittleEndian(whole.AsSpan(0x28 + ((Tables - 1) * 4)), whole.Length);
        Seal(whole);
        return whole;
    }

    /// <summary>Makes both checksums right.</summary>
    public static void Seal(Span<byte> octets)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(octets[0x0C..], WireCrc32.Compute(octets[HeaderLength..]));
        octets.Slice(0x08, 4).Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(octets[0x08..], WireCrc32.Compute(octets[..HeaderLength]));
    }

    private void WriteName(Span<byte> octets, string name, List<byte> strings)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(octets, HasNumberedNames ? (ushort)0xFE00 : (ushort)strings.Count);

        if (!HasNumberedNames)
        {
            strings.AddRange(Encoding.UTF8.GetBytes(name));
            strings.Add(0);
        }
    }

    private static void WriteVersion(Span<byte> octets, Version version)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(octets, (ushort)version.Major);
        BinaryPrimitives.WriteUInt16LittleEndian(octets[2..], (ushort)version.Minor);
        BinaryPrimitives.WriteUInt16LittleEndian(octets[4..], (ushort)version.Build);
        BinaryPrimitives.WriteUInt16LittleEndian(octets[6..], (ushort)version.Revision);
    }
}
