using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace NanoNet.Serial;

/// <summary>An assembly whose native half a board's interpreter holds (nf-interpreter <c>src/CLR/Include/nanoCLR_Debugging.h</c>, NativeAssemblyDetails).</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Version">Version of the native half; the assembly's own is another.</param>
/// <param name="Checksum">What an assembly of that name must have, else the interpreter does not load it.</param>
public sealed record NativeAssembly(string Name, Version Version, uint Checksum)
{
    /// <summary>Octets of one: checksum, four parts of a version, and a name that a NUL ends.</summary>
    public const int Length = sizeof(uint) + (4 * sizeof(ushort)) + NameLength;

    private const int NameLength = 128;
    private const int VersionAt = sizeof(uint);
    private const int NameAt = VersionAt + (4 * sizeof(ushort));

    /// <summary>Reads the payload of a reply: assemblies one behind the other.</summary>
    /// <returns>Null if it is none: of another length, or with a name that is none.</returns>
    public static IReadOnlyList<NativeAssembly>? TryReadPage(ReadOnlySpan<byte> payload)
    {
        if (payload.Length == 0 || payload.Length % Length != 0)
        {
            return null;
        }

        var page = new List<NativeAssembly>();

        for (; payload.Length > 0; payload = payload[Length..])
        {
            var name = payload[NameAt..Length];
            var end = name.IndexOf((byte)0);

            // A board clears all of it before it writes the name.
            if (end <= 0 || name[..end].ContainsAnyExceptInRange((byte)'!', (byte)'~') || name[end..].ContainsAnyExcept((byte)0))
            {
                return null;
            }

            page.Add(new NativeAssembly(Encoding.ASCII.GetString(name[..end]), ReadVersion(payload[VersionAt..]), BinaryPrimitives.ReadUInt32LittleEndian(payload)));
        }

        return page;
    }

    /// <summary>The octets, as a board writes them.</summary>
    public byte[] ToOctets()
    {
        var octets = new byte[Length];
        BinaryPrimitives.WriteUInt32LittleEndian(octets, Checksum);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(VersionAt), (ushort)Version.Major);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(VersionAt + 2), (ushort)Version.Minor);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(VersionAt + 4), (ushort)Version.Build);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(VersionAt + 6), (ushort)Version.Revision);
        Encoding.ASCII.GetBytes(Name, octets.AsSpan(NameAt, NameLength - 1));
        return octets;
    }

    private static Version ReadVersion(ReadOnlySpan<byte> octets) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(octets),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[2..]),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(octets[6..]));
}
