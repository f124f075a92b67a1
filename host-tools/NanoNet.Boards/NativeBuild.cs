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

    private const string TlsLibraryName = "libmbedtls.a";

    private static readonly string[] s_products = [LibraryName, PeerName, TapName, SchedulerTestName, VirtualClockTestName];

    /// <summary>Builds what is not there yet, and says where the library is.</summary>
    /// <returns>Path of <see cref="LibraryName"/>. Two processes that build the same at one time both get a whole build.</returns>
    /// <exception cref="NativeBuildException">A tool or a source is missing, or the compiler refuses.</exception>
    public static async Task<string> EnsureAsync(BoardProfile profile, NativeBuildOptions options, CancellationToken cancellation = default)
    {
        var lwip = LwipSource.Find(profile.Lwip.Version, options.LwipSource);
        var mbedTls = MbedTlsSource.Find(options.MbedTlsSource);
        (string Name, string Text) lwipHeader = (LwipOptions.FileName, LwipOptions.Header(profile));
        (string Name, string Text) tlsHeader = (TlsOptions.FileName, TlsOptions.Header(profile));
        string[] tlsSources = [Path.Combine(mbedTls, "include"), Path.Combine(mbedTls, "library")];
        var hash = SourceHash.Of(
            lwipHeader.Text + tlsHeader.Text + options.Compiler.Identity(), [options.Sources, Path.Combine(lwip, "src"), .. tlsSources]);
        var folder = Path.Combine(options.Artifacts, "native", $"lwip-{profile.Lwip.Version}-{hash}");
        var library = Path.Combine(folder, LibraryName);

        if (File.Exists(library))
        {
            return library;
        }

        var tlsHash = SourceHash.Of(
            tlsHeader.Text + options.Compiler.Identity(), [Path.Combine(options.Sources, "mbedtls"), Path.Combine(options.Sources, "tls"), .. tlsSources]);
        var tlsFolder = Path.Combine(options.Artifacts, "native", $"mbedtls-{tlsHash}");
        var tlsLibrary = Path.Combine(tlsFolder, TlsLibraryName);
        Dictionary<string, string> variables = new() { ["MBEDTLS_DIR"] = mbedTls };

        if (!File.Exists(tlsLibrary))
        {
            options.Progress?.Invoke("building mbedTLS");
            await BuildAsync([tlsHeader], variables, Path.Combine(options.Sources, "mbedtls"), [TlsLibraryName], options, tlsFolder, cancellation).ConfigureAwait(false);
        }

        options.Progress?.Invoke($"building lwIP {profile.Lwip.Version} for {profile.Name}");
        variables["LWIP_DIR"] = lwip;
        variables["MBEDTLS_LIBRARY"] = tlsLibrary;
        await BuildAsync([lwipHeader, tlsHeader], variables, options.Sources, s_products, options, folder, cancellation).ConfigureAwait(false);
        return library;
    }

    private static async Task BuildAsync(
        IReadOnlyList<(string Name, string Text)> headers,
        IReadOnlyDictionary<string, string> variables,
        string sources,
        IReadOnlyList<string> products,
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

            Dictionary<string, string> all = new(variables) { ["NN_OPTIONS_DIR"] = generated };
            await CMake.RunAsync(options.Compiler, sources, Path.Combine(work, "build"), all, folder + ".log", cancellation).ConfigureAwait(false);
            Publish(work, folder, headers[0].Name, products);
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
    private static void Publish(string work, string folder, string header, IReadOnlyList<string> products)
    {
        var finished = Path.Combine(work, "finished");
        Directory.CreateDirectory(finished);
        File.Move(Path.Combine(work, "options", header), Path.Combine(finished, header));

        foreach (var product in products)
        {
            File.Move(Path.Combine(work, "build", product), Path.Combine(finished, product));
        }

        try
        {
            Directory.Move(finished, folder);
        }
        catch (IOException) when (products.All(product => File.Exists(Path.Combine(folder, product))))
        {
        }
    }
}
