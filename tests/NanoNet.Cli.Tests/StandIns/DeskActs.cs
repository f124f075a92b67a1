using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;

namespace NanoNet.Cli.Tests.StandIns;

/// <summary>A desk on which tools and ports are missing or lie: for <c>doctor</c>, in a namespace without a network, where it asks nobody.</summary>
internal static class DeskActs
{
    public static IEnumerable<(string Name, StandInAct Act)> All =>
    [
        ("doctor: nanoff is not installed", static stage => Look(stage)),
        ("doctor: nanoff is the pinned one", static stage => Look(stage, ("nanoff", $"echo nanoff {NanoNet.Boards.PinnedTool.Nanoff.Version}+baccab8"))),
        ("doctor: nanoff is of another version", static stage => Look(stage, ("nanoff", "echo nanoff 2.5.88+4e6c5c3387"))),
        ("doctor: nanoff hangs", static stage => Look(stage, ("nanoff", "exec sleep 600"))),
        ("doctor: SDK is of yesterday", static stage => Look(stage, ("dotnet", "echo 8.0.100"))),
        ("doctor: SDK hangs", static stage => Look(stage, ("dotnet", "exec sleep 600"))),
        ("doctor: SDK fails", static stage => Look(stage, ("dotnet", "echo 10.0.100; exit 3"))),
        ("doctor: serial port is gone", static stage => Look(stage, "--port", stage.PathOf("port"))),
        ("doctor: serial port is another program's", Busy),
    ];

    /// <summary>Looks at the desk where there is no network.</summary>
    public static Task<ProcessResult> Look(Stage stage, params string[] arguments)
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd('/');
        stage.Tool.Environment["PATH"] = $"{stage.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        stage.Tool.Environment["HOME"] = stage.Tool.Folder;
        stage.Tool.Environment["XDG_CACHE_HOME"] = null;
        stage.Tool.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(runtime)));
        return RunningProcess.Run("unshare", ["--map-root-user", "--net", ToolProcess.Program, "doctor", .. arguments], stage.Tool.Folder, stage.Tool.Environment);
    }

    private static Task<ProcessResult> Look(Stage stage, (string Name, string Script) program)
    {
        stage.WriteProgram(Path.Combine("bin", program.Name), program.Script);
        return Look(stage);
    }

    private static async Task<ProcessResult> Busy(Stage stage)
    {
        using var other = stage.Tool.Start("console", "--port", stage.Board.Device, "--output", "other");
        await other.Line(static line => line.Contains("following", StringComparison.Ordinal));
        var result = await Look(stage, "--port", stage.Board.Device);
        other.Signal(PosixSignal.SIGINT);
        await other.End();
        return result;
    }
}
