using System;
using NanoNet.Serial;

namespace NanoNet.Bench;

/// <summary>A terminal device opened raw: the virtual board's pseudo-terminal, or a board's serial port.</summary>
internal sealed class SerialPort : IPumpSource, IDisposable
{
    private const int ChunkLength = 4096;

    private static readonly RealClock s_host = new();

    private readonly Pump _pump;
    private readonly ConsoleLog _log;
    private int _descriptor;
    private long _read;

    /// <exception cref="BenchBrokenException">The device cannot be opened, or is no terminal.</exception>
    public SerialPort(Pump pump, string device, ConsoleLog log)
    {
        _pump = pump;
        _log = log;

        try
        {
            _descriptor = RawTerminal.Open(device);
        }
        catch (SerialLinkException e)
        {
            throw new BenchBrokenException($"cannot open the console {device}: {e.Message}", e);
        }

        _pump.Watch(this);
        (_pump.Clock as VirtualClock)?.Attach(this);
    }

    public int Descriptor => _descriptor;

    public PollEvents Interest => PollEvents.Readable;

    public void Ready(PollEvents events)
    {
        if (!Drain())
        {
            Dispose();
        }
    }

    /// <summary>Takes what is there.</summary>
    /// <returns>False once the other end is gone.</returns>
    public bool Drain()
    {
        if (_descriptor < 0)
        {
            return false;
        }

        Span<byte> octets = stackalloc byte[ChunkLength];
        int count;

        while ((count = RawTerminal.Read(_descriptor, octets)) > 0)
        {
            _read += count;
            _log.Append(octets[..count]);
        }

        return count != RawTerminal.Gone;
    }

    /// <summary>Reads on until so many octets have come since the console was opened, however long that takes the other end.</summary>
    public void DrainUntil(long octets)
    {
        Span<PollDescriptor> watched = [new PollDescriptor { Descriptor = _descriptor, Requested = PollEvents.Readable }];

        while (Drain() && _read < octets)
        {
            s_host.Wait(watched, Instant.Never);
        }
    }

    public void Dispose()
    {
        if (_descriptor >= 0)
        {
            _pump.Unwatch(this);
            RawTerminal.Close(_descriptor);
            _descriptor = -1;
        }
    }
}
