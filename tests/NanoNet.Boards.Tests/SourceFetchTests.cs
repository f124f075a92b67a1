using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>The script that fetches a source package, with an apt of ours that has one.</summary>
public sealed class SourceFetchTests : IAsyncLifetime
{
    private const string Apt = """
        #!/bin/sh
        case "${0##*/} $1" in
        "apt-config shell") [ "$3" = Dir::Etc::SourceParts/d ] && echo "parts='$FAKE/parts/'" ;;
        "apt-cache showsrc") [ ! -e "$FAKE/lists" ] || echo "Version: 1.0+dfsg1-2" ;;
        "apt-get update") [ ! -e "$FAKE/offline" ] || { echo "E: no network" >&2; [ ! -e "$FAKE/passing" ] || rm "$FAKE/offline"; exit 100; }; : > "$FAKE/lists" ;;
        "apt-get source") cp "$FAKE/x.orig.tar.gz" x_1.0+dfsg1.orig.tar.gz ;;
        esac

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet fetch ");
    private string _sha256 = string.Empty;

    private string Sources => Path.Combine(_folder.FullName, "a cache", "nanonet", "src");

    public async ValueTask InitializeAsync()
    {
        foreach (var tool in (string[])["apt-config", "apt-cache", "apt-get"])
        {
            var path = Path.Combine(_folder.FullName, tool);
            await File.WriteAllTextAsync(path, Apt);
            await Shell.RunAsync("chmod", ["+x", path], null, TestContext.Current.CancellationToken);
        }

        Directory.CreateDirectory(Path.Combine(_folder.FullName, "parts"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "parts", "debian.list"), "deb http://d.example/debian bookworm main\n");
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "x-1.0")).FullName, "file"), "content");
        var tarball = Path.Combine(_folder.FullName, "x.orig.tar.gz");
        await Shell.RunAsync("tar", ["-czf", tarball, "-C", _folder.FullName, "x-1.0"], null, TestContext.Current.CancellationToken);
        _sha256 = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(tarball)));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Two_fetches_at_once_into_a_folder_with_spaces_leave_one_source_and_nothing_else()
    {
        var both = await Task.WhenAll(FetchAsync(), FetchAsync());

        Assert.All(both, static result => Assert.True(result.ExitCode == 0, result.Error));
        Assert.Equal(["x-1.0"], Directory.GetFileSystemEntries(Sources).Select(Path.GetFileName));
        Assert.Equal("content", await File.ReadAllTextAsync(Path.Combine(Sources, "x-1.0", "file"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fetch_of_what_is_there_asks_nobody()
    {
        Directory.CreateDirectory(Path.Combine(Sources, "x-1.0"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "offline"), string.Empty, TestContext.Current.CancellationToken);

        Assert.Equal((0, string.Empty, string.Empty), await FetchAsync());
    }

    [Fact]
    public async Task Download_that_was_cut_short_is_refused_and_leaves_nothing()
    {
        using (var tarball = File.OpenWrite(Path.Combine(_folder.FullName, "x.orig.tar.gz")))
        {
            tarball.SetLength(tarball.Length - 1);
        }

        var (exitCode, _, error) = await FetchAsync();

        Assert.Equal(6, exitCode);
        Assert.Contains("x_1.0+dfsg1.orig.tar.gz is not the pinned one: ", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Sources));
    }

    [Fact]
    public async Task Machine_without_a_network_is_told_so()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "offline"), string.Empty, TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await FetchAsync();

        Assert.Equal(6, exitCode);
        Assert.EndsWith("nanonet: the Debian archive (trixie) offers no x 1.0+dfsg1: no network\n", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Sources));
    }

    [Fact]
    public async Task Network_that_is_away_for_a_moment_is_waited_for()
    {
        // The first question for the lists brings it back.
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "offline"), string.Empty, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "passing"), string.Empty, TestContext.Current.CancellationToken);

        var (exitCode, _, error) = await FetchAsync(pauses: "0 0");

        Assert.Equal(0, exitCode);
        Assert.EndsWith("nanonet: no x yet: no network; again in 0 s\n", error, StringComparison.Ordinal);
        Assert.Equal(["x-1.0"], Directory.GetFileSystemEntries(Sources).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Machine_without_a_home_is_told_what_to_set()
    {
        var (exitCode, _, error) = await FetchAsync(home: string.Empty, cache: string.Empty);

        Assert.Equal((6, "nanonet: cannot fetch the source of x: neither XDG_CACHE_HOME nor HOME says where to\n"), (exitCode, error));
    }

    private Task<(int ExitCode, string Output, string Error)> FetchAsync(string? home = null, string? cache = null, string pauses = "") =>
        Shell.RunAsync(
            Path.Combine(Repository.Root, "host-tools", "setup", "debian-source"),
            ["x", "1.0+dfsg1", "trixie", _sha256],
            new Dictionary<string, string>
            {
                ["PATH"] = _folder.FullName + ":" + Environment.GetEnvironmentVariable("PATH"),
                ["FAKE"] = _folder.FullName,
                ["NANONET_FETCH_PAUSES"] = pauses,
                ["HOME"] = home ?? _folder.FullName,
                ["XDG_CACHE_HOME"] = cache ?? Path.Combine(_folder.FullName, "a cache"),
            },
            TestContext.Current.CancellationToken);
}
