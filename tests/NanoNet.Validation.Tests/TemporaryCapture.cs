using System;
using System.Collections.Generic;
using System.IO;
using NanoNet.Capture;

namespace NanoNet.Validation.Tests;

/// <summary>Frames as a file, for programs that read files. Deleted with it.</summary>
internal sealed class TemporaryCapture : IDisposable
{
    public TemporaryCapture(Scene scene) => scene.Write(Path);

    public TemporaryCapture(IEnumerable<(long TimeNs, byte[] Octets)> frames)
    {
        using var writer = PcapngWriter.Create(Path, "NanoNet tests");
        writer.AddInterface(new CaptureInterface(LinkType.Ethernet));

        foreach (var (time, octets) in frames)
        {
            writer.Write(time, octets, octets.Length);
        }
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");

    public void Dispose() => File.Delete(Path);
}
