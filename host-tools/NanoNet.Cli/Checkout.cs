using System;
using System.IO;

namespace NanoNet.Cli;

/// <summary>Where the tool finds its boards, firmware and what was built: the launcher says so, else the tool looks upwards from itself.</summary>
/// <param name="Root">The folder that holds boards/ and firmware/.</param>
/// <param name="Artifacts">The folder that builds write to.</param>
public sealed record Checkout(string Root, string Artifacts)
{
    private const string VirtualBoardName = "NanoNet.VirtualBoard";

    /// <summary>The profiles, one folder a board.</summary>
    public string Boards => Path.Combine(Root, "boards");

    /// <summary>Listings of nanoFramework's libraries.</summary>
    public string Api => Path.Combine(Root, "firmware", "contracts", "api");

    /// <summary>Forwarders that firmware is loaded against.</summary>
    public string Forwarders => Path.Combine(Artifacts, "contracts", "forwarders");

    /// <summary>The command that starts the tool, as it can be pasted into a shell in the current folder.</summary>
    public string Launcher
    {
        get
        {
            var launcher = Path.Combine(Root, "host-tools", "nanonet");
            var relative = Path.GetRelativePath(Environment.CurrentDirectory, launcher);
            return relative.StartsWith("..", StringComparison.Ordinal) ? launcher : relative;
        }
    }

    /// <summary>The board process: the published one beside this tool, else the one of the last build.</summary>
    public string VirtualBoard
    {
        get
        {
            var published = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "board", VirtualBoardName));
            return File.Exists(published) ? published : Path.Combine(Artifacts, "bin", VirtualBoardName, "release", VirtualBoardName);
        }
    }

    /// <exception cref="UserException">The tool does not lie in a checkout and nothing says where one is.</exception>
    public static Checkout Find()
    {
        var root = Environment.GetEnvironmentVariable("NANONET_ROOT") is { Length: > 0 } told ? Path.GetFullPath(told) : SearchUpwards();
        var artifacts = Environment.GetEnvironmentVariable("NANONET_ARTIFACTS") is { Length: > 0 } moved
            ? Path.GetFullPath(moved)
            : Path.Combine(root, ".artifacts");
        return new Checkout(root, artifacts);
    }

    private static string SearchUpwards()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NanoNet.sln")))
            {
                return folder.FullName;
            }
        }

        throw new UserException(ExitCode.BenchBroken, "no checkout found: start the tool with host-tools/nanonet, or set NANONET_ROOT");
    }
}
