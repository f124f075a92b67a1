using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Validation.Tests;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>What analyze writes without options fits a terminal of 80 columns, and says of what it leaves out how to see it.</summary>
public sealed class AnalyzeScreenTests : IDisposable
{
    private const int Width = 80;
    private const int Connections = 30;
    private const int Lines = 24;

    private readonly ToolProcess _tool = new();

    public AnalyzeScreenTests() => _tool.Environment["COLUMNS"] = Width.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Many_connections_are_a_line_each_and_the_rest_is_counted()
    {
        Many().Write(Capture);

        var lines = await Text();

        Assert.InRange(lines.Length, 1, Lines);
        Assert.All(lines, static line => Assert.InRange(line.Length, 0, Width));
        Assert.StartsWith("  0  192.0.2.1:49152", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  1  192.0.2.1:49152", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.Contains("24 more: ", StringComparison.Ordinal) && line.Contains("--connection N", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filter_shows_every_connection_that_it_chooses()
    {
        Many().Write(Capture);

        var lines = await Text("--filter", "addr=192.0.2.1 and not port=8000");

        Assert.Equal(Connections - 1, lines.Count(static line => line.Contains("192.0.2.1:49152", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, static line => line.Contains("more: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undecidable_rules_are_a_line_in_all_unless_asked_for()
    {
        // Nobody sees what came before, so much cannot be told.
        var scene = new Scene();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        scene.Write(Capture);

        var brief = await Text();
        var all = await Text("--all");
        var undecidable = all.Count(static line => line.Contains("? undecidable", StringComparison.Ordinal));

        Assert.NotEqual(0, undecidable);
        Assert.Single(brief, line => line == $"  ? {undecidable} undecidable: --all lists them");
        Assert.DoesNotContain(brief, static line => line.Contains("? undecidable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_violated_rule_is_explained_or_said_not_to_be()
    {
        // Each of these breaks a MUST about the header.
        var scene = new Scene().Open();
        scene.Client("PA", 1, 1, "hello", with: static header => header with { Reserved = 1 });
        scene.Client("PA", 6, 1, "hello", with: static header => header with { Checksum = 0xBEEF });
        scene.Client("SFA", 11, 1);
        scene.Server("", 1, 6);
        scene.Later().Write(Capture);

        var lines = await Text();
        var violated = lines.Where(static line => line.StartsWith("  ✘ violated ", StringComparison.Ordinal)).ToArray();

        Assert.InRange(violated.Length, 3, 5);
        Assert.All(violated, static line => Assert.Matches("  frames? [0-9, and more-]+$", line));
        Assert.All(violated, line => Assert.Contains(lines, other => other.Contains($"{line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]} violated", StringComparison.Ordinal)));
        Assert.Equal(violated.Length, lines.Count(static line => line.StartsWith("    expected", StringComparison.Ordinal)));
        Assert.Equal(violated.Length, lines.Count(static line => line.StartsWith("    frames", StringComparison.Ordinal)));
    }

    public void Dispose() => _tool.Dispose();

    private string Capture => Path.Combine(_tool.Folder, "sample.pcapng");

    private static Scene Many()
    {
        var many = Dialogue(8000);

        for (var i = 1; i < Connections; i++)
        {
            var next = Dialogue((ushort)(8000 + i));
            many.Append(next, next.Frames.Count);
        }

        return many;
    }

    private static Scene Dialogue(ushort port)
    {
        var scene = new Scene { ServerPort = port }.Open();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("A", 1, 6);
        return scene.CloseByClient(6, 1);
    }

    private async Task<string[]> Text(params string[] options) => (await _tool.Run(["analyze", "sample.pcapng", .. options])).Output.TrimEnd('\n').Split('\n');
}
