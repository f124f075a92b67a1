using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A running <c>openssl s_server</c>.</summary>
internal sealed class OpenSslServer : IDisposable
{
    private readonly Process _process;
    private readonly ushort _port;
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServerForwarder? _forwarder;
    private readonly string _folder;

    public OpenSslServer(Process process, ushort port, string folder)
    {
        _process = process;
        _port = port;
        _folder = folder;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        Assert.True(_listening.Task.Wait(TimeSpan.FromSeconds(20)), "openssl s_server does not listen");
    }

    /// <summary>All that it printed.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Lets the board reach it at the tester's port 4433.</summary>
    public void Serve(BoardRig rig) => _forwarder = new ServerForwarder(rig.Bench.Pump, rig.Bench.Tester, 4433, _port);

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

            if (line.Data.Contains("ACCEPT", StringComparison.Ordinal))
            {
                _listening.TrySetResult();
            }
        }
    }
}
