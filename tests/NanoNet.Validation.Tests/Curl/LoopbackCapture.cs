using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NanoNet.Capture;
using Xunit;

namespace NanoNet.Validation.Tests.Curl;

/// <summary>Captures one port of the loopback interface with dumpcap. A machine where that is not there, or not allowed, skips the test.</summary>
internal sealed class LoopbackCapture : IDisposable
{
    private const string Program = "/usr/bin/dumpcap";

    private readonly Process _process;

    private LoopbackCapture(Process process, string path)
    {
        _process = process;
        Path = path;
    }

    public string Path { get; }

    /// <summary>Begins, and waits until packets are captured.</summary>
    public static async Task<LoopbackCapture> Begin(int port, CancellationToken cancellation)
    {
        Assert.SkipUnless(File.Exists(Program), "dumpcap is not installed");
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");
        var process = Process.Start(new ProcessStartInfo(Program, ["-i", "lo", "-f", $"tcp port {port}", "-w", path, "-q"])
        {
            RedirectStandardError = true,
        })!;
        var said = string.Empty;

        while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            said += line + "\n";

            if (line.StartsWith("File:", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync(cancellation);
                return new LoopbackCapture(process, path);
            }
        }

        Assert.Skip($"packets of the loopback interface cannot be captured here: {said}");
        return null;
    }

    /// <summary>Waits until the capture holds one whole connection, and judges it.</summary>
    public async Task<TcpConnectionRecord> WholeConnection(TlsKeyLog? keys, CancellationToken cancellation)
    {
        while (true)
        {
            if (Judge(keys) is { } connection)
            {
                return connection;
            }

            // dumpcap writes what it has got now and then.
            await Task.Delay(50, cancellation);
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(Path);
    }

    private TcpConnectionRecord? Judge(TlsKeyLog? keys)
    {
        using var reader = CaptureReader.Open(Path);
        using var judge = new CaptureJudge(new JudgeOptions { KeyLog = keys });

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame);
        }

        return judge.Finish().Connections
            .FirstOrDefault(one => (one.ClientEnd.Fins > 0 && one.ServerEnd.Fins > 0) || one.ClientEnd.Resets + one.ServerEnd.Resets > 0);
    }
}
