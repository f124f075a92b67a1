using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Example.Tests.Package;

/// <summary>The package as a feed would have it, packed from what is built, and a project outside of the checkout that has nothing but it.</summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-package-").FullName;

    /// <summary>The package's file.</summary>
    public string File { get; private set; } = string.Empty;

    /// <summary>The folder of the project that uses it.</summary>
    public string Project => Path.Combine(_folder, "Greenhouse.Tests");

    /// <summary>What the build of the project said, and the test run after it.</summary>
    public string Said { get; private set; } = string.Empty;

    /// <summary>The exit code of the tests: 2 where one failed.</summary>
    public int ExitCode { get; private set; }

    public static string Root { get; } = Checkout();

    public static string Artifacts { get; } = Environment.GetEnvironmentVariable("NANONET_ARTIFACTS") is { Length: > 0 } moved ? moved : Path.Combine(Root, ".artifacts");

    public async ValueTask InitializeAsync()
    {
        var firmware = Path.Combine(Artifacts, "bin", "NanoNet.Stm32", "release");
        Assert.SkipUnless(Directory.Exists(firmware), "the firmware is not built: dotnet build NanoNet.sln -c Release");

        var feed = Directory.CreateDirectory(Path.Combine(_folder, "feed")).FullName;
        var packed = await Command.Run(Root, new Dictionary<string, string?>(), "dotnet", "pack", "host-tools/NanoNet.Testing", "--configuration", "Release", "--no-build", "--output", feed);
        Assert.True(packed.ExitCode == 0, packed.Said);
        File = Directory.GetFiles(feed, "*.nupkg").Single();

        Write(firmware, feed);
        var environment = Surroundings();
        var built = await Command.Run(Project, environment, "dotnet", "build", "--nologo", "--verbosity", "quiet", "--output", "out");
        Assert.True(built.ExitCode == 0, built.Said);
        (ExitCode, Said) = await Command.Run(
            Project, environment, Path.Combine(Project, "out", "Greenhouse.Tests"), "--report-xunit", "--report-xunit-filename", "report.xml", "--results-directory", Path.Combine(Project, "results"), "--no-progress");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(Environment.GetEnvironmentVariable("NANONET_ROOT") is { Length: > 0 } named ? named : AppContext.BaseDirectory);

        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "NanoNet.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("these tests run from a build inside the checkout");
        }

        return folder.FullName;
    }

    private void Write(string firmware, string feed)
    {
        var app = Directory.CreateDirectory(Path.Combine(Project, "firmware")).FullName;

        foreach (var file in Directory.GetFiles(firmware))
        {
            System.IO.File.Copy(file, Path.Combine(app, Path.GetFileName(file)));
        }

        var sources = Path.Combine(Root, "tests", "NanoNet.Example.Tests", "Package", "Consumer");

        foreach (var file in Directory.GetFiles(sources))
        {
            // Under another name they are no part of this project.
            System.IO.File.Copy(file, Path.Combine(Project, Path.GetFileNameWithoutExtension(file)));
        }

        // No feed but the folder: what the package itself needs is what this machine restored before.
        System.IO.File.WriteAllText(
            Path.Combine(Project, "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"folder\" value=\"{feed}\" /></packageSources>"
            + $"<fallbackPackageFolders><clear /><add key=\"machine\" value=\"{Restored}\" /></fallbackPackageFolders></configuration>");
    }

    private static string Restored => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    // Nothing leads back to the checkout but the native halves that it has built: the same sources are built once.
    private Dictionary<string, string?> Surroundings()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var own = Directory.CreateDirectory(Path.Combine(_folder, "cache", "nanonet")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(own, "src"), Path.Combine(cache, "nanonet", "src"));
        Directory.CreateDirectory(Path.Combine(own, "boards"));
        Directory.CreateDirectory(Path.Combine(Artifacts, "native"));
        Directory.CreateSymbolicLink(Path.Combine(own, "boards", "native"), Path.Combine(Artifacts, "native"));
        return new()
        {
            ["NANONET_ROOT"] = null,
            ["NANONET_ARTIFACTS"] = null,
            ["NANONET_RESULTS"] = null,
            ["XDG_CACHE_HOME"] = Path.Combine(_folder, "cache"),
            ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
            ["XunitVersion"] = typeof(PackedLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "XunitVersion").Value,
        };
    }
}
