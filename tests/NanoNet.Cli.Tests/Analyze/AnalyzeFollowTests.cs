using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Cli.Tests.Processes;
using NanoNet.Cli.Tests.Tool;
using NanoNet.Validation.Tests.Tls;
using Xunit;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>Who follows a connection that TLS hides reads it where the secrets are there, and is told what is needed where they are not.</summary>
public sealed class AnalyzeFollowTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public AnalyzeFollowTests()
    {
        SealedDialogue.Of(lifetime: 60).Write(Path.Combine(_tool.Folder, "sealed.pcapng"));
        File.WriteAllText(Path.Combine(_tool.Folder, "keys.log"), SealedDialogue.KeyLog);
        File.WriteAllText(Path.Combine(_tool.Folder, "others.log"), $"CLIENT_RANDOM {new string('0', 64)} {new string('0', 96)}\n");
        File.WriteAllText(Path.Combine(_tool.Folder, "empty.log"), string.Empty);
    }

    [Fact]
    public async Task With_its_secrets_it_is_read()
    {
        var result = await Follow("--keylog", "keys.log");

        Assert.Empty(result.ErrorLines);
        Assert.EndsWith("  TLS 1.3, decrypted", result.OutputLines[0], StringComparison.Ordinal);
        Assert.Matches("^> frame 6, [0-9.]+ ms\nGET / HTTP/1.1\nHost: board.example\n\n\n< frame 7, [0-9.]+ ms\nHTTP/1.1 204 No Content\n", result.Output[(result.Output.IndexOf('\n') + 2)..]);
    }

    [Theory]
    [InlineData("", "--keylog FILE")]
    [InlineData("empty.log", "--keylog FILE")]
    [InlineData("others.log", "none has its client random c1")]
    public async Task Without_them_it_says_what_is_needed(string keyLog, string needed)
    {
        var result = await Follow(keyLog.Length == 0 ? [] : ["--keylog", keyLog]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("connection 0 is encrypted (TLS 1.3)", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(needed, result.ErrorLines[0], StringComparison.Ordinal);
        Assert.EndsWith("  TLS 1.3, encrypted", result.OutputLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys.log", 0)]
    [InlineData("others.log", 1)]
    [InlineData("empty.log", 0)]
    public async Task Secrets_that_are_of_no_use_are_told(string keyLog, int warnings)
    {
        var result = await _tool.Run("analyze", "sealed.pcapng", "--fail-on", "never", "--keylog", keyLog);

        Assert.Equal(warnings, result.ErrorLines.Count(static line => line == "nanonet: warning: sealed.pcapng holds no TLS connection that a secret of --keylog is of"));
        Assert.Equal(warnings, result.ErrorLines.Length);
    }

    [Theory]
    [InlineData("keys.log", 0)]
    [InlineData("others.log", 1)]
    public async Task Secrets_may_be_of_one_of_many_captures(string keyLog, int warnings)
    {
        SampleCaptures.Applications().Write(Path.Combine(_tool.Folder, "before.pcapng"));

        var result = await _tool.Run("analyze", "before.pcapng", "sealed.pcapng", "before.pcapng", "--fail-on", "never", "--keylog", keyLog);

        Assert.Equal(Enumerable.Repeat("nanonet: warning: no capture holds a TLS connection that a secret of --keylog is of", warnings), result.ErrorLines);
    }

    [Fact]
    public async Task What_it_violates_is_not_asked_for()
    {
        var scene = Validation.Tests.Scene.Dialogue(4, static header => header with { Reserved = 1 });
        scene.Write(Path.Combine(_tool.Folder, "faulty.pcapng"));

        Assert.Equal(1, (await _tool.Run("analyze", "faulty.pcapng")).ExitCode);
        Assert.Equal(0, (await _tool.Run("analyze", "faulty.pcapng", "--follow", "0")).ExitCode);
    }

    public void Dispose() => _tool.Dispose();

    private Task<ProcessResult> Follow(params string[] options) => _tool.Run(["analyze", "sealed.pcapng", "--follow", "0", .. options]);
}
