using System;
using System.IO;
using System.Reflection;

namespace NanoNet.Contracts.Tests;

/// <summary>Where this build's sources and output are.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("NanoNetRoot");

    public static string Artifacts { get; } = Metadata("ArtifactsPath");

    public static string Api { get; } = Path.Combine(Root, "firmware", "contracts", "api");

    public static string DotNetTypes { get; } = Path.Combine(Root, "firmware", "contracts", "dotnet-types.txt");

    public static string Forwarders { get; } = Path.Combine(Artifacts, "contracts", "forwarders");

    /// <summary>nanoFramework's libraries that run as firmware does.</summary>
    public static string Libraries { get; } = Path.Combine(Artifacts, "contracts", "libraries");

    public static string References { get; } = Path.Combine(Artifacts, "contracts", "ref");

    public static string Programs { get; } = Path.Combine(Root, "tests", "NanoNet.Contracts.Tests", "Programs");

    /// <summary>The configuration's folder: release or debug.</summary>
    public static string Pivot { get; } = Metadata("Pivot");

    /// <summary>A file of a project's output.</summary>
    public static string Output(string project, string file) => Path.Combine(Artifacts, "bin", project, Pivot, file);

    private static string Metadata(string key)
    {
        foreach (var attribute in typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            if (attribute.Key == key)
            {
                return attribute.Value!;
            }
        }

        throw new InvalidOperationException("the project does not say its " + key);
    }
}
