using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace NanoNet.Example.Tests;

/// <summary>What a failing test leaves behind: runs tests that fail on purpose, in a process of their own, and reads their report.</summary>
public sealed class FailingTestTests : IDisposable
{
    private const string PcapngMagic = "0A0D0D0A";

    private readonly string _folder = Directory.CreateTempSubdirectory("nanonet-failing-").FullName;

    [Fact]
    public async Task Failing_test_carries_its_capture_whatever_it_failed_by_and_a_passing_one_leaves_nothing()
    {
        var report = await RunFailing();

        foreach (var name in (string[])["Expectation_of_the_board", "Assertion_of_xunit", "Rule_that_nothing_is_about"])
        {
            var test = report.Descendants("test").Single(test => ((string)test.Attribute("name")!).EndsWith(name, StringComparison.Ordinal));
            Assert.Equal("Fail", (string)test.Attribute("result")!);
            var capture = test.Descendants("attachment").Single(static attachment => ((string)attachment.Attribute("name")!) == "capture.pcapng");
            Assert.StartsWith(PcapngMagic, Convert.ToHexString(Convert.FromBase64String(capture.Value)), StringComparison.Ordinal);
            Assert.Contains(test.Descendants("attachment"), static attachment => (string)attachment.Attribute("name")! == "console.log");

            // And its path is where a person looks first.
            var path = test.Value.Split('\n').First(static line => line.Contains("capture: ", StringComparison.Ordinal)).Split("capture: ")[1].Trim();
            Assert.True(new FileInfo(path).Length > 0, path);
        }

        Assert.Equal(3, Directory.GetDirectories(Path.Combine(_folder, "boards")).Length);
    }

    [Fact]
    public async Task Failure_says_what_was_expected_what_was_seen_and_how_to_look_at_it()
    {
        var report = await RunFailing();

        var message = report.Descendants("message").First(static message => message.Value.Contains("SYN,ACK", StringComparison.Ordinal)).Value;

        Assert.Contains("expected: SYN,ACK with ack 1", message, StringComparison.Ordinal);
        Assert.Contains("seen: frame ", message, StringComparison.Ordinal);
        Assert.Contains("RST", message, StringComparison.Ordinal);
        Assert.Contains("judge it: nanonet analyze ", message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<XDocument> RunFailing()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "NanoNet.FailingExample", new DirectoryInfo(AppContext.BaseDirectory).Name, "NanoNet.FailingExample");
        IEnumerable<string> arguments = ["--report-xunit", "--report-xunit-filename", "report.xml", "--results-directory", _folder, "--no-progress"];
        var start = new ProcessStartInfo(Path.GetFullPath(program), arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NANONET_RESULTS"] = Path.Combine(_folder, "boards");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var report = Path.Combine(_folder, "report.xml");
        Assert.True(File.Exists(report), output + await errors);
        return XDocument.Load(report);
    }
}
