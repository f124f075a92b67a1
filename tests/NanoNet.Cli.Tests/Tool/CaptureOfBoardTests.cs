using System;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.StandIns;
using Xunit;

namespace NanoNet.Cli.Tests.Tool;

/// <summary>A capture on which two hosts talk, of which the board is one: only what it does is held against it.</summary>
public sealed class CaptureOfBoardTests : IDisposable
{
    // Of InterfaceActs.Sender: the client's first acknowledgment, the server's SYN, ACK.
    private const string OfClient = "2";
    private const string OfServer = "1";
    private const string Client = "mac: \"02:00:00:00:00:01\"";
    private const string Server = "mac: \"02:00:00:00:00:02\"";

    private readonly ToolProcess _tool = new();

    [Theory]
    [InlineData(1, Client, OfClient)]
    [InlineData(1, Server, OfServer)]
    [InlineData(1, "address: 10.0.0.2/24", OfServer)]
    [InlineData(0, Client, OfServer)]
    [InlineData(0, Server, OfClient)]
    [InlineData(0, "address: 10.0.0.2/24", OfClient)]
    public async Task Only_the_frames_of_the_named_board_fail_the_run(int exitCode, string board, string wrong)
    {
        Write(board);

        var result = await Judge(wrong, "--board", "greenhouse");

        Assert.True(result.ExitCode == exitCode, result.Output + result.Error);
        Assert.Equal(exitCode == 1, HasLine(result.Output, "violated", "TCP-CSUM"));

        // Each end leaves something out that it should say, so that both are told of.
        var parts = result.Output.Split("Other hosts than greenhouse, for information");
        Assert.Equal(2, parts.Length);
        var line = $"TCP-CSUM  frame {(wrong == OfClient ? "4 from 02:00:00:00:00:01" : "3 from 02:00:00:00:00:02")}";
        Assert.Contains(line, parts[1 - exitCode], StringComparison.Ordinal);
        Assert.DoesNotContain("TCP-CSUM  frame", parts[exitCode], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_of_the_desk_is_judged_on_an_interface_that_is_named_as_well()
    {
        Write(Server);

        var result = await Judge(OfClient, "--board", "greenhouse", "-i", VethDesk.Ours);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Fact]
    public async Task Lines_of_json_tell_others_from_the_board()
    {
        Write(Server);

        var result = await Judge(OfClient, "--board", "greenhouse", "--json");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.True(HasLine(result.Output, "\"event\":\"verdict\"", "\"TCP-CSUM\"", "\"pass\""), result.Output);
        Assert.True(HasLine(result.Output, "\"event\":\"other\"", "\"TCP-CSUM\"", "frame 4 from 02:00:00:00:00:01"), result.Output);
    }

    [Fact]
    public async Task Board_of_which_nothing_is_known_is_told_and_every_host_is_judged()
    {
        Write(null);

        var result = await Judge(OfClient, "--board", "greenhouse");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("neither 'address' nor 'mac' of greenhouse is known", result.Error, StringComparison.Ordinal);
        Assert.Contains("TCP-CSUM  frame 4 from 02:00:00:00:00:01", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_board_every_host_is_judged_and_the_sender_is_named()
    {
        var result = await Judge(OfServer, "-i", VethDesk.Ours);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("TCP-CSUM  frame 3 from 02:00:00:00:00:02", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private static bool HasLine(string output, params string[] words) =>
        Array.Exists(output.Split('\n'), line => Array.TrueForAll(words, word => line.Contains(word, StringComparison.Ordinal)));

    private void Write(string? known) => File.WriteAllText(
        Path.Combine(_tool.Folder, "desk.yaml"),
        $"version: 1\nboards: {{ greenhouse: {{ target: X, network: {{ interface: {VethDesk.Ours}{(known is null ? string.Empty : $", {known}")} }} }} }}\n");

    private async Task<ProcessResult> Judge(string wrong, params string[] options)
    {
        var sender = Path.Combine(_tool.Folder, "sender.py");
        await File.WriteAllTextAsync(sender, InterfaceActs.Sender, TestContext.Current.CancellationToken);
        using var desk = await VethDesk.Empty(_tool);
        using var capture = desk.Start(["capture", "--judge", "--count", "7", .. options]);
        await capture.Line(static line => line.Contains("capturing on va", StringComparison.Ordinal));
        var sent = await desk.Shell("/usr/bin/python3", sender, "0", wrong);
        Assert.True(sent.ExitCode == 0, sent.Error);
        return await capture.End();
    }
}
