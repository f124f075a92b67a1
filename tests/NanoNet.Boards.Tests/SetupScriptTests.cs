using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

public sealed partial class SetupScriptTests : IDisposable
{
    private static readonly string s_setup = Path.Combine(Repository.Root, "host-tools", "setup");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-setup-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Scripts_name_no_archive_host()
    {
        Assert.All(Directory.GetFiles(s_setup), script => Assert.DoesNotMatch(HostPattern(), File.ReadAllText(script)));
    }

    [Fact]
    public async Task Archive_of_deb822_sources_is_kept_with_its_key_and_another_suite()
    {
        var entry = await ArchiveOf(("debian.sources", """
            Types: deb
            # a comment
            URIs: http://mirror.example/debian
            Suites: bookworm bookworm-updates
            Components: main
            Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

            Types: deb
            URIs: http://mirror.example/debian-security
            Suites: bookworm-security
            Components: main
            Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
            """));

        Assert.Equal(
            "Types: deb-src\nURIs: http://mirror.example/debian\nSuites: trixie\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n",
            entry);
    }

    [Fact]
    public async Task Archive_of_one_line_sources_is_kept_with_its_key_and_another_suite()
    {
        var entry = await ArchiveOf(("sources.list", """
            # deb http://old.example/debian bullseye main
            deb [arch=amd64 signed-by=/etc/apt/keyrings/debian.gpg] http://mirror.example/debian/ bookworm main contrib # ours
            deb http://mirror.example/debian/ bookworm-updates main
            """));

        Assert.Equal(
            "Types: deb-src\nURIs: http://mirror.example/debian\nSuites: trixie\nComponents: main\nSigned-By: /etc/apt/keyrings/debian.gpg\n", entry);
    }

    [Fact]
    public async Task Third_parties_and_disabled_entries_are_ignored()
    {
        var entry = await ArchiveOf(
            ("a-vendor.list", "deb [signed-by=/v.gpg] https://vendor.example/debian/12/prod bookworm main\ndeb https://tools.example/linux bookworm stable\n"),
            ("b-off.sources", "Enabled: no\nTypes: deb\nURIs: http://off.example/debian\nSuites: bookworm bookworm-updates\nComponents: main\n"),
            ("c-debian.sources", "Types: deb\nURIs: http://mirror.example/mirror/debian\nSuites: bookworm bookworm-updates\nComponents: main\n"),
            ("d-other.sources", "Types: deb\nURIs: http://node.example/apt\nSuites: nodistro\nComponents: main\n"));

        Assert.Equal("Types: deb-src\nURIs: http://mirror.example/mirror/debian\nSuites: trixie\nComponents: main\n", entry);
    }

    [Fact]
    public async Task Key_in_the_sources_file_itself_is_kept_whole()
    {
        var entry = await ArchiveOf(("debian.sources", """
            Types: deb
            URIs: http://mirror.example/debian
            Suites: bookworm
            Components: main
            Signed-By:
             -----BEGIN PGP PUBLIC KEY BLOCK-----
             .
             abc
             -----END PGP PUBLIC KEY BLOCK-----
            """));

        Assert.EndsWith(
            "Signed-By: \n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n -----END PGP PUBLIC KEY BLOCK-----\n", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machine_without_the_archive_has_no_entry()
    {
        Assert.Empty(await ArchiveOf(("ubuntu.sources", "Types: deb\nURIs: http://u.example/ubuntu\nSuites: noble\nComponents: main universe\n")));
    }

    [Fact]
    public async Task Lwip_override_that_is_no_source_is_one_line_and_exit_code_6()
    {
        var (exitCode, _, error) = await Shell.RunAsync(
            Path.Combine(s_setup, "lwip"), [], new Dictionary<string, string> { ["LWIP_SOURCE"] = _folder.FullName }, TestContext.Current.CancellationToken);

        Assert.Equal(6, exitCode);
        Assert.StartsWith($"nanonet: LWIP_SOURCE is {_folder.FullName}, which holds no ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Mbedtls_override_that_is_no_source_is_one_line_and_exit_code_6()
    {
        var (exitCode, _, error) = await Shell.RunAsync(
            Path.Combine(s_setup, "mbedtls"), [], new Dictionary<string, string> { ["MBEDTLS_SOURCE"] = _folder.FullName }, TestContext.Current.CancellationToken);

        Assert.Equal(6, exitCode);
        Assert.StartsWith($"nanonet: MBEDTLS_SOURCE is {_folder.FullName}, which holds no ", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Lwip_override_that_is_a_source_needs_no_archive()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "src", "include", "lwip"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "src", "include", "lwip", "init.h"), string.Empty, TestContext.Current.CancellationToken);

        var (exitCode, output, error) = await Shell.RunAsync(
            Path.Combine(s_setup, "lwip"), [], new Dictionary<string, string> { ["LWIP_SOURCE"] = _folder.FullName }, TestContext.Current.CancellationToken);

        Assert.Equal((0, string.Empty, string.Empty), (exitCode, output, error));
    }

    [Fact]
    public async Task Prerequisites_without_apt_are_named()
    {
        // A PATH with nothing but what the script itself calls.
        foreach (var tool in (string[])["sh", "id", "mktemp", "sed", "head", "rm"])
        {
            var path = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).First(File.Exists);
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, tool), path);
        }

        var (exitCode, _, error) = await Shell.RunAsync(
            Path.Combine(s_setup, "prerequisites"), [], new Dictionary<string, string> { ["PATH"] = _folder.FullName }, TestContext.Current.CancellationToken);

        Assert.Equal(6, exitCode);
        Assert.Equal(
            "nanonet: this machine lacks gcc libc6-dev cmake make tar xz-utils bzip2 (Debian's names) and has no apt-get: install them with its own package manager\n",
            error);
    }

    private async Task<string> ArchiveOf(params (string Name, string Text)[] sources)
    {
        List<string> arguments = ["-v", "suite=trixie", "-f", Path.Combine(s_setup, "debian-archive.awk")];

        foreach (var (name, text) in sources)
        {
            var path = Path.Combine(_folder.FullName, name);
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            arguments.Add(path);
        }

        var (exitCode, output, error) = await Shell.RunAsync("awk", arguments, null, TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, error);
        return output;
    }

    [GeneratedRegex("://|\\.(org|net|com|io)\\b")]
    private static partial Regex HostPattern();
}
