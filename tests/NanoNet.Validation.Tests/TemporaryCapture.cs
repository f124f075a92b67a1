using System;
using System.IO;

namespace NanoNet.Validation.Tests;

/// <summary>A scene as a file, for programs that read files.</summary>
internal sealed class TemporaryCapture : IDisposable
{
    public TemporaryCapture(Scene scene)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");
        scene.Write(Path);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
