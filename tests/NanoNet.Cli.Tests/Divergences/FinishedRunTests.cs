using System;
using System.Collections.Generic;
using System.IO;
using NanoNet.Cli.Tests.Runs;
using NanoNet.Reports.Divergences;
using NanoNet.Reports.Runs;
using Xunit;

namespace NanoNet.Cli.Tests.Divergences;

public sealed class FinishedRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-test-").FullName;

    [Theory]
    [InlineData(null, "does not say the board's address")]
    [InlineData("192.0.2", "names '192.0.2' as the board's address, which is no IPv4 address")]
    public void Load_of_a_run_without_the_boards_address_says_so(string? address, string message)
    {
        File.WriteAllText(Path.Combine(_folder, "capture.pcapng"), string.Empty);
        RunJson.Write(Path.Combine(_folder, "run.json"), SampleRun.Record with
        {
            Board = new BoardRecord { Name = "a-board", Address = address },
            Files = new Dictionary<string, string> { ["capture"] = "capture.pcapng" },
        });

        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => FinishedRun.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_of_no_run_says_what_is_missing() =>
        Assert.Contains("no run.json in it", Assert.Throws<InvalidDataException>(() => FinishedRun.Load(_folder)).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
