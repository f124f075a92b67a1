using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Boards;

namespace NanoNet.Cli.Doctor;

/// <summary>What builds and runs virtual boards.</summary>
internal static class BuildChecks
{
    private const int NeededSdk = 10;

    // Debian's package of each program.
    private static readonly (string Program, string Package)[] s_tools = [("cc", "gcc libc6-dev"), ("cmake", "cmake"), ("make", "make"), ("xz", "xz-utils"), ("bzip2", "bzip2"), ("tar", "tar")];

    public static IEnumerable<DeskFinding> Run()
    {
        yield return Sdk();
        yield return Compiler();
        yield return Sources();
        yield return Tap();
    }

    private static DeskFinding Sdk()
    {
        var version = CommandOutput.Of("dotnet", "--version");
        return version is not null && int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= NeededSdk
            ? new DeskFinding(".NET SDK", DeskState.Good, version)
            : new DeskFinding(".NET SDK", DeskState.Broken, version is null ? "not found" : $"{version} is too old", $"install the .NET SDK {NeededSdk}");
    }

    private static DeskFinding Compiler()
    {
        if (!OperatingSystem.IsLinux())
        {
            return new DeskFinding("C compiler", DeskState.Limited, "virtual boards run on Linux only", "use verify and run on a Linux machine, in a container, or in WSL 2");
        }

        var missing = s_tools.Where(static tool => !CommandOutput.Has(tool.Program)).Select(static tool => tool.Package).ToList();
        return missing.Count == 0
            ? new DeskFinding("C compiler", DeskState.Good, "cc, cmake, make and the unpackers are there")
            : new DeskFinding("C compiler", DeskState.Broken, $"missing: {string.Join(' ', missing)}", $"sudo apt-get install {string.Join(' ', missing)}   (verify does it by itself where it may)");
    }

    private static DeskFinding Sources()
    {
        var folder = CacheFolder.Sources;
        var there = Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(Path.GetFileName).Order().ToList() : [];
        return there.Count > 0
            ? new DeskFinding("sources", DeskState.Good, $"{string.Join(", ", there)} in {folder}")
            : new DeskFinding("sources", DeskState.Limited, "lwIP and mbedTLS have not been fetched yet", "nanonet verify fetches them, and needs the network once");
    }

    private static DeskFinding Tap()
    {
        if (!OperatingSystem.IsLinux())
        {
            return new DeskFinding("TAP", DeskState.Limited, "run --tap is for Linux", "use run --forward");
        }

        try
        {
            using var tun = new FileStream("/dev/net/tun", FileMode.Open, FileAccess.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DeskFinding("TAP", DeskState.Limited, $"/dev/net/tun cannot be opened, so run --tap does not work: {e.Message}", "use run --forward, or: sudo modprobe tun");
        }

        return CommandOutput.Of("unshare", "--map-root-user", "--net", "true") is null
            ? new DeskFinding("TAP", DeskState.Limited, "no user and network namespace is to be had, so run --tap does not work", "sudo sysctl kernel.unprivileged_userns_clone=1, or use run --forward")
            : new DeskFinding("TAP", DeskState.Good, "run --tap works");
    }
}
