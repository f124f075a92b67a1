using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NanoNet.VirtualBoard;

/// <summary>The app and every library that it needs from beside it.</summary>
internal sealed class FirmwareSet
{
    private readonly List<FirmwareAssembly> _assemblies = [];

    private FirmwareSet()
    {
    }

    /// <summary>The app first, then libraries in the order in which they are referred to.</summary>
    public IReadOnlyList<FirmwareAssembly> Assemblies => _assemblies;

    public FirmwareAssembly App => _assemblies[0];

    /// <param name="appPath">The app.</param>
    /// <param name="isContract">Whether a name is nanoFramework's own library, which the board has and the folder has not to bring.</param>
    /// <exception cref="BoardException">A file cannot be read or is no assembly.</exception>
    public static FirmwareSet Load(string appPath, Func<string, bool> isContract)
    {
        var set = new FirmwareSet();
        var folder = Path.GetDirectoryName(Path.GetFullPath(appPath))!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        waiting.Enqueue(appPath);

        while (waiting.TryDequeue(out var path))
        {
            foreach (var reference in set.Add(path))
            {
                if (!isContract(reference) && seen.Add(reference) && Find(folder, reference) is { } library)
                {
                    waiting.Enqueue(library);
                }
            }
        }

        return set;
    }

    /// <summary>The firmware's own assembly of that name; null if there is none.</summary>
    public FirmwareAssembly? Find(string? name) => _assemblies.Find(assembly => assembly.Name == name);

    private static string? Find(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".dll");
        return File.Exists(path) ? path : null;
    }

    private List<string> Add(string path)
    {
        try
        {
            var image = ImmutableArray.Create(File.ReadAllBytes(path));
            using var file = new PEReader(image);
            var reader = file.GetMetadataReader();
            var definition = reader.GetAssemblyDefinition();
            _assemblies.Add(new FirmwareAssembly(path, reader.GetString(definition.Name), definition.Version, image));
            var references = new List<string>();

            foreach (var handle in reader.AssemblyReferences)
            {
                references.Add(reader.GetString(reader.GetAssemblyReference(handle).Name));
            }

            return references;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BoardException(ExitCode.Refused, $"{path}: cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw new BoardException(ExitCode.Refused, $"{path}: not a .NET assembly: {exception.Message}");
        }
    }
}
