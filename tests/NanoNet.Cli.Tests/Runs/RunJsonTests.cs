using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Runs;

public sealed class RunJsonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-test-").FullName;

    [Fact]
    public void Write_matches_the_approved_text()
    {
        var path = Path.Combine(_folder, "run.json");

        RunJson.Write(path, SampleRun.Record);

        Approval.Verify("run-json", File.ReadAllText(path));
    }

    [Fact]
    public void Read_gives_back_what_was_written()
    {
        var path = Path.Combine(_folder, "run.json");
        RunJson.Write(path, SampleRun.Record);

        var read = RunJson.Read(path)!;

        Assert.Equal(SampleRun.Record.Id, read.Id);
        Assert.Equal(SampleRun.Record.State, read.State);
        Assert.Equal(SampleRun.Record.Verdicts.Select(static v => v.Outcome), read.Verdicts.Select(static v => v.Outcome));
    }

    [Fact]
    public void Write_over_an_older_one_never_leaves_half_a_file()
    {
        var path = Path.Combine(_folder, "run.json");
        RunJson.Write(path, SampleRun.Record);

        // The disk fails in mid-write: the old file stays, the temporary one goes.
        Assert.Throws<IOException>(() => AtomicFile.Write(path, static stream =>
        {
            stream.WriteByte((byte)'{');
            throw new IOException("no space");
        }));

        Assert.Equal(SampleRun.Record.Id, RunJson.Read(path)!.Id);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Lines_are_one_object_each_without_empty_members()
    {
        using var writer = new StringWriter();

        JsonLines.Write(writer, new JsonLine { Event = "end", ExitCode = 0 });

        Assert.Equal("{\"event\":\"end\",\"exitCode\":0}", writer.ToString().TrimEnd());
        using var parsed = JsonDocument.Parse(writer.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
