using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Capture;
using NanoNet.Validation.Tests.Rules;
using NanoNet.Validation.Tests.Tls;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>An annotated capture is the same capture, with each violation on its frame.</summary>
public sealed class CaptureAnnotatorTests : IDisposable
{
    private readonly string _destination = Path.Combine(Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");

    private string Source => _destination + ".source";

    public void Dispose()
    {
        File.Delete(Source);
        File.Delete(_destination);
    }

    [Fact]
    public void Violations_are_comments_on_their_frames_and_nothing_else_changes()
    {
        var scene = TlsCases.All.Single(ruleCase => ruleCase.RuleId == "TLS-ORDER").Mutant();
        using var source = new TemporaryCapture(scene);
        Annotate(source.Path, scene.Judge().Verdicts, scene.Frames.Count);

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
        using (var writer = PcapngWriter.Create(Source, "test"))
        {
            writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
            writer.Write(new CaptureSecrets(CaptureSecrets.TlsKeyLog, [.. "secret"u8]));
            writer.Write(1, new byte[60], comment: "mine");
        }

        Annotate(Source, [], 1);
        using var reader = CaptureReader.Open(_destination);
        Assert.True(reader.TryReadNext(out var frame));
        Assert.Equal("mine", frame.Comment);
        Assert.Equal("secret", Assert.Single(reader.Secrets).KeyLog);
    }

    [Fact]
    public void Counters_after_the_frames_are_kept()
    {
        using (var writer = PcapngWriter.Create(Source, "test"))
        {
            writer.AddInterface(new CaptureInterface(LinkType.Ethernet));
            writer.Write(1, new byte[60]);
            writer.WriteStatistics(2, 1, dropped: 7);
        }

        Annotate(Source, [], 1);
        using var reader = CaptureReader.Open(_destination);

        Assert.True(reader.TryReadNext(out _));
        Assert.False(reader.TryReadNext(out _));
        Assert.Equal(7, reader.DroppedFrames);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Frames_that_came_after_the_verdicts_are_left_out(bool isPcapng)
    {
        Write(frames: 3, isPcapng);
        Annotate(Source, [], 2);
        using var reader = CaptureReader.Open(_destination);

        while (reader.TryReadNext(out _))
        {
        }

        Assert.Equal(2, reader.FrameNumber);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_capture_that_has_shrunk_there_is_no_copy(bool isPcapng)
    {
        Write(frames: 3, isPcapng);
        var trouble = Assert.Throws<IOException>(() => Annotate(Source, [], 4));

        Assert.Equal("the capture has changed: of 4 frames that were judged it holds 3", trouble.Message);
        Assert.False(File.Exists(_destination));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Copy_that_is_ended_early_is_not_there(bool isPcapng)
    {
        Write(frames: 3, isPcapng);
        using var reader = CaptureReader.Open(Source);

        Assert.Throws<OperationCanceledException>(() => CaptureAnnotator.Write(reader, _destination, [], 3, new CancellationToken(canceled: true)));
        Assert.False(File.Exists(_destination));
    }

    [Fact]
    public void File_that_is_there_stays_as_it_is()
    {
        Write(frames: 1, isPcapng: true);
        File.WriteAllText(_destination, "mine");

        Assert.Throws<IOException>(() => Annotate(Source, [], 1));
        Assert.Equal("mine", File.ReadAllText(_destination));
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

    private void Annotate(string source, IReadOnlyList<Verdict> verdicts, long frames)
    {
        using var reader = CaptureReader.Open(source);
        CaptureAnnotator.Write(reader, _destination, verdicts, frames, CancellationToken.None);
    }

    private void Write(int frames, bool isPcapng)
    {
        const int FrameLength = 60;

        if (isPcapng)
        {
            using var writer = PcapngWriter.Create(Source, "test");
            writer.AddInterface(new CaptureInterface(LinkType.Ethernet));

            for (var i = 0; i < frames; i++)
            {
                writer.Write(i, new byte[FrameLength]);
            }

            return;
        }

        var header = Convert.FromHexString("d4c3b2a1020004000000000000000000ffff000001000000");
        var record = Convert.FromHexString("01000000000000003c0000003c000000");
        File.WriteAllBytes(Source, [.. header, .. Enumerable.Repeat((byte[])[.. record, .. new byte[FrameLength]], frames).SelectMany(static octets => octets)]);
    }
}
