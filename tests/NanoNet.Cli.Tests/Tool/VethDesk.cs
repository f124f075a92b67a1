using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>A network namespace with a cable in it, from va to vb: va is the tester's interface, at vb is what a test puts there.</summary>
public sealed class VethDesk : IDisposable
{
    public const string Ours = "va";
    public const string Theirs = "vb";

    // Without IPv6 addresses of its own the kernel is silent. The shell is replaced by what it starts, so that it has the namespace's process.
    private const string Inside = "ip link add va type veth peer name vb && for i in va vb; do ip link set $i addrgenmode none && ip link set $i up || exit 1; done && exec \"$0\" \"$@\"";

    private readonly ToolProcess _tool;

    private VethDesk(ToolProcess tool, RunningProcess theirs)
    {
        _tool = tool;
        There = theirs;
    }

    /// <summary>What runs at the other end.</summary>
    public RunningProcess There { get; }

    /// <summary>The serial port of the board there.</summary>
    public string Port { get; private set; } = "";

    /// <summary>A cable with nothing of ours at its other end.</summary>
    public static async Task<VethDesk> Empty(ToolProcess tool)
    {
        await Require();
        var there = Unshare(tool, "sh", "-c", "echo ready && exec sleep 600");
        await there.Line(static line => line == "ready");
        return new VethDesk(tool, there);
    }

    /// <summary>A virtual board at the other end, as if it lay on the desk.</summary>
    public static async Task<VethDesk> WithBoard(ToolProcess tool, string board, string network = "dhcp", params string[] more)
    {
        const string Said = "its serial port is ";
        ToolProcess.RequireBoard();
        await Require();
        var there = Unshare(tool, [ToolProcess.Program, "run", "--board", board, "--network", network, "--interface", Theirs, .. more]);
        var line = await there.Line(static line => line.Contains(Said, StringComparison.Ordinal));
        return new VethDesk(tool, there) { Port = line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].Trim() };
    }

    /// <summary>Starts the tool in the namespace.</summary>
    public RunningProcess Start(params string[] arguments) => Enter([ToolProcess.Program, .. arguments]);

    public async Task<ProcessResult> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return await process.End();
    }

    /// <summary>Starts any program in the namespace.</summary>
    public RunningProcess Begin(params string[] command) => Enter(command);

    /// <summary>Runs any program in the namespace.</summary>
    public async Task<ProcessResult> Shell(params string[] command)
    {
        using var process = Enter(command);
        return await process.End();
    }

    public void Dispose() => There.Dispose();

    /// <summary>Starts any program in the namespace.</summary>
    public RunningProcess Enter(params IEnumerable<string> command) => RunningProcess.Start(
        "nsenter", ["--target", $"{There.Id}", "--user", "--net", "--preserve-credentials", .. command], _tool.Folder, _tool.Environment);

    private static RunningProcess Unshare(ToolProcess tool, params string[] command) =>
        RunningProcess.Start("unshare", ["--map-root-user", "--net", "sh", "-c", Inside, .. command], tool.Folder, tool.Environment);

    private static async Task Require()
    {
        var result = await RunningProcess.Run("unshare", ["--map-root-user", "--net", "sh", "-c", Inside, "true"]);
        Assert.SkipUnless(result.ExitCode == 0, $"no network namespace with a cable is to be had: {result.Error.Trim()}");
        Assert.SkipUnless(NativeLibrary.TryLoad("libpcap.so.0.8", out _), "libpcap is not installed");
    }
}
