using System;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Validation.Tests.Rules;
using NanoNet.Validation.Tests.Tls;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>An annotated capture is the same capture, with each violation on its frame.</summary>
public sealed class CaptureAnnotatorTests : IDisposable
{
    private readonly string _destination = Path.Combine(Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");

    public void Dispose() => File.Delete(_destination);

    [Fact]
    public void Violations_are_comments_on_their_frames_and_nothing_else_changes()
    {
        var scene = TlsCases.All.Single(ruleCase => ruleCase.RuleId == "TLS-ORDER").Mutant();
        using var source = new TemporaryCapture(scene);
        CaptureAnnotator.Write(source.Path, _destination, scene.Judge().Verdicts);

        using var reader = CaptureReader.Open(_destination);

        while (reader.TryReadNext(out var frame))
        {
            var (time, octets, _) = scene.Frames[(int)reader.FrameNumber - 1];
            Assert.Equal(time, frame.TimeNs);
            Assert.Equal(octets, frame.Octets.ToArray());
            Assert.Equal(reader.FrameNumber == 5, frame.Comment?.Contains("TLS-ORDER", StringComparison.Ordinal) ?? false);
        }

        Assert.Equal(scene.Frames.Count, reader.FrameNumber);
        Assert.Null(reader.Warning);
    }

    [Fact]
    public void Comments_and_secrets_of_the_source_are_kept()
    {
        var source = _destination + ".source";

        try
        {
            using (var writer = PcapngWriter.Create(source, "test"))
            {
                writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
                writer.Write(new CaptureSecrets(CaptureSecrets.TlsKeyLog, [.. "secret"u8]));
                writer.Write(1, new byte[60], comment: "mine");
            }

            CaptureAnnotator.Write(source, _destination, []);
            using var reader = CaptureReader.Open(_destination);
            Assert.True(reader.TryReadNext(out var frame));
            Assert.Equal("mine", frame.Comment);
            Assert.Equal("secret", Assert.Single(reader.Secrets).KeyLog);
        }
        finally
        {
            File.Delete(source);
        }
    }

    [Fact]
    public void Secrets_in_the_capture_decrypt_what_follows()
    {
        var scene = SealedDialogue.Of(lifetime: 60);
        var judge = new CaptureJudge();
        judge.Add(new CaptureSecrets(CaptureSecrets.TlsKeyLog, [.. SealedDialogue.KeyLog.Select(letter => (byte)letter)]));

        foreach (var (time, octets, _) in scene.Frames)
        {
            judge.Add(time, octets);
        }

        Assert.True(judge.Finish().Connections.Single().Tls!.IsDecrypted);
    }
}
