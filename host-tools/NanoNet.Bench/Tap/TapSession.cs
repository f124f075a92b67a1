using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using NanoNet.Boards;

namespace NanoNet.Bench;

/// <summary>The helper that makes a network namespace with a TAP in it, and what the user runs there.</summary>
/// <remarks>A .NET process has many threads and cannot enter a user namespace itself, so a small program does and hands the TAP over.</remarks>
public sealed class TapSession : IPumpSource, IDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(1);

    private readonly Pump _pump;
    private readonly Switch _switch;
    private readonly ScratchFolder _folder;
    private readonly Socket _listener;
    private readonly Process _process;
    private Socket? _helper;
    private TapPort? _port;
    private bool _hasFailed;

    /// <summary>Starts the helper and plugs its TAP into the switch. The command does not run yet.</summary>
    /// <param name="bench">Whose switch.</param>
    /// <param name="setup">Which helper and which command.</param>
    /// <exception cref="BenchBrokenException">The host does not allow it; the message says what is missing.</exception>
    public TapSession(TestBench bench, TapSetup setup)
    {
        _pump = bench.Pump;
        _switch = bench.Switch;
        _folder = ScratchFolder.CreateForSocket();
        var path = Path.Combine(_folder.Path, "tap");
        _listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { Blocking = false };
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen(1);
        _pump.Watch(this);

        try
        {
            _process = StartHelper(setup, path, $"{bench.ClientAddress}/{bench.Network.PrefixLength}");
        }
        catch (BenchBrokenException)
        {
            CloseListener();
            throw;
        }

        _process.Exited += (_, _) => _pump.Post(() => HasExited = true);
        _process.EnableRaisingEvents = true;
        _pump.RunUntil(() => _port is not null || _hasFailed || HasExited, s_startLimit);

        if (_port is null)
        {
            // The helper shares the user's terminal, since the command will, and has said there what is missing.
            var isReported = HasExited || _process.WaitForExit(s_stopLimit);
            Dispose();
            throw new BenchBrokenException("the TAP helper did not hand over its TAP") { IsReported = isReported };
        }
    }

    /// <summary>True once the command has ended.</summary>
    public bool HasExited { get; private set; }

    /// <summary>The command's exit code, once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    public int Descriptor => (int)(_helper ?? _listener).Handle;

    public PollEvents Interest => _port is null ? PollEvents.Readable : PollEvents.None;

    public void Ready(PollEvents events)
    {
        if (_helper is null)
        {
            _pump.Unwatch(this);
            _helper = _listener.Accept();
            _pump.Watch(this);
            return;
        }

        _pump.Unwatch(this);

        if (_port is not null)
        {
            return;
        }

        var descriptor = ReceivedDescriptor.Take(Descriptor);

        if (descriptor < 0)
        {
            _hasFailed = true;
            return;
        }

        _port = new TapPort(_pump, _switch, descriptor);
    }

    /// <summary>Lets the command run: the board is there.</summary>
    public void Begin() => _helper?.Send([(byte)'G']);

    public void Dispose()
    {
        _port?.Dispose();
        _helper?.Dispose();
        CloseListener();

        // The helper ends when its socket closes before the command runs; a shell that the user left open does not.
        if (!_process.WaitForExit(s_stopLimit))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void CloseListener()
    {
        _pump.Unwatch(this);
        _listener.Dispose();
        _folder.Dispose();
    }

    private static Process StartHelper(TapSetup setup, string socket, string address)
    {
        // Standard streams are the user's own: the command is a shell.
        var start = new ProcessStartInfo { FileName = setup.Helper };
        start.ArgumentList.Add(socket);
        start.ArgumentList.Add(address);

        foreach (var word in setup.Command)
        {
            start.ArgumentList.Add(word);
        }

        try
        {
            return Process.Start(start) ?? throw new BenchBrokenException($"cannot start the TAP helper {setup.Helper}");
        }
        catch (Win32Exception e)
        {
            throw new BenchBrokenException($"cannot start the TAP helper {setup.Helper}: {e.Message}", e);
        }
    }
}
