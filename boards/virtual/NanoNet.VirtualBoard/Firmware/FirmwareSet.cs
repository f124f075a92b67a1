using System;
using System.Collections.Generic;
using System.IO;

namespace NanoNet.VirtualBoard;

/// <summary>The app and every library that runs with it as IL: from beside it, or the board's own.</summary>
internal sealed class FirmwareSet
{
    private readonly List<FirmwareAssembly> _assemblies = [];
    private readonly List<FirmwareAssembly> _boardLibraries = [];

    private FirmwareSet()
    {
    }

    /// <summary>What the firmware brings: the app first, then libraries in the order in which they are referred to.</summary>
    public IReadOnlyList<FirmwareAssembly> Assemblies => _assemblies;

    /// <summary>nanoFramework's libraries in the board's own writing, as far as the firmware needs them. Their code is treated as the firmware's.</summary>
    public IReadOnlyList<FirmwareAssembly> BoardLibraries => _boardLibraries;

    public FirmwareAssembly App => _assemblies[0];

    /// <param name="appPath">The app.</param>
    /// <param name="isContract">Whether a name is nanoFramework's own library, which the board has and the folder has not to bring.</param>
    /// <param name="boardLibraries">Folder of those of nanoFramework's libraries whose code is all managed.</param>
    /// <remarks>
    /// One of these runs from beside the app if it lies there and is all managed, as it would run on a board. All other libraries of
    /// nanoFramework are the board's, whatever lies beside the app: the board's types refer to one another.
    /// </remarks>
    /// <exception cref="BoardException">A file cannot be read or is no assembly.</exception>
    public static FirmwareSet Load(string appPath, Func<string, bool> isContract, string boardLibraries)
    {
        var set = new FirmwareSet();
        var folder = Path.GetDirectoryName(Path.GetFullPath(appPath))!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<FirmwareAssembly>();
        var app = FirmwareAssembly.Read(appPath);
        set._assemblies.Add(app);
        waiting.Enqueue(app);

        while (waiting.TryDequeue(out var assembly))
        {
            foreach (var reference in assembly.References)
            {
                if (seen.Add(reference) && set.Add(reference, isContract(reference), folder, boardLibraries) is { } library)
                {
                    waiting.Enqueue(library);
                }
            }
        }

        return set;
    }

    /// <summary>The assembly of that name that runs as IL; null if there is none.</summary>
    public FirmwareAssembly? Find(string? name) =>
        _assemblies.Find(assembly => assembly.Name == name) ?? _boardLibraries.Find(assembly => assembly.Name == name);

    /// <summary>Each assembly after those that it refers to; the app is last.</summary>
    public IReadOnlyList<FirmwareAssembly> InOrderOfReferences()
    {
        var order = new List<FirmwareAssembly>();
        var seen = new HashSet<FirmwareAssembly>();
        Append(App, seen, order);
        return order;
    }

    private void Append(FirmwareAssembly assembly, HashSet<FirmwareAssembly> seen, List<FirmwareAssembly> order)
    {
        if (!seen.Add(assembly))
        {
            return;
        }

        foreach (var reference in assembly.References)
        {
            if (Find(reference) is { } library)
            {
                Append(library, seen, order);
            }
        }

        order.Add(assembly);
    }

    private FirmwareAssembly? Add(string name, bool isContract, string folder, string boardLibraries)
    {
        var beside = Read(folder, name);
        var own = isContract ? Read(boardLibraries, name) : null;

        if (beside is not null && (!isContract || (own is not null && beside.IsManaged)))
        {
            _assemblies.Add(beside);
            return beside;
        }

        if (own is not null)
        {
            _boardLibraries.Add(own);
        }

        return own;
    }

    private static FirmwareAssembly? Read(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".dll");
        return File.Exists(path) ? FirmwareAssembly.Read(path) : null;
    }
}
