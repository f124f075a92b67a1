using System;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class CaptureComparisonTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-test-");

    private static (long Time, byte[] Octets)[] Frames => [.. Enumerable.Range(1, 4).Select(static number => (number * 1_000_000L, Enumerable.Repeat((byte)number, 60).ToArray()))];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Same_frames_at_the_same_times_do_not_differ() => Assert.Null(Compare(Frames, Frames));

    [Fact]
    public void Changed_octet_is_named_with_its_frame()
    {
        var changed = Frames;
        changed[2].Octets[17] = 0xab;

        Assert.Equal("frame 3 has 0xab at octet 17, where it had 0x03", Compare(Frames, changed));
    }

    [Fact]
    public void Shorter_frame_is_named()
    {
        var changed = Frames;
        changed[1].Octets = changed[1].Octets[..59];

        Assert.Equal("frame 2 is 59 octets long, and was 60", Compare(Frames, changed));
    }

    [Fact]
    public void Frame_that_comes_later_is_named()
    {
        var changed = Frames;
        changed[0].Time += 1;

        Assert.Equal("frame 1 comes 0.000001 ms later", Compare(Frames, changed));
    }

    [Fact]
    public void Missing_and_additional_frames_are_named()
    {
        Assert.Equal("frame 4 is missing", Compare(Frames, Frames[..3]));
        Assert.Equal("frame 4 is one more than there was", Compare(Frames[..3], Frames));
    }

    private string? Compare((long Time, byte[] Octets)[] one, (long Time, byte[] Octets)[] other) => CaptureComparison.Difference(Write("one", one), Write("other", other));

    private string Write(string name, (long Time, byte[] Octets)[] frames)
    {
        var path = Path.Combine(_folder.FullName, $"{name}-{Guid.NewGuid():N}");
        using var writer = PcapngWriter.Create(path, "test");
        writer.AddInterface(new CaptureInterface(LinkType.Ethernet, 0, "cable", "test"));

        foreach (var (time, octets) in frames)
        {
            writer.Write(time, octets);
        }

        return path;
    }
}
