using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Services.Tests.WebSocket;

/// <summary>wsproto's opinion of the corpus: what it holds is not only what we think.</summary>
public class WebSocketOracleTests
{
    private const string Python = "/usr/bin/python3";

    // Where wsproto is more lenient or knows no limits, with the clause that decides.
    private static readonly string[] s_different =
    [
        "7.10 code 1012", "7.10 code 1013", "7.10 code 1014",   // registered after RFC 6455; wsproto's list ends at 1011
    ];

    [Fact]
    public async Task Corpus_is_answered_as_wsproto_would()
    {
        // The limits are ours, and it does not fail before a frame ends.
        var cases = FrameCorpus.All.Where(c => !c.Name.StartsWith("9.", StringComparison.Ordinal) && !c.Name.StartsWith("6.5", StringComparison.Ordinal) && !s_different.Contains(c.Name)).ToList();
        var answers = await Ask(cases.Select(static c => Convert.ToHexString(c.Sent)));

        Assert.Equal(cases.Select(static c => $"{c.Name}: {Convert.ToHexString(c.Expected)}"), cases.Zip(answers, static (c, answer) => $"{c.Name}: {answer}"));
    }

    private static async Task<List<string>> Ask(IEnumerable<string> lines)
    {
        var root = typeof(WebSocketOracleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Root").Value!;

        if (!Directory.Exists("/usr/lib/python3/dist-packages/wsproto"))
        {
            Assert.Skip("python3-wsproto is not installed (tests/setup)");
        }

        using var process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(root, "tests", "clients", "websocket_oracle.py")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        foreach (var line in lines)
        {
            await process.StandardInput.WriteLineAsync(line);
        }

        process.StandardInput.Close();
        var answers = await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return [.. answers.TrimEnd('\n').Split('\n')];
    }
}
