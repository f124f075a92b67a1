using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Validation.Tests;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>What makes no run fail is called noted wherever it is told, and never violated.</summary>
public sealed class AnalyzeNoteTests : IDisposable
{
    // Of connection 0 frame 4 names urgent data and has none, which is at the level info.
    private const long Noted = 4;

    private readonly ToolProcess _tool = new();

    public AnalyzeNoteTests()
    {
        var other = Dialogue(9, static header => header with { Reserved = 1 });
        Dialogue(7, static header => header with { UrgentPointer = 5 }).Append(other, other.Frames.Count).Write(Path.Combine(_tool.Folder, "notes.pcapng"));
    }

    [Fact]
    public async Task Filter_takes_for_violated_only_what_failed()
    {
        Assert.Equal(["1"], await Column("index", "verdict=violated"));
        Assert.Equal(["0"], await Column("index", "verdict=noted"));
    }

    [Fact]
    public async Task Csv_holds_notes_in_a_column_of_their_own()
    {
        var violated = await Column("violated", "port=7 or port=9");
        var noted = await Column("noted", "port=7 or port=9");

        Assert.Equal(["", "TCP-RESERVED"], violated);
        Assert.Contains("TCP-URGP", noted[0].Split(' '));
        Assert.DoesNotContain("TCP-RESERVED", noted[1].Split(' '));
    }

    [Fact]
    public async Task Ladder_says_notes_of_a_note()
    {
        var noted = (await _tool.Run("analyze", "notes.pcapng", "--connection", "0")).Output;
        var violated = (await _tool.Run("analyze", "notes.pcapng", "--connection", "1")).Output;

        Assert.Contains("notes TCP-URGP", noted, StringComparison.Ordinal);
        Assert.DoesNotContain("violates", noted, StringComparison.Ordinal);
        Assert.Contains("violates TCP-RESERVED", violated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_of_the_copy_say_which_is_which()
    {
        await _tool.Run("analyze", "notes.pcapng", "--annotate", "copy.pcapng");
        using var reader = CaptureReader.Open(Path.Combine(_tool.Folder, "copy.pcapng"));
        var comments = new Dictionary<long, string>();

        while (reader.TryReadNext(out var frame))
        {
            comments[reader.FrameNumber] = frame.Comment ?? string.Empty;
        }

        Assert.Matches(@"TCP-URGP \(.*\) noted: ", comments[Noted]);
        Assert.Matches(@"TCP-RESERVED \(.*\) violated: ", comments.Values.Single(static comment => comment.Contains("TCP-RESERVED", StringComparison.Ordinal)));
        Assert.Single(comments.Values, static comment => comment.Contains("violated", StringComparison.Ordinal));
    }

    public void Dispose() => _tool.Dispose();

    // The same frame of connection 1 sets a reserved bit, which is a MUST.
    private static Scene Dialogue(ushort port, Func<TcpHeader, TcpHeader> with)
    {
        var scene = new Scene { ServerPort = port }.Open();
        scene.Client("PA", 1, 1, "hello", with: with);
        scene.Server("A", 1, 6);
        return scene.CloseByClient(6, 1);
    }

    private async Task<string[]> Column(string name, string filter)
    {
        var result = await _tool.Run("analyze", "notes.pcapng", "--format", "csv", "--filter", filter);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(',')).ToArray();
        var column = Array.IndexOf(lines[0], name);
        return [.. lines.Skip(1).OrderBy(static line => line[0], StringComparer.Ordinal).Select(line => line[column])];
    }
}
