using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Contracts.Tests;

/// <summary>A second checkout in another folder, as far as the firmware's build reads it, with the STM32 app built.</summary>
public sealed class FirmwareClone : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What the first build said.</summary>
    public string Log { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig" })
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(_folder.Path, file));
        }

        foreach (var folder in new[] { "firmware", "host-tools/NanoNet.Contracts", "host-tools/NanoNet.Contracts.Generator", "host-tools/NanoNet.IlCheck" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_folder.Path, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        Log = await Build(Path.Combine("firmware", "NanoNet.Stm32", "NanoNet.Stm32.nfproj"));
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Root of the checkout.</summary>
    public string Folder => _folder.Path;

    public string Output(string project, string file) => Path.Combine(_folder.Path, ".artifacts", "bin", project, Repository.Pivot, file);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, name))!);
        return _folder.Write(name, text);
    }

    /// <summary>When each file of the firmware's output was written.</summary>
    public SortedDictionary<string, DateTime> WriteTimes()
    {
        var times = new SortedDictionary<string, DateTime>(StringComparer.Ordinal);

        foreach (var part in new[] { "bin", "contracts", "obj/NanoNet.Stm32/" + Repository.Pivot, "obj/NanoNet.Services/" + Repository.Pivot })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, ".artifacts", part), "*", SearchOption.AllDirectories))
            {
                times.Add(file, File.GetLastWriteTimeUtc(file));
            }
        }

        return times;
    }

    /// <returns>All that the build printed.</returns>
    public Task<string> Build(string project) =>
        Run(["build", project, "-c", Repository.Pivot == "debug" ? "Debug" : "Release", "-m:1", "-nodeReuse:false"]);

    /// <summary>Runs dotnet in the checkout.</summary>
    /// <returns>All that it printed.</returns>
    public async Task<string> Run(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("NANONET_ARTIFACTS");
        using var build = Process.Start(start)!;
        var error = build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await error;
    }
}
