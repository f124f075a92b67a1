using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>Every file of the corpus, cut and damaged anywhere, is judged without exception, hang or unbounded memory.</summary>
/// <remarks>A failure names file and seed: <c>NANONET_FUZZ_SEED</c> runs that one alone; <c>NANONET_FUZZ_COUNT</c> makes a night of it,
/// and <c>NANONET_FUZZ_FIRST</c> says with which seed it begins.</remarks>
public class CorpusMutationTests
{
    private const string CountVariable = "NANONET_FUZZ_COUNT";
    private const string SeedVariable = "NANONET_FUZZ_SEED";
    private const string FirstVariable = "NANONET_FUZZ_FIRST";
    private const int DefaultCount = 20_000;

    // Enough for the file's head and some dozens of frames: what is small is judged often.
    private const int PrefixLength = 32 * 1024;
    private const int LongPrefixLength = 256 * 1024;

    // One in so many is long.
    private const int LongEvery = 64;

    // Of a loaded machine; a capture of this size takes a millisecond.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    // Each capture is judged the long way and the short one.
    private const int Ways = 2;

    // What the judge itself needs, a block as long as pcapng may claim (16 MiB), and for each octet of a capture what frames with nothing in them take.
    private const long MaxAllocated = 32L << 20;
    private const long MaxAllocatedPerOctet = 2000;

    [Fact]
    public void Damaged_captures_are_judged_to_their_end()
    {
        var files = Corpus.Files().ToArray();
        var prefixes = new byte[files.Length][];
        var seeds = Number(SeedVariable) is { } seed
            ? Enumerable.Range(seed, 1)
            : Enumerable.Range(Number(FirstVariable) ?? 0, Number(CountVariable) ?? DefaultCount);

        var captures = 0;
        var frames = 0L;

        foreach (var next in seeds)
        {
            captures++;
            // In turn, so that each file is met as often as the others.
            var index = next % files.Length;
            var isLong = next % LongEvery == LongEvery - 1;
            var octets = isLong ? Prefix(files[index], LongPrefixLength) : prefixes[index] ??= Prefix(files[index], PrefixLength);
            var random = new Random(next);
            var mutated = CaptureMutation.Of(octets, random);
            var what = $"{SeedVariable}={next}: {files[index]}";
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();

            try
            {
                frames += Judge(mutated, random.Next(2) == 0);
            }
            catch (Exception e) when (e is not (OutOfMemoryException or CaptureFormatException))
            {
                throw new InvalidOperationException(what, e);
            }
            catch (CaptureFormatException)
            {
                // The first octets were hit: the file says no more that it is a capture.
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Assert.True(watch.Elapsed < s_patience || TimeOf(mutated) < s_patience, $"{what} took {watch.Elapsed}");
            Assert.True(allocated < Ways * (MaxAllocated + (mutated.Length * MaxAllocatedPerOctet)), $"{what} took {allocated} octets of memory");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{captures} captures with {frames} frames, from seed {seeds.First()}");
        Assert.True(frames >= captures || captures == 1, $"only {frames} frames were judged in {captures} captures");
    }

    // A machine that stands still does so for longer than that; what is slow by itself is slow again.
    private static TimeSpan TimeOf(byte[] octets)
    {
        var watch = Stopwatch.StartNew();

        try
        {
            Judge(octets, isLossless: false);
        }
        catch (CaptureFormatException)
        {
            // As before.
        }

        return watch.Elapsed;
    }

    /// <summary>Where the short way is open, which reads memory without being held back, it has to come to the same.</summary>
    private static long Judge(byte[] octets, bool isLossless)
    {
        using var reader = CaptureReader.Open(new MemoryStream(octets), "mutated");
        using var judge = new CaptureJudge(new JudgeOptions { KeepSegments = true, IsLossless = isLossless });

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame);
        }

        var judgement = judge.Finish();
        Assert.Equal(RuleCatalogue.All.Count, judgement.Verdicts.Count);

        foreach (var connection in judgement.Connections)
        {
            Assert.NotNull(connection.Verdicts);
            Assert.NotNull(connection.HttpExchanges);
            Assert.NotNull(connection.Tls?.Messages ?? []);
        }

        if (!isLossless)
        {
            Assert.Equal(JudgementText.Of(judgement), JudgementText.Of(JudgeTheShortWay(octets)));
        }

        return judgement.Frames;
    }

    private static Judgement JudgeTheShortWay(byte[] octets)
    {
        using var reader = CaptureReader.Open(new MemoryStream(octets), "mutated");
        using var judge = new CaptureJudge();
        var batch = new FrameBatch();

        while (reader.TryReadBatch(batch))
        {
            judge.Add(batch);
        }

        return judge.Finish();
    }

    private static byte[] Prefix(string path, int length)
    {
        using var file = File.OpenRead(path);
        var octets = new byte[Math.Min(file.Length, length)];
        file.ReadExactly(octets);
        return octets;
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
