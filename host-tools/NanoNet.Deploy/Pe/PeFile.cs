using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using NanoNet.Serial;

namespace NanoNet.Deploy.Pe;

/// <summary>The header and the references of one assembly (.pe), as nanoFramework's interpreter reads them.</summary>
/// <remarks>Source: nf-interpreter <c>src/CLR/Include/nanoCLR_Types.h</c>, CLR_RECORD_ASSEMBLY; all numbers are little-endian. What is refused here the
/// interpreter passes over in silence, and its app does not start.</remarks>
public sealed class PeFile
{
    /// <summary>Octets of a header.</summary>
    public const int HeaderLength = 0x7C;

    /// <summary>Octets that an image pads each assembly to a multiple of.</summary>
    public const int Alignment = 4;

    private const int HeaderChecksumAt = 0x08;
    private const int AssemblyChecksumAt = 0x0C;
    private const int NativeChecksumAt = 0x14;
    private const int VersionAt = 0x1C;
    private const int NameAt = 0x24;
    private const int StringTableVersionAt = 0x26;
    private const int TablesAt = 0x28;
    private const int ReferenceTable = 0;
    private const int StringsTable = 11;
    private const int EndOfAssembly = 15;
    private const int ReferenceLength = 12;
    private const int StringTableVersion = 1;

    // The strings that the interpreter knows: it counts them down from 0xFFFF (src/CLR/Core/StringTableData.cpp, 860 of them).
    private const int FirstWellKnownString = 0xFFFF - 860;

    private PeFile(ReadOnlySpan<byte> octets)
    {
        Length = TableStart(octets, EndOfAssembly);
        Version = ReadVersion(octets[VersionAt..]);
        NativeChecksum = BinaryPrimitives.ReadUInt32LittleEndian(octets[NativeChecksumAt..]);
        AssemblyChecksum = BinaryPrimitives.ReadUInt32LittleEndian(octets[AssemblyChecksumAt..]);
        Name = ReadString(octets, BinaryPrimitives.ReadUInt16LittleEndian(octets[NameAt..]));
        References = ReadReferences(octets);
    }

    /// <summary>Name of the assembly; null where it is one of the interpreter's well-known strings.</summary>
    public string? Name { get; }

    public Version Version { get; }

    /// <summary>Says which native methods it declares, and in which order; 0 without any. The interpreter's own half must have the same.</summary>
    public uint NativeChecksum { get; }

    /// <summary>CRC of what follows the header.</summary>
    public uint AssemblyChecksum { get; }

    /// <summary>Octets, header included.</summary>
    public int Length { get; }

    public IReadOnlyList<PeReference> References { get; }

    /// <summary>Reads what lies at the start of the octets; more may follow, as in an image.</summary>
    /// <param name="octets">From the first octet of the header.</param>
    /// <param name="file">Null unless the result is <see cref="PeError.None"/>.</param>
    /// <returns>The first thing that is wrong. Never throws.</returns>
    public static PeError TryParse(ReadOnlySpan<byte> octets, out PeFile? file)
    {
        file = null;
        var error = CheckHeader(octets);

        if (error != PeError.None)
        {
            return error;
        }

        file = new PeFile(octets);
        return PeError.None;
    }

    /// <summary>Reads a file that holds one assembly and nothing else.</summary>
    /// <param name="octets">All of it.</param>
    /// <param name="file">Null unless the result is <see cref="PeError.None"/>.</param>
    public static PeError TryParseWhole(ReadOnlySpan<byte> octets, out PeFile? file)
    {
        var error = TryParse(octets, out file);

        if (error == PeError.None && file!.Length != octets.Length)
        {
            file = null;
            return PeError.Trailing;
        }

        return error;
    }

    /// <summary>What an error is in words, for the end of a sentence.</summary>
    public static string Describe(PeError error) => error switch
    {
        PeError.Truncated => "it is cut off",
        PeError.NoMarker => "it does not begin with NFMRK1, as assemblies for nanoFramework 1.x do",
        PeError.ForVersion2 => "it is for nanoFramework 2 (NFMRK2), and the board runs 1.x: convert it with MetadataProcessor 3",
        PeError.HeaderChecksum => "the checksum of its header is wrong",
        PeError.StringTable => "it was made for another table of well-known strings than that of nanoFramework 1.x",
        PeError.Tables => "its tables overlap",
        PeError.Trailing => "it is longer than its header says",
        PeError.AssemblyChecksum => "the checksum of its contents is wrong",
        _ => "nothing is wrong with it",
    };

    private static PeError CheckHeader(ReadOnlySpan<byte> octets)
    {
        if (octets.StartsWith("NFMRK2"u8))
        {
            return PeError.ForVersion2;
        }

        if (!octets.StartsWith("NFMRK1\0"u8))
        {
            return PeError.NoMarker;
        }

        if (octets.Length < HeaderLength)
        {
            return PeError.Truncated;
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        octets[..HeaderLength].CopyTo(header);
        header.Slice(HeaderChecksumAt, sizeof(uint)).Clear();

        if (WireCrc32.Compute(header) != BinaryPrimitives.ReadUInt32LittleEndian(octets[HeaderChecksumAt..]))
        {
            return PeError.HeaderChecksum;
        }

        return BinaryPrimitives.ReadUInt16LittleEndian(octets[StringTableVersionAt..]) == StringTableVersion ? CheckTables(octets) : PeError.StringTable;
    }

    private static PeError CheckTables(ReadOnlySpan<byte> octets)
    {
        var before = HeaderLength;

        for (var table = 0; table <= EndOfAssembly; table++)
        {
            // Read as unsigned: a start beyond 2 GB is no negative one.
            var start = BinaryPrimitives.ReadUInt32LittleEndian(octets[(TablesAt + (table * sizeof(uint)))..]);

            if (start < (uint)before)
            {
                return PeError.Tables;
            }

            if (start > (uint)octets.Length)
            {
                return PeError.Truncated;
            }

            before = (int)start;
        }

        var contents = octets[HeaderLength..before];
        return WireCrc32.Compute(contents) == BinaryPrimitives.ReadUInt32LittleEndian(octets[AssemblyChecksumAt..]) ? PeError.None : PeError.AssemblyChecksum;
    }

    private static int TableStart(ReadOnlySpan<byte> octets, int table) => BinaryPrimitives.ReadInt32LittleEndian(octets[(TablesAt + (table * sizeof(uint)))..]);

    private static List<PeReference> ReadReferences(ReadOnlySpan<byte> octets)
    {
        var references = new List<PeReference>();

        for (var at = TableStart(octets, ReferenceTable); at + ReferenceLength <= TableStart(octets, ReferenceTable + 1); at += ReferenceLength)
        {
            // A name, two octets of padding, a version.
            references.Add(new PeReference(ReadString(octets, BinaryPrimitives.ReadUInt16LittleEndian(octets[at..])), ReadVersion(octets[(at + sizeof(uint))..])));
        }

        return references;
    }

    private static string? ReadString(ReadOnlySpan<byte> octets, int index)
    {
        var at = TableStart(octets, StringsTable) + index;
        var end = TableStart(octets, StringsTable + 1);

        if (index >= FirstWellKnownString || at >= end)
        {
            return null;
        }

        var text = octets[at..end];
        var length = text.IndexOf((byte)0);
        return length < 0 ? null : Encoding.UTF8.GetString(text[..length]);
    }

    private static Version ReadVersion(ReadOnlySpan<byte> octets) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(octets),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[2..]),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[6..]));
}
