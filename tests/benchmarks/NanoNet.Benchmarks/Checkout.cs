using System;
using System.IO;
using System.Linq;
using NanoNet.Boards;

namespace NanoNet.Benchmarks;

/// <summary>The checkout that these benchmarks were built in, and its boards ready to start.</summary>
public sealed class Checkout
{
    public Checkout()
    {
        Root = AppContext.BaseDirectory;

        while (!File.Exists(Path.Combine(Root, "NanoNet.sln")))
        {
            Root = Path.GetDirectoryName(Root) ?? throw new InvalidOperationException("run this through tests/benchmarks/run, in a checkout");
        }

        Artifacts = Environment.GetEnvironmentVariable("NANONET_ARTIFACTS") is { Length: > 0 } moved
            ? moved
            : Path.Combine(Root, ".artifacts");
    }

    public string Root { get; }

    public string Artifacts { get; }

    public string Launcher => Path.Combine(Root, "host-tools", "nanonet");

    /// <summary>The published tool that the launcher ends in.</summary>
    public string Tool => Path.Combine(Published, "nanonet", "nanonet");

    /// <summary>The published board program.</summary>
    public string VirtualBoard => Path.Combine(Published, "board", "NanoNet.VirtualBoard");

    // The first line of the launcher's stamp names the folder of its last build.
    private string Published => Path.Combine(Artifacts, "tool", File.ReadLines(Path.Combine(Artifacts, "tool", "stamp")).First());

    /// <summary>Builds the native half where needed.</summary>
    /// <returns>The folder with the profile's library and the C peer.</returns>
    public string Native(BoardProfile board) =>
        Path.GetDirectoryName(NativeBuild.EnsureAsync(board, NativeBuildOptions.ForRepository(Root)).GetAwaiter().GetResult())!;

    public BoardProfile Board(string name) => BoardCatalog.Load(Path.Combine(Root, "boards")).Get(name);
}
