using System;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace NanoNet.Capture;

/// <summary>Reads the next octets of a stream on a thread of its own, while those before them are looked at.</summary>
internal sealed class ReadAhead : IDisposable
{
    private readonly Stream _stream;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private Memory<byte> _room;
    private bool _isAsked;
    private bool _isOver;
    private int _read;
    private ExceptionDispatchInfo? _failure;

    public ReadAhead(Stream stream)
    {
        _stream = stream;
        _thread = new Thread(Run) { IsBackground = true, Name = "Reader" };
        _thread.Start();
    }

    /// <summary>Begins to read; nobody else may read until it has ended.</summary>
    public void Begin(Memory<byte> room)
    {
        lock (_gate)
        {
            _room = room;
            _isAsked = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>True if the stream ended because its compressed octets are cut or damaged.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Waits until it has been read.</summary>
    /// <returns>How many octets: less than there was room for at the end of the stream.</returns>
    public int End()
    {
        lock (_gate)
        {
            while (_isAsked)
            {
                Monitor.Wait(_gate);
            }
        }

        _failure?.Throw();
        return _read;
    }

    /// <summary>Ends the thread, once what it reads has been read.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
    }

    private void Run()
    {
        while (true)
        {
            lock (_gate)
            {
                while (!_isAsked)
                {
                    if (_isOver)
                    {
                        return;
                    }

                    Monitor.Wait(_gate);
                }
            }

            Read();

            lock (_gate)
            {
                _isAsked = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

#pragma warning disable CA1031 // Whatever it is: who waits for the octets gets it.
    private void Read()
    {
        _read = 0;

        try
        {
            while (_read < _room.Length && _stream.Read(_room.Span[_read..]) is > 0 and var read)
            {
                _read += read;
            }
        }
        catch (InvalidDataException)
        {
            IsDamaged = true;
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }
#pragma warning restore CA1031
}
