using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace NanoNet.Boards;

/// <summary>Builds the native half of the virtual board for a profile, once for each content of what goes into it.</summary>
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

    private static readonly string[] s_products = [LibraryName, PeerName, TapName, SchedulerTestName];

    /// <summary>Builds what is not there yet, and says where the library is.</summary>
    /// <returns>Path of <see cref="LibraryName"/>. Two processes that build the same at one time both get a whole build.</returns>
    /// <exception cref="NativeBuildException">A tool or a source is missing, or the compiler refuses.</exception>
    public static async Task<string> EnsureAsync(BoardProfile profile, NativeBuildOptions options, CancellationToken cancellation = default)
    {
        var lwip = LwipSource.Find(profile.Lwip.Version, options.LwipSource);
        var header = LwipOptions.Header(profile);
        var hash = SourceHash.Of(header + options.Compiler.Identity(), options.Sources, Path.Combine(lwip, "src"));
        var folder = Path.Combine(options.Artifacts, "native", $"{profile.Name}-{hash}");
        var library = Path.Combine(folder, LibraryName);

        if (File.Exists(library))
        {
            return library;
        }

        options.Progress?.Invoke($"building lwIP {profile.Lwip.Version} for {profile.Name}");
        await BuildAsync(header, lwip, options, folder, cancellation).ConfigureAwait(false);
        return library;
    }

    private static async Task BuildAsync(string header, string lwip, NativeBuildOptions options, string folder, CancellationToken cancellation)
    {
        var work = $"{folder}.{Environment.ProcessId}-{Guid.NewGuid():N}";

        try
        {
            Directory.CreateDirectory(Path.Combine(work, "options"));
            await File.WriteAllTextAsync(Path.Combine(work, "options", LwipOptions.FileName), header, cancellation).ConfigureAwait(false);
            var build = Path.Combine(work, "build");
            await CMake.RunAsync(
                options.Compiler, options.Sources, build, lwip, Path.Combine(work, "options"), folder + ".log", cancellation).ConfigureAwait(false);
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
