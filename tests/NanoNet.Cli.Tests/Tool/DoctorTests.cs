using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>What <c>doctor</c> finds on this desk, and on one where something is missing.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    [Fact]
    public async Task Desk_that_builds_this_project_is_not_broken_and_every_line_has_its_sign()
    {
        var result = await _tool.Run("doctor");

        Assert.Equal(0, result.ExitCode);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, static line => Assert.Matches(@"^[✔✘!?] [A-Za-z. ]{12} |^ {15}-> ", line));
        Assert.Contains(lines, static line => line.StartsWith("✔ .NET SDK", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("✔ C compiler", StringComparison.Ordinal));
        Assert.Equal(
            [".NET SDK", "C compiler", "TAP", "capture", "clock", "desk file", "firewall", "link", "nanoff", "serial port", "sources"],

            // Whom to ask for addresses there is only where there is a network.
            lines.Where(static line => !line.Contains("->", StringComparison.Ordinal)).Select(static line => line.Substring(2, 12).Trim())
                .Distinct().Except(["DHCP", "address"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_missing_is_named_with_the_command_that_mends_it()
    {
        _tool.Environment["PATH"] = Directory.CreateDirectory(Path.Combine(_tool.Folder, "bin")).FullName;
        _tool.Environment["HOME"] = _tool.Folder;
        _tool.Environment["XDG_CACHE_HOME"] = null;
        _tool.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/'))));

        var result = await _tool.Run("doctor");

        Assert.Equal(6, result.ExitCode);
        Assert.Matches("✘ .NET SDK +not found\n +-> install the .NET SDK 10", result.Output);
        Assert.Matches("✘ C compiler +missing: gcc libc6-dev cmake make xz-utils bzip2 tar\n +-> sudo apt-get install gcc libc6-dev cmake make xz-utils bzip2 tar", result.Output);
        Assert.Matches("! nanoff +not installed\n +-> ", result.Output);
        Assert.Matches("! sources +lwIP and mbedTLS have not been fetched yet", result.Output);
    }

    public void Dispose() => _tool.Dispose();
}
