using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NanoNet.Contracts.Checking;

/// <summary>The files of an app: its own, and those beside it that it refers to.</summary>
public static class FirmwareFiles
{
    /// <summary>Paths, the app first. nanoFramework's own libraries are none of them, whatever lies beside the app.</summary>
    /// <param name="app">The app.</param>
    /// <param name="isContract">Whether a name is nanoFramework's own library.</param>
    /// <exception cref="BadImageFormatException">A file is no .NET assembly; the message names it.</exception>
    public static IReadOnlyList<string> Of(string app, Predicate<string> isContract)
    {
        ArgumentNullException.ThrowIfNull(isContract);
        var folder = Path.GetDirectoryName(Path.GetFullPath(app))!;
        List<string> files = [app];
        HashSet<string> seen = new(StringComparer.Ordinal);

        // Grows while it is walked.
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var name in ReferencesOf(files[i]))
            {
                var library = Path.Combine(folder, name + ".dll");

                if (!isContract(name) && seen.Add(name) && File.Exists(library))
                {
                    files.Add(library);
                }
            }
        }

        return files;
    }

    private static List<string> ReferencesOf(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var reader = file.GetMetadataReader();
            List<string> names = [];

            foreach (var handle in reader.AssemblyReferences)
            {
                names.Add(reader.GetString(reader.GetAssemblyReference(handle).Name));
            }

            return names;
        }
        catch (Exception exception) when (DamagedAssembly.IsCauseOf(exception))
        {
            throw new BadImageFormatException($"{path}: not a .NET assembly, or damaged: {exception.Message}", path, exception);
        }
    }
}
