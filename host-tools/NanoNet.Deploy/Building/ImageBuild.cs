using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Deploy.Conversion;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Packages;

namespace NanoNet.Deploy.Building;

/// <summary>From a compiled app to the image that a board is flashed with: finds its packages, converts what is its own, and puts all together.</summary>
/// <param name="request">What to make.</param>
/// <param name="told">Told what takes its time.</param>
public sealed class ImageBuild(ImageRequest request, Action<string> told)
{
    /// <summary>Makes the image and its manifest, both or neither.</summary>
    /// <exception cref="DeployException">It cannot be made, or would not run on the target.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public ImageManifest Run(CancellationToken cancellation)
    {
        var app = CompiledAssembly.Read(request.App);
        var beside = LibrariesBeside(app);
        using var scratch = ScratchFolder.Create();
        var (libraries, processor) = Find(app, beside, scratch.Path, cancellation);
        var packaged = libraries.Select(static library => library.Name).ToHashSet();
        var own = Reached(app, beside).Where(library => !packaged.Contains(library.Name)).ToList();
        var hints = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var (name, path) in libraries.Select(static library => (library.Name, library.Il)).Concat(own.Select(static library => (library.Name, library.Path))))
        {
            hints.TryAdd(name, path);
        }

        told($"converting {string.Join(", ", own.Append(app).Select(static assembly => assembly.Name))} by {processor.Name}");
        var converted = Convert([.. own, app], hints, processor, scratch.Path, cancellation);
        var image = DeploymentImage.Make(converted[^1], [.. libraries.Select(Packaged), .. converted.SkipLast(1)], request.Target);
        return Write(image, app.BuildId, processor.Name);
    }

    // All that is missing is said at once: who has to carry it over to a machine without a feed goes once.
    private (IReadOnlyList<LibraryFile> Libraries, IMetadataProcessor Processor) Find(
        CompiledAssembly app, IReadOnlyList<CompiledAssembly> beside, string scratch, CancellationToken cancellation)
    {
        var named = request.Packages is { } folder ? new PackageFolder(Existing(folder), Path.Combine(scratch, "named")) : null;
        var loose = named?.LooseLibraries().ToList() ?? [];
        var wanted = WantedPackages.Of(request, [app, .. Reached(app, beside)]);
        var processor = request.MetadataProcessor is { } path ? ProcessorLocation.Of(path, request.Limit) : null;
        var search = new PackageSearch(named, request.Cache, scratch, request.Limit, told);
        var places = search.Find(processor is null ? [.. wanted, ProcessorLocation.Package] : wanted, loose, ConfigurationFolder(), cancellation);

        processor ??= places.TryGetValue(ProcessorLocation.Package, out var unpacked) ? ProcessorLocation.Of(unpacked, request.Limit) : null;
        search.RequireAll(wanted, processor is null ? ProcessorLocation.Package : null);

        List<LibraryFile> libraries = [.. Needed(loose, [app, .. beside]), .. wanted.Where(places.ContainsKey).SelectMany(package => PackageFolder.Libraries(places[package], package))];
        return ([.. libraries.DistinctBy(static library => library.Name)], processor!);
    }

    /// <summary>Of assemblies that no package names, those that others lead to.</summary>
    private static List<LibraryFile> Needed(IReadOnlyList<LibraryFile> loose, IReadOnlyList<CompiledAssembly> own)
    {
        var needed = new List<LibraryFile>();
        var open = new Queue<NeededAssembly>(own.SelectMany(static assembly => assembly.References));

        while (open.TryDequeue(out var reference))
        {
            if (loose.FirstOrDefault(library => library.Name == reference.Name) is { } library && !needed.Contains(library))
            {
                needed.Add(library);
                CompiledAssembly.Read(library.Il).References.ToList().ForEach(open.Enqueue);
            }
        }

        return needed;
    }

    private string ConfigurationFolder() => Path.GetDirectoryName(Path.GetFullPath(request.PackagesConfig ?? request.App))!;

    private static string Existing(string folder) => Directory.Exists(folder)
        ? Path.GetFullPath(folder)
        : throw new DeployException(DeployFault.Request, $"--packages: there is no folder {folder}");

    private static List<CompiledAssembly> LibrariesBeside(CompiledAssembly app)
    {
        var libraries = new List<CompiledAssembly>();

        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(app.Path)!, "*.dll").Order(StringComparer.Ordinal))
        {
            // What is no assembly is nothing that the app could lead to.
            if (path != app.Path && CompiledAssembly.TryRead(path) is { } library)
            {
                libraries.Add(library);
            }
        }

        return libraries;
    }

    /// <summary>Those of the libraries that the app leads to: others may lie in the same folder.</summary>
    private static List<CompiledAssembly> Reached(CompiledAssembly app, IReadOnlyList<CompiledAssembly> beside)
    {
        var reached = new List<CompiledAssembly>();
        var open = new Queue<CompiledAssembly>([app]);

        while (open.TryDequeue(out var assembly))
        {
            foreach (var reference in assembly.References)
            {
                if (beside.FirstOrDefault(library => library.Name == reference.Name) is { } library && !reached.Contains(library))
                {
                    reached.Add(library);
                    open.Enqueue(library);
                }
            }
        }

        return reached;
    }

    private static ImageAssembly Packaged(LibraryFile library)
    {
        var il = CompiledAssembly.Read(library.Il);
        return ImageAssembly.Create(il.Name, il.Version, library.Origin, File.ReadAllBytes(library.Pe), il.References, ilSha256: null, library.Place);
    }

    private static List<ImageAssembly> Convert(
        IReadOnlyList<CompiledAssembly> assemblies, IReadOnlyDictionary<string, string> hints, IMetadataProcessor processor, string scratch, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "pe")).FullName;
        var orders = assemblies.Select(assembly => new ConversionOrder(assembly.Path, Path.Combine(folder, assembly.Name + ".pe"))).ToList();
        processor.Convert(orders, hints, cancellation);
        return
        [
            .. assemblies.Zip(orders, static (assembly, order) => ImageAssembly.Create(
                assembly.Name, assembly.Version, Path.GetFileName(assembly.Path), File.ReadAllBytes(order.Pe), assembly.References, assembly.Sha256)),
        ];
    }

    private ImageManifest Write(DeploymentImage image, string? buildId, string processor)
    {
        var manifest = ImageManifest.Of(image, request.Target, request.Output, buildId, processor);

        try
        {
            FilePair.Write(request.Output, image.Octets.Span, ImageManifest.PathOf(request.Output), manifest.ToJson());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeployException(DeployFault.Request, $"cannot write {request.Output}: {e.Message}", e);
        }

        foreach (var assembly in ImageCheck.Unchecked(image.Parts.Select(static part => part.Assembly), request.Target))
        {
            told($"note: the native checksum of {assembly} in firmware {request.Target.Name} is not known; the board tells on its console if it differs");
        }

        return manifest;
    }
}
