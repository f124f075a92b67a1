using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using Xunit;

namespace NanoNet.Cli.Tests.Determinism;

/// <summary>Verify runs of our own firmware with a build id that stays.</summary>
public sealed class GoldenRuns : IDisposable
{
    public const string BoardProgram = "NanoNet.VirtualBoard";

    // HTTP-STATUS is not among them: it says how much memory is free, which is .NET's collector's answer and no promise across its versions.
    private static readonly string[] s_scenarios =
        ["TCP-OPEN-CLOSE", "TCP-STREAM", "UDP-ECHO", "HTTP-GET", "TCP-SYN-LOST", "TCP-DATA-LOST", "TCP-TIME-WAIT"];

    private readonly List<ToolProcess> _tools = [];
    private readonly Dictionary<string, string> _ordinary = new(StringComparer.Ordinal);

    /// <summary>A tool in a folder of its own, which lasts as long as the runs.</summary>
    public ToolProcess New()
    {
        var tool = new ToolProcess();
        _tools.Add(tool);
        return tool;
    }

    /// <summary>The run of a board with this build, on this machine as it is: one for all who compare with it.</summary>
    /// <returns>The run's folder.</returns>
    public async Task<string> Ordinary(string board, string firmware) =>
        _ordinary.TryGetValue(board, out var folder) ? folder : _ordinary[board] = await Run(board, firmware);

    /// <param name="board">Its name.</param>
    /// <param name="firmware">The name of its app.</param>
    /// <param name="tool">Null for a new one.</param>
    /// <param name="program">The tool; null for the one of this build.</param>
    /// <param name="boardProgram">The folder of the virtual board; null for the one of this build.</param>
    /// <param name="launcher">What the tool is started with.</param>
    /// <returns>The run's folder.</returns>
    public async Task<string> Run(string board, string firmware, ToolProcess? tool = null, string? program = null, string? boardProgram = null, params string[] launcher)
    {
        tool ??= New();
        var artifacts = tool.ArtifactsWithout(firmware, boardProgram is null ? firmware : BoardProgram);
        FixedBuildId.Install(artifacts, firmware);

        if (boardProgram is not null)
        {
            Directory.CreateSymbolicLink(Path.Combine(Directory.CreateDirectory(Path.Combine(artifacts, "bin", BoardProgram)).FullName, "release"), boardProgram);
        }

        var runs = Path.Combine(tool.Folder, "runs");
        string[] command =
        [
            .. launcher, program ?? ToolProcess.Program, "verify", "--board", board, "--seed", "1", "-o", runs, .. s_scenarios.SelectMany(static one => (string[])["--scenario", one]),
        ];
        var result = await RunningProcess.Run(command[0], command[1..], tool.Folder, tool.Environment);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return Path.Combine(runs, "latest");
    }

    public void Dispose() => _tools.ForEach(static tool => tool.Dispose());
}
