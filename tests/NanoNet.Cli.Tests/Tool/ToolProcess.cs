using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>Runs the built tool as a user does: a process, in a folder of its own, its output in pipes.</summary>
public sealed class ToolProcess : IDisposable
{
    private const string VirtualBoard = "NanoNet.VirtualBoard";

    private static readonly string s_built = Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.Cli", "release", "nanonet");

    private string _program = Program;

    /// <summary>Where the tool runs; its run folders go below.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("nanonet-test-").FullName;

    /// <summary>Set for every process that is started from here.</summary>
    public Dictionary<string, string?> Environment { get; } = new()
    {
        ["NANONET_ROOT"] = TestCheckout.Root,
        ["NANONET_ARTIFACTS"] = TestCheckout.Artifacts,
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = null,
        ["NO_COLOR"] = null,
        ["COLUMNS"] = null,
        ["CI"] = null,

        // On a busy machine any run may last long enough to say so.
        ["NANONET_HEARTBEAT"] = "0",
    };

    /// <summary>The tool that users run, published, where NANONET_TEST_TOOL says that it is of these sources; else that of the last build, which .NET compiles anew at each start.</summary>
    public static string Program { get; } = System.Environment.GetEnvironmentVariable("NANONET_TEST_TOOL") is { Length: > 0 } published ? published : s_built;

    /// <summary>Where .NET is that the tests run on.</summary>
    public static string? DotNet { get; } = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/'))));

    public static void RequireBoard()
    {
        if (!File.Exists(Path.Combine(TestCheckout.Artifacts, "bin", "NanoNet.Stm32", "release", "NanoNet.Stm32.exe")))
        {
            Assert.Skip("the firmware is not built: dotnet build NanoNet.sln -c Release");
        }
    }

    public RunningProcess Start(params string[] arguments) => RunningProcess.Start(_program, arguments, Folder, Environment);

    /// <summary>One whose standard input is open until the test ends it.</summary>
    public RunningProcess StartListening(params string[] arguments) => RunningProcess.Start(_program, arguments, Folder, Environment, keepsInput: true);

    public Task<ProcessResult> Run(params string[] arguments) => RunningProcess.Run(_program, arguments, Folder, Environment);

    /// <summary>An artifacts folder like the checkout's but for what a test puts in place of it.</summary>
    /// <param name="replaced">Names below bin/ to leave out, or "native".</param>
    public string ArtifactsWithout(params string[] replaced)
    {
        var artifacts = Directory.CreateDirectory(Path.Combine(Folder, "artifacts")).FullName;
        var bin = Directory.CreateDirectory(Path.Combine(artifacts, "bin")).FullName;

        foreach (var folder in Directory.GetDirectories(TestCheckout.Artifacts).Where(f => Path.GetFileName(f) != "bin" && !replaced.Contains(Path.GetFileName(f))))
        {
            Directory.CreateSymbolicLink(Path.Combine(artifacts, Path.GetFileName(folder)), folder);
        }

        foreach (var folder in Directory.GetDirectories(Path.Combine(TestCheckout.Artifacts, "bin")).Where(f => !replaced.Contains(Path.GetFileName(f))))
        {
            Directory.CreateSymbolicLink(Path.Combine(bin, Path.GetFileName(folder)), folder);
        }

        // A published tool runs the board that was published with it.
        _program = replaced.Contains(VirtualBoard) ? s_built : _program;
        Environment["NANONET_ARTIFACTS"] = artifacts;
        return artifacts;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
