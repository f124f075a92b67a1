using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace NanoNet.Deploy.Packages;

/// <summary>A folder that packages lie in, in any of the ways in which NuGet lays them: <c>ID.VERSION/</c>, <c>ID/VERSION/</c>, or files (.nupkg) in either place.</summary>
/// <param name="folder">The folder.</param>
/// <param name="scratch">Where files are unpacked to.</param>
public sealed class PackageFolder(string folder, string scratch)
{
    /// <summary>Where a package lies, unpacked.</summary>
    /// <returns>Null if the folder does not have it.</returns>
    /// <exception cref="DeployException">It is there and cannot be read.</exception>
    public string? Find(PackageReference package)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var name = $"{package.Id}.{package.Version}";
        var nested = Entry(folder, package.Id) is { } ofId ? Entry(ofId, package.Version) : null;
        string?[] places = [Entry(folder, name), nested];

        return places.FirstOrDefault(static place => place is not null && Directory.Exists(Path.Combine(place, "lib")))
            ?? places.FirstOrDefault(static place => place is not null && Directory.Exists(Path.Combine(place, "build")))
            ?? ((Entry(folder, name + ".nupkg") ?? (nested is null ? null : Entry(nested, name + ".nupkg"))) is { } packed ? Unpack(packed, name) : null);
    }

    /// <summary>The assemblies of a package that came converted.</summary>
    public static IEnumerable<LibraryFile> Libraries(string unpacked, PackageReference package)
    {
        var library = Path.Combine(unpacked, "lib");

        // lib/ itself, or the framework's folder in it; what is for nanoFramework 2 lies in one of its own.
        return Directory.Exists(library)
            ? from pe in Directory.EnumerateFiles(library, "*.pe", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
              where !pe.Contains("netnano2", StringComparison.OrdinalIgnoreCase)
              let il = Path.ChangeExtension(pe, ".dll")
              where File.Exists(il)
              select new LibraryFile(Path.GetFileNameWithoutExtension(pe), il, pe, $"package {package}") { Place = package.Place }
            : [];
    }

    /// <summary>Assemblies that lie in the folder itself, with what they were converted to: as a build of one's own leaves them.</summary>
    public IEnumerable<LibraryFile> LooseLibraries() => Directory.Exists(folder)
        ? from pe in Directory.EnumerateFiles(folder, "*.pe").Order(StringComparer.Ordinal)
          let il = Path.ChangeExtension(pe, ".dll")
          where File.Exists(il)
          select new LibraryFile(Path.GetFileNameWithoutExtension(pe), il, pe, pe)
        : [];

    // NuGet does not tell upper from lower case, and some file systems do.
    private static string? Entry(string parent, string name) => Directory.EnumerateFileSystemEntries(parent)
        .FirstOrDefault(path => string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase));

    private string Unpack(string packed, string name)
    {
        var place = Path.Combine(scratch, name);

        try
        {
            ZipFile.ExtractToDirectory(packed, place, overwriteFiles: true);
            return place;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new DeployException(DeployFault.Tools, $"cannot unpack {packed}: {e.Message}", e);
        }
    }
}
