using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed class NativeBuildTests
{
    [Fact]
    public async Task Build_of_each_profile_gives_library_and_programs()
    {
        foreach (var profile in BoardCatalog.Load(Repository.Boards).Boards)
        {
            var library = await NativeBoard.ProgramAsync(profile, NativeBuild.LibraryName);
            var folder = Path.GetDirectoryName(library)!;

            foreach (var product in (string[])[NativeBuild.LibraryName, NativeBuild.PeerName, NativeBuild.TapName, NativeBuild.SchedulerTestName, NativeBuild.VirtualClockTestName])
            {
                Assert.True(File.Exists(Path.Combine(folder, product)), product);
            }
        }
    }

    [Fact]
    public async Task Boards_whose_options_agree_share_one_build()
    {
        var libraries = new System.Collections.Generic.HashSet<string>();

        foreach (var profile in BoardCatalog.Load(Repository.Boards).Boards)
        {
            libraries.Add(await NativeBoard.ProgramAsync(profile, NativeBuild.LibraryName));
        }

        // ChibiOS with the MAC's checksums and with lwIP's own, NXP; ESP32, ESP32 with Bluetooth, ESP32-P4.
        Assert.Equal(6, libraries.Count);
    }

    [Fact]
    public async Task Second_build_of_the_same_content_does_nothing()
    {
        await NativeBoard.ProgramAsync(NativeBoard.Stm32, NativeBuild.LibraryName);
        var said = 0;

        await NativeBuild.EnsureAsync(NativeBoard.Stm32, NativeBoard.Options with { Progress = _ => said++ }, TestContext.Current.CancellationToken);

        Assert.Equal(0, said);
    }

    [Fact]
    public async Task Build_writes_nothing_into_the_source_tree()
    {
        var folder = Directory.CreateTempSubdirectory("nanonet-lwip-");

        try
        {
            var options = await NativeBoard.ElsewhereAsync(folder.FullName);

            // lwIP's own file list makes this header anew where it differs from what its template gives.
            var tree = LwipTree.CopyTo(Path.Combine(folder.FullName, "lwip"), NativeBoard.Stm32.Lwip.Version);
            var header = Path.Combine(tree, "src", "include", "lwip", "init.h");
            await File.AppendAllTextAsync(header, "\n/* as it was fetched */\n", TestContext.Current.CancellationToken);
            var before = await File.ReadAllTextAsync(header, TestContext.Current.CancellationToken);

            await NativeBuild.EnsureAsync(NativeBoard.Stm32, options with { LwipSource = tree }, TestContext.Current.CancellationToken);

            Assert.Equal(before, await File.ReadAllTextAsync(header, TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Builds_at_the_same_time_both_get_a_whole_one()
    {
        await NativeBoard.ProgramAsync(NativeBoard.Stm32, NativeBuild.LibraryName);
        var artifacts = Directory.CreateTempSubdirectory("nanonet-build-");

        try
        {
            var options = NativeBoard.Options with { Artifacts = artifacts.FullName };
            var cancellation = TestContext.Current.CancellationToken;
            var libraries = await Task.WhenAll(
                NativeBuild.EnsureAsync(NativeBoard.Stm32, options, cancellation),
                NativeBuild.EnsureAsync(NativeBoard.Stm32, options, cancellation));

            Assert.Equal(libraries[0], libraries[1]);
            Assert.True(File.Exists(libraries[0]));
            Assert.Equal(["lwip", "mbedtls"], Directory.GetDirectories(Path.Combine(artifacts.FullName, "native")).Select(static folder => Path.GetFileName(folder).Split('-')[0]).Order());
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Missing_lwip_source_is_one_line_that_says_what_to_run()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "nanonet-no-such-folder");

        var error = await Assert.ThrowsAsync<NativeBuildException>(() => NativeBuild.EnsureAsync(
            NativeBoard.Stm32, NativeBoard.Options with { LwipSource = nowhere }, TestContext.Current.CancellationToken));

        Assert.Equal(
            $"no lwIP 2.1.3 source: LWIP_SOURCE is {nowhere}, which is no lwIP source tree and holds no lwip-2.1.3",
            error.Message);
    }

    [Fact]
    public async Task Missing_mbedtls_source_is_one_line_that_says_what_to_run()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), "nanonet-no-such-folder");

        var error = await Assert.ThrowsAsync<NativeBuildException>(() => NativeBuild.EnsureAsync(
            NativeBoard.Stm32, NativeBoard.Options with { MbedTlsSource = nowhere }, TestContext.Current.CancellationToken));

        Assert.Equal($"no mbedTLS 3.6 source: MBEDTLS_SOURCE is {nowhere}, which is no mbedTLS source tree", error.Message);
    }

    [Fact]
    public async Task Refusal_of_the_compiler_is_one_line_with_its_first_error()
    {
        var artifacts = Directory.CreateTempSubdirectory("nanonet-build-");
        var sabotaged = NativeBoard.Stm32 with
        {
            Lwip = NativeBoard.Stm32.Lwip with
            {
                // lwIP itself refuses a TCP window below its segment size.
                Options = NativeBoard.Stm32.Lwip.Options.ToDictionary(pair => pair.Key, pair => pair.Key == "TCP_WND" ? 128 : pair.Value),
            },
        };

        try
        {
            var options = await NativeBoard.ElsewhereAsync(artifacts.FullName);
            var error = await Assert.ThrowsAsync<NativeBuildException>(() => NativeBuild.EnsureAsync(sabotaged, options, TestContext.Current.CancellationToken));

            Assert.StartsWith("the native build failed: ", error.Message, StringComparison.Ordinal);
            Assert.Contains("TCP_WND", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Message);
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }
}
