using System;
using System.IO;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Deploy.Image;
using NanoNet.Deploy.Pe;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>The tool in a folder of its own, with a cache of its own and what build is to find there.</summary>
internal sealed class BuildScene : IDisposable
{
    public BuildScene()
    {
        ToolProcess.RequireBoard();
        Tool.Environment["XDG_CACHE_HOME"] = Path.Combine(Tool.Folder, "cache");
    }

    public ToolProcess Tool { get; } = new();

    /// <summary>The packages.config of firmware of this repository.</summary>
    public static string Config(string app) => Path.Combine(TestCheckout.Root, "firmware", app, "packages.config");

    public static void AssertIntact(string image, ImageManifest manifest)
    {
        var octets = File.ReadAllBytes(image);
        Assert.Equal(manifest.Length, octets.Length);

        foreach (var entry in manifest.Assemblies)
        {
            Assert.Equal(PeError.None, PeFile.TryParse(octets.AsSpan(entry.Offset), out var file));
            Assert.Equal((entry.Name, entry.Length), (file!.Name, file.Length));
        }
    }

    /// <summary>A folder with stand-ins of all packages of the firmware.</summary>
    public string Packages(string app) => StandInPackages.Write(Path.Combine(Tool.Folder, app), Config(app));

    public byte[] Octets(string file) => File.ReadAllBytes(Path.Combine(Tool.Folder, file));

    /// <summary>A compiled app with its packages.config, in a folder whose NuGet has one source.</summary>
    public string AppWithSource(string feed)
    {
        var release = Directory.CreateDirectory(Path.Combine(Tool.Folder, "project", "bin", "Release")).FullName;

        foreach (var file in Directory.GetFiles(Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.Stm32", "release")))
        {
            File.Copy(file, Path.Combine(release, Path.GetFileName(file)));
        }

        File.Copy(Config("NanoNet.Stm32"), Path.Combine(Tool.Folder, "project", "packages.config"));
        File.WriteAllText(
            Path.Combine(Tool.Folder, "project", "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"test\" value=\"{feed}\" /></packageSources></configuration>");
        return Path.Combine(release, "NanoNet.Stm32.exe");
    }

    public string WriteProgram(string name, string script)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Tool.Folder, "programs")).FullName, name);
        ProgramFile.Write(path, $"#!/bin/sh\n{script}\n");
        return path;
    }

    public void Dispose() => Tool.Dispose();
}
