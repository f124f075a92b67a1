using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using NanoNet.Cli.Runs;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Runs;

/// <summary>Whatever ends the work of a verb, its run.json says so.</summary>
public sealed class DeskRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-test-").FullName;

    [Fact]
    public void Defect_is_recorded_and_goes_on()
    {
        Assert.Throws<InvalidOperationException>(() => Do(static () => throw new InvalidOperationException("boom")));

        var record = Record();
        Assert.Equal((RunState.Broken, 3, TroubleClass.Test), (record.State, record.ExitCode!.Value, record.Class!.Value));
        Assert.Contains("boom", record.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_nobody_takes_is_the_benchs()
    {
        Assert.Throws<OutputException>(() => Do(static () => throw new OutputException(new IOException("full"))));

        var record = Record();
        Assert.Equal((RunState.Broken, 6, TroubleClass.Bench), (record.State, record.ExitCode!.Value, record.Class!.Value));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Do(Func<ExitCode> work)
    {
        var arguments = new RootCommand().Parse("");
        using var output = new Output(arguments, isJson: false);
        DeskRun.Do("flash", arguments, _folder, output, _ => work());
    }

    private RunRecord Record() => RunJson.Read(Directory.GetFiles(_folder, "run.json", SearchOption.AllDirectories).First())!;
}
