using System;
using System.IO;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Deploy.Building;
using NanoNet.Deploy.Packages;

namespace NanoNet.Deploy.Conversion;

/// <summary>Finds the MetadataProcessor in what a user or NuGet has.</summary>
public static class ProcessorLocation
{
    private const string TaskFile = "nanoFramework.Tools.MetadataProcessor.MsBuildTask.dll";
    private const string ProgramFile = "nanoFramework.Tools.MetadataProcessor.exe";

    /// <summary>The package to fetch.</summary>
    public static PackageReference Package { get; } = new(PinnedTool.MetadataProcessor.Package, PinnedTool.MetadataProcessor.Version);

    /// <summary>Takes what the user named: the task's assembly, a program, or a folder that holds one (an unpacked package).</summary>
    /// <param name="path">What the user named.</param>
    /// <param name="limit">It counts as hung when it takes longer.</param>
    /// <exception cref="DeployException">There is nothing to run.</exception>
    public static IMetadataProcessor Of(string path, TimeSpan limit)
    {
        var file = Directory.Exists(path) ? InFolder(path) : path;

        if (file is null)
        {
            throw new DeployException(DeployFault.Request, $"no MetadataProcessor in {path}: neither {TaskFile} (of .NET, not of .NET Framework) nor {ProgramFile} is in it");
        }

        if (!File.Exists(file))
        {
            throw new DeployException(DeployFault.Request, $"there is no MetadataProcessor at {path}");
        }

        file = Path.GetFullPath(file);

        if (string.Equals(Path.GetFileName(file), TaskFile, StringComparison.OrdinalIgnoreCase))
        {
            return new ProcessorTask(file, limit);
        }

        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".dll" => new ProcessorProgram(file, ChildProgram.DotNet, ["exec", file], limit),
            ".exe" when !OperatingSystem.IsWindows() => new ProcessorProgram(file, Mono(file), [file], limit),
            _ => new ProcessorProgram(file, file, [], limit),
        };
    }

    /// <summary>The task of .NET before a program: it runs everywhere.</summary>
    /// <returns>Null if there is none.</returns>
    public static string? InFolder(string folder)
    {
        var tasks = Directory.EnumerateFiles(folder, TaskFile, SearchOption.AllDirectories)
            .Where(static file => !Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith("net4", StringComparison.OrdinalIgnoreCase));
        return tasks.Order(StringComparer.Ordinal).LastOrDefault()
            ?? Directory.EnumerateFiles(folder, ProgramFile, SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static string Mono(string file) => SearchPath.Find("mono")
        ?? throw new DeployException(
            DeployFault.Tools, $"{file} is a program of .NET Framework, which needs mono here; name {TaskFile} of the package {Package}, which needs nothing, or install mono");
}
