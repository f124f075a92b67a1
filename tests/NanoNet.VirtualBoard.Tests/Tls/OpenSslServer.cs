using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A running <c>openssl s_server</c>.</summary>
internal sealed class OpenSslServer : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<ushort> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServerForwarder? _forwarder;
    private readonly string _folder;

    /// <param name="process">The program, which was told to choose a port.</param>
    /// <param name="folder">Where its files are.</param>
    public OpenSslServer(Process process, string folder)
    {
        _process = process;
        _folder = folder;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        Assert.True(_listening.Task.Wait(TimeSpan.FromMinutes(3)), "openssl s_server does not listen");
    }

    /// <summary>All that it printed.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Lets the board reach it at the tester's port 4433.</summary>
    public void Serve(TestBench bench) => _forwarder = new ServerForwarder(bench.Pump, bench.Tester, 4433, _listening.Task.Result);

    public void Dispose()
    {
        _forwarder?.Dispose();
        _process.Kill();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            Lines.Enqueue(line.Data);

            // The first such line names the port.
            if (line.Data.StartsWith("ACCEPT ", StringComparison.Ordinal))
            {
                _listening.TrySetResult(ushort.Parse(line.Data.AsSpan(line.Data.LastIndexOf(':') + 1), CultureInfo.InvariantCulture));
            }
        }
    }
}
