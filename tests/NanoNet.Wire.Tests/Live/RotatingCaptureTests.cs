using System;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Live;
using Xunit;

namespace NanoNet.Wire.Tests.Live;

public sealed class RotatingCaptureTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nanonet-rotating-");

    [Fact]
    public void One_file_holds_every_frame_and_what_was_lost()
    {
        var path = Path.Combine(_folder.FullName, "one.pcapng");

        using (var capture = new RotatingCapture(path, "test", new CaptureInterface(LinkType.Ethernet, 100, "eth0")))
        {
            capture.Write(5_000_000_001, new byte[60], 60);
            capture.Write(5_000_000_002, new byte[100], 1514);
            capture.Note(new LiveCounters(Taken: 2, DroppedByKernel: 3, DroppedByInterface: 4));
        }

        using var reader = CaptureReader.Open(path);
        Assert.True(reader.TryReadNext(out var frame));
        Assert.Equal((5_000_000_001, 60, 60), (frame.TimeNs, frame.Octets.Length, frame.OriginalLength));
        Assert.True(reader.TryReadNext(out frame));
        Assert.Equal((5_000_000_002, 100, 1514), (frame.TimeNs, frame.Octets.Length, frame.OriginalLength));
        Assert.False(reader.TryReadNext(out _));
        Assert.Null(reader.Warning);
        Assert.Equal(7, reader.DroppedFrames);
    }

    [Fact]
    public void Files_change_at_their_size_and_the_newest_are_kept()
    {
        var path = Path.Combine(_folder.FullName, "board.pcapng");
        string[] files;

        using (var capture = new RotatingCapture(path, "test", new CaptureInterface(LinkType.Ethernet), maxLength: 4096, maxFiles: 2))
        {
            for (var i = 0; i < 100; i++)
            {
                capture.Write(i, new byte[1000], 1000);
            }

            capture.Note(new LiveCounters(Taken: 100, DroppedByKernel: 1, DroppedByInterface: 0));
            files = [.. capture.Files];
        }

        Assert.Equal(["board.00024.pcapng", "board.00025.pcapng"], files.Select(Path.GetFileName));
        Assert.Equal(files, Directory.GetFiles(_folder.FullName).Order());
        Assert.Equal([4, 4], files.Select(Count));
    }

    [Fact]
    public void File_that_exists_is_not_overwritten()
    {
        var path = Path.Combine(_folder.FullName, "there.pcapng");
        File.WriteAllText(path, "precious");

        Assert.Throws<IOException>(() => new RotatingCapture(path, "test", new CaptureInterface(LinkType.Ethernet)));
        Assert.Equal("precious", File.ReadAllText(path));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static int Count(string file)
    {
        using var reader = CaptureReader.Open(file);
        var count = 0;

        while (reader.TryReadNext(out _))
        {
            count++;
        }

        return count;
    }
}
