using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace NanoNet.Boards;

/// <summary>Builds the native half of the virtual board for a profile, once for each content of what goes into it: boards with equal options share it.</summary>
public static class NativeBuild
{
    /// <summary>The board's library, which the board process loads.</summary>
    public const string LibraryName = "libnanonet_board.so";

    /// <summary>The C servers on the same port library, which benchmarks measure. Beside the library.</summary>
    public const string PeerName = "nanonet-peer";

    /// <summary>The helper that makes a kernel TAP in a network namespace. Beside the library.</summary>
    public const string TapName = "nanonet-tap";

    /// <summary>The C test of the scheduler. Beside the library.</summary>
    public const string SchedulerTestName = "nn-sched-test";

    /// <summary>The C test of the virtual clock. Beside the library.</summary>
    public const string VirtualClockTestName = "nn-virtual-test";

    private static readonly string[] s_products = [LibraryName, PeerName, TapName, SchedulerTestName, VirtualClockTestName];

    /// <summary>Builds what is not there yet, and says where the library is.</summary>
    /// <returns>Path of <see cref="LibraryName"/>. Two processes that build the same at one time both get a whole build.</returns>
    /// <exception cref="NativeBuildException">A tool or a source is missing, or the compiler refuses.</exception>
    public static async Task<string> EnsureAsync(BoardProfile profile, NativeBuildOptions options, CancellationToken cancellation = default)
    {
        var lwip = LwipSource.Find(profile.Lwip.Version, options.LwipSource);
        var mbedTls = MbedTlsSource.Find(options.MbedTlsSource);
        (string Name, string Text)[] headers = [(LwipOptions.FileName, LwipOptions.Header(profile)), (TlsOptions.FileName, TlsOptions.Header(profile))];
        var hash = SourceHash.Of(
            string.Concat(headers.Select(header => header.Text)) + options.Compiler.Identity(),
            options.Sources,
            Path.Combine(lwip, "src"),
            Path.Combine(mbedTls, "include"),
            Path.Combine(mbedTls, "library"));
        var folder = Path.Combine(options.Artifacts, "native", $"lwip-{profile.Lwip.Version}-{hash}");
        var library = Path.Combine(folder, LibraryName);

        if (File.Exists(library))
        {
            return library;
        }

        options.Progress?.Invoke($"building lwIP {profile.Lwip.Version} and mbedTLS for {profile.Name}");
        await BuildAsync(headers, lwip, mbedTls, options, folder, cancellation).ConfigureAwait(false);
        return library;
    }

    private static async Task BuildAsync(
        IReadOnlyList<(string Name, string Text)> headers,
        string lwip,
        string mbedTls,
        NativeBuildOptions options,
        string folder,
        CancellationToken cancellation)
    {
        var work = $"{folder}.{Environment.ProcessId}-{Guid.NewGuid():N}";

        try
        {
            var generated = Directory.CreateDirectory(Path.Combine(work, "options")).FullName;

            foreach (var (name, text) in headers)
            {
                await File.WriteAllTextAsync(Path.Combine(generated, name), text, cancellation).ConfigureAwait(false);
            }

            Dictionary<string, string> folders = new()
            {
                ["LWIP_DIR"] = lwip,
                ["MBEDTLS_DIR"] = mbedTls,
                ["NN_OPTIONS_DIR"] = generated,
            };
            await CMake.RunAsync(
                options.Compiler, options.Sources, Path.Combine(work, "build"), folders, folder + ".log", cancellation).ConfigureAwait(false);
            Publish(work, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NativeBuildException($"cannot build in {Path.GetDirectoryName(folder)}: {e.Message}");
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    /// <summary>Whoever renames first wins; the others' builds are the same and go.</summary>
    private static void Publish(string work, string folder)
    {
        var finished = Path.Combine(work, "finished");
        Directory.CreateDirectory(finished);
        File.Move(Path.Combine(work, "options", LwipOptions.FileName), Path.Combine(finished, LwipOptions.FileName));

        foreach (var product in s_products)
        {
            File.Move(Path.Combine(work, "build", product), Path.Combine(finished, product));
        }

        try
        {
            Directory.Move(finished, folder);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, LibraryName)))
        {
        }
    }
}
