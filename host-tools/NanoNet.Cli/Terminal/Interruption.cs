using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace NanoNet.Cli.Terminal;

/// <summary>Turns Ctrl-C and the signals that end a job into a token; a second one ends the process at once.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        // Not cancelled: the runtime's own handling ends the process, which a user who asks twice wants.
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
