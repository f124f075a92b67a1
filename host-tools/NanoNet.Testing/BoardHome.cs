using System;
using System.IO;
using System.Linq;
using System.Reflection;
using NanoNet.Boards;

namespace NanoNet.Testing;

/// <summary>Where the boards, the board's program and the files that firmware binds to are: in the package, or in a checkout.</summary>
internal sealed record BoardHome
{
    private const string Metadata = "NanoNetHome";
    private const string ProgramName = "NanoNet.VirtualBoard";

    private BoardHome(string root, string program, string contracts, string artifacts)
    {
        Root = root;
        Program = program;
        Contracts = contracts;
        Artifacts = artifacts;
    }

    /// <summary>Holds <c>boards/</c>.</summary>
    public string Root { get; }

    /// <summary>What is started.</summary>
    public string Program { get; }

    /// <summary>The forwarders.</summary>
    public string Contracts { get; }

    /// <summary>Takes what is built.</summary>
    public string Artifacts { get; }

    /// <exception cref="BoardBrokenException">There is none, or it is not complete.</exception>
    public static BoardHome Find(string? named)
    {
        var root = named ?? Variable("NANONET_ROOT") ?? OfPackage() ?? Upwards()
            ?? throw new BoardBrokenException("NanoNet's boards are nowhere: name the folder that holds boards/ in NANONET_ROOT");
        var packaged = Path.Combine(root, "board", ProgramName + ".dll");

        // What a package brought is shared by all projects; nothing may be built into it.
        var home = File.Exists(packaged)
            ? new BoardHome(root, packaged, Path.Combine(root, "contracts", "forwarders"), Path.Combine(CacheFolder.Sources, "..", "boards"))
            : OfCheckout(root);
        return home.Complete();
    }

    /// <summary>The app of a board in a checkout, which builds it.</summary>
    /// <exception cref="BoardBrokenException">It is not built.</exception>
    public string FirmwareOf(BoardProfile board)
    {
        var app = Path.Combine(Artifacts, "bin", board.Firmware, "release", board.Firmware + ".exe");
        return File.Exists(app) ? app : throw new BoardBrokenException($"no firmware: there is no {app}; name an app in BoardOptions.Firmware");
    }

    private static BoardHome OfCheckout(string root)
    {
        var artifacts = Variable("NANONET_ARTIFACTS") ?? Path.Combine(root, ".artifacts");
        return new BoardHome(root, Path.Combine(artifacts, "bin", ProgramName, "release", ProgramName), Path.Combine(artifacts, "contracts", "forwarders"), artifacts);
    }

    private BoardHome Complete()
    {
        var missing = ((string[])[Path.Combine(Root, "boards"), Program, Contracts]).FirstOrDefault(static path => !File.Exists(path) && !Directory.Exists(path));
        return missing is null ? this : throw new BoardBrokenException($"NanoNet in {Root} is not complete: there is no {missing}");
    }

    // The package's build writes where it lies into the test assembly.
    private static string? OfPackage() => AppDomain.CurrentDomain.GetAssemblies()
        .SelectMany(static assembly => assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        .FirstOrDefault(static metadata => metadata.Key == Metadata)?.Value;

    private static string? Upwards()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NanoNet.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
