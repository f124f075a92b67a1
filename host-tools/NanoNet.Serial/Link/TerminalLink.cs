using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;

namespace NanoNet.Serial;

/// <summary>A serial port, or a pseudo-terminal, of Linux or macOS.</summary>
internal sealed unsafe class TerminalLink : ISerialLink
{
    private static readonly TimeSpan s_writeLimit = TimeSpan.FromSeconds(5);

    private readonly string _device;
    private readonly int _descriptor;
    private readonly int _wakeReader;
    private readonly int _wakeWriter;
    private readonly Lock _closing = new();
    private bool _isDisposed;

    public TerminalLink(string device, int baud)
    {
        _device = device;
        _descriptor = RawTerminal.Open(device, baud);

        try
        {
            RawTerminal.Lock(_descriptor, device);
            (_wakeReader, _wakeWriter) = OpenPipe();
        }
        catch
        {
            _ = Posix.Close(_descriptor);
            throw;
        }
    }

    public int Read(Span<byte> destination, TimeSpan limit)
    {
        var begun = Stopwatch.GetTimestamp();

        while (true)
        {
            var count = RawTerminal.Read(_descriptor, destination);

            if (count != 0)
            {
                return count != RawTerminal.Gone ? count : throw Gone();
            }

            if (!Wait(Posix.PollIn, limit < TimeSpan.Zero ? limit : Left(limit - Stopwatch.GetElapsedTime(begun))))
            {
                return 0;
            }
        }
    }

    public void Write(ReadOnlySpan<byte> octets)
    {
        while (octets.Length > 0)
        {
            int count;

            fixed (byte* first = octets)
            {
                count = (int)Posix.Write(_descriptor, first, (nuint)octets.Length);
            }

            if (count > 0)
            {
                octets = octets[count..];
            }
            else if (!Posix.IsTransient(Marshal.GetLastPInvokeError()))
            {
                throw Gone();
            }
            else if (!Wait(Posix.PollOut, s_writeLimit))
            {
                throw new SerialLinkException($"{_device} took nothing for {s_writeLimit.TotalSeconds} s: is the board held in reset?", SerialFault.Stalled);
            }
        }
    }

    public void Wake()
    {
        // Of another thread: the number of a closed descriptor may be somebody else's already.
        lock (_closing)
        {
            if (!_isDisposed)
            {
                byte one = 1;
                _ = Posix.Write(_wakeWriter, &one, 1);
            }
        }
    }

    public void Dispose()
    {
        lock (_closing)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _ = Posix.Close(_descriptor);
            _ = Posix.Close(_wakeReader);
            _ = Posix.Close(_wakeWriter);
        }
    }

    // Time that is over on a busy machine is not time without end.
    private static TimeSpan Left(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    private static (int Reader, int Writer) OpenPipe()
    {
        var ends = stackalloc int[2];

        return Posix.Pipe(ends) == 0
            ? (ends[0], ends[1])
            : throw new SerialLinkException($"no pipe: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}", SerialFault.Unsuitable);
    }

    /// <returns>False if the time was up, or <see cref="Wake"/> was called.</returns>
    private bool Wait(short interest, TimeSpan limit)
    {
        var descriptors = stackalloc PollDescriptor[2];
        descriptors[0] = new PollDescriptor { Descriptor = _descriptor, Events = interest };
        descriptors[1] = new PollDescriptor { Descriptor = _wakeReader, Events = interest == Posix.PollIn ? Posix.PollIn : (short)0 };
        var milliseconds = limit < TimeSpan.Zero ? -1 : (int)Math.Min(int.MaxValue, Math.Ceiling(limit.TotalMilliseconds));
        var count = Posix.Poll(descriptors, 2, milliseconds);

        if (count > 0 && descriptors[1].Returned != 0)
        {
            byte taken;
            _ = Posix.Read(_wakeReader, &taken, 1);
            return false;
        }

        // An interrupted poll counts as ready: the read or write that follows tells.
        return count != 0;
    }

    private SerialLinkException Gone() => new($"{_device} is gone", SerialFault.Gone);
}
