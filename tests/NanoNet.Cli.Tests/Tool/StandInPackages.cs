using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NanoNet.Deploy.Building;
using NanoNet.Deploy.Packages;
using NanoNet.Deploy.Target;
using NanoNet.MetadataProcessorDouble;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Packages as nanoFramework's are laid, made of the contracts: IL with the API and no code, and a converted file with the native checksum of the half that the board has.</summary>
internal static class StandInPackages
{
    /// <summary>The converter of these tests, as nanoFramework's package holds it.</summary>
    public static string ProcessorFolder { get; } = Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.MetadataProcessorDouble", "release");

    /// <summary>The same as the task of MSBuild.</summary>
    public static string ProcessorTask { get; } = Path.Combine(ProcessorFolder, "nanoFramework.Tools.MetadataProcessor.MsBuildTask.dll");

    /// <summary>The same as a program.</summary>
    public static string ProcessorProgram { get; } = Path.ChangeExtension(ProcessorTask, null);

    /// <summary>The packages of a project, each in a folder ID.VERSION.</summary>
    /// <param name="folder">Is made.</param>
    /// <param name="config">Path of packages.config.</param>
    /// <param name="checksums">Native checksums other than those of <see cref="Halves"/>.</param>
    public static string Write(string folder, string config, params (string Assembly, uint Checksum)[] checksums)
    {
        foreach (var package in PackagesConfig.Read(config))
        {
            var assembly = AssemblyOf(package);
            var library = Directory.CreateDirectory(Path.Combine(folder, $"{package.Id}.{package.Version}", "lib")).FullName;
            var il = Path.Combine(TestCheckout.Artifacts, "contracts", "ref", assembly + ".dll");
            var compiled = CompiledAssembly.Read(il);
            File.Copy(il, Path.Combine(library, assembly + ".dll"));
            File.WriteAllBytes(
                Path.Combine(library, assembly + ".pe"),
                new PeWriter
                {
                    Name = assembly,
                    Version = compiled.Version,
                    NativeChecksum = checksums.FirstOrDefault(other => other.Assembly == assembly) is { Checksum: not 0 } other ? other.Checksum : Halves().GetValueOrDefault(assembly),
                    References = [.. compiled.References.Select(static reference => (reference.Name, reference.Version))],
                }.ToArray());
        }

        return folder;
    }

    /// <summary>The same packages as a feed: one file each.</summary>
    public static string Pack(string packages, string feed)
    {
        Directory.CreateDirectory(feed);

        foreach (var folder in Directory.GetDirectories(packages))
        {
            var name = Path.GetFileName(folder);
            var words = name.Split('.');
            var (id, version) = (string.Join('.', words[..^3]), string.Join('.', words[^3..]));
            File.WriteAllText(
                Path.Combine(folder, id + ".nuspec"),
                $"<package><metadata><id>{id}</id><version>{version}</version><authors>test</authors><description>stand-in</description></metadata></package>");
            ZipFile.CreateFromDirectory(folder, Path.Combine(feed, name + ".nupkg"));
        }

        return feed;
    }

    // Of both boards: what the one lacks the other has.
    private static Dictionary<string, uint> Halves() => NanoNet.Boards.BoardCatalog.Load(Path.Combine(TestCheckout.Root, "boards")).Boards
        .Where(static board => board.Name is "esp32-olimex" or "st-stm32f769i-discovery")
        .SelectMany(static board => TargetFirmware.Of(board).Natives)
        .DistinctBy(static half => half.Key)
        .ToDictionary(static half => half.Key, static half => half.Value.Checksum ?? 0);

    private static string AssemblyOf(PackageReference package)
    {
        string[] names = [package.Id, package.Id.Replace("nanoFramework.", string.Empty, StringComparison.Ordinal), "mscorlib"];
        return names.First(static name => File.Exists(Path.Combine(TestCheckout.Artifacts, "contracts", "ref", name + ".dll")));
    }
}
