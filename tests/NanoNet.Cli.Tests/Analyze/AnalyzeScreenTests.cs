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

    [Fact]
    public async Task Violations_of_many_connections_fit_a_screen_that_is_known()
    {
        // Each of these breaks a MUST about the header.
        var many = Many();
        var faulty = new Scene { ServerPort = 9000 }.Open();
        faulty.Client("PA", 1, 1, "hello", with: static header => header with { Reserved = 1 });
        faulty.Client("PA", 6, 1, "hello", with: static header => header with { Checksum = 0xBEEF });
        faulty.Client("SFA", 11, 1);
        faulty.Server("", 1, 6);
        many.Append(faulty, faulty.Frames.Count);
        many.Later().Write(Capture);
        var unknown = await Text();
        _tool.Environment["LINES"] = Lines.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var lines = await Text();
        var violated = lines.Where(static line => line.StartsWith("  ✘ violated ", StringComparison.Ordinal)).ToArray();

        Assert.True(unknown.Length >= Lines, string.Join('\n', unknown));
        Assert.True(lines.Length < Lines, string.Join('\n', lines));
        Assert.InRange(violated.Length, 3, 8);
        Assert.All(violated, static line => Assert.Matches("  frames? [0-9, and more-]+$", line));
        Assert.Contains(lines, line => line == $"{violated.Length} violated, which --all or --rules ID explains");
    }

    [Fact]
    public async Task Line_of_80_columns_has_the_times_of_its_connection()
    {
        var scene = Dialogue(8000);

        for (var i = 1; i < 4; i++)
        {
            var next = new Scene { ServerPort = (ushort)(8443 + i) }.Open();
            next.Wait(20);
            next.Client("PA", 1, 1, "hello");
            next.Wait(1000);
            next.Server("PA", 1, 6, "world");
            next.Server("R", 6);
            scene.Append(next, next.Frames.Count);
        }

        scene.Write(Capture);

        var lines = await Text();

        Assert.Matches("^Connections  4, ms until +connect  byte  frames$", lines[0]);
        Assert.Matches(@"^  1  192\.0\.2\.1:49152 ↔ 192\.0\.2\.10:8444  reset +[0-9.]+ +[0-9.]+ +[0-9]+-[0-9]+$", lines[2]);
        Assert.All(lines, static line => Assert.InRange(line.Length, 0, Width));
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
