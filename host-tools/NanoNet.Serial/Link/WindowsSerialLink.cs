using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace NanoNet.Serial;

/// <summary>A COM port of Windows.</summary>
internal sealed unsafe class WindowsSerialLink : ISerialLink
{
    // A blocking read returns at once with what there is, or after this long with nothing; Wake takes effect then.
    private const int SliceMilliseconds = 20;
    private const int WriteLimitMilliseconds = 5000;

    private readonly string _device;
    private readonly SafeFileHandle _handle;
    private int _isWoken;

    public WindowsSerialLink(string device, int baud)
    {
        _device = device;

        // The prefix is needed from COM10 on, and does no harm below.
        _handle = Win32.CreateFile(
            device.StartsWith(@"\\.\", StringComparison.Ordinal) ? device : @"\\.\" + device,
            Win32.ReadAndWrite, share: 0, 0, Win32.OpenExisting, flags: 0, 0);

        if (_handle.IsInvalid)
        {
            throw CannotOpen(device, Marshal.GetLastPInvokeError());
        }

        try
        {
            Configure(baud);
        }
        catch
        {
            _handle.Dispose();
            throw;
        }
    }

    public int Read(Span<byte> destination, TimeSpan limit)
    {
        var begun = Stopwatch.GetTimestamp();

        while (true)
        {
            uint count;

            fixed (byte* octets = destination)
            {
                if (!Win32.ReadFile(_handle, octets, (uint)destination.Length, &count, 0))
                {
                    throw new SerialLinkException($"{_device} is gone", SerialFault.Gone);
                }
            }

            if (count > 0)
            {
                return (int)count;
            }

            if (Interlocked.Exchange(ref _isWoken, 0) != 0 || (limit >= TimeSpan.Zero && Stopwatch.GetElapsedTime(begun) >= limit))
            {
                return 0;
            }
        }
    }

    public void Write(ReadOnlySpan<byte> octets)
    {
        while (octets.Length > 0)
        {
            uint count;

            fixed (byte* first = octets)
            {
                if (!Win32.WriteFile(_handle, first, (uint)octets.Length, &count, 0))
                {
                    throw new SerialLinkException($"{_device} is gone", SerialFault.Gone);
                }
            }

            if (count == 0)
            {
                throw new SerialLinkException(
                    $"{_device} took nothing for {WriteLimitMilliseconds / 1000} s: is the board held in reset?", SerialFault.Stalled);
            }

            octets = octets[(int)count..];
        }
    }

    public void Wake() => Interlocked.Exchange(ref _isWoken, 1);

    public void Dispose() => _handle.Dispose();

    private static SerialLinkException CannotOpen(string device, int error) => error switch
    {
        Win32.FileNotFound => new SerialLinkException($"there is no serial port {device}; is the board plugged in?", SerialFault.Gone),
        Win32.AccessDenied => new SerialLinkException(
            $"another program has {device} open; close it (a terminal program, Visual Studio's device explorer, another nanonet)", SerialFault.Busy),
        _ => new SerialLinkException($"cannot open {device}: {new Win32Exception(error).Message}", SerialFault.Unsuitable),
    };

    private void Configure(int baud)
    {
        var control = new DeviceControlBlock { Length = (uint)sizeof(DeviceControlBlock) };
        var timeouts = new CommunicationTimeouts
        {
            // Both at their maximum with a constant: return as soon as one octet is there (CommTimeouts, remarks).
            ReadInterval = uint.MaxValue,
            ReadTotalMultiplier = uint.MaxValue,
            ReadTotalConstant = SliceMilliseconds,
            WriteTotalConstant = WriteLimitMilliseconds,
        };

        if (!Win32.GetCommState(_handle, &control))
        {
            throw new SerialLinkException($"{_device} is no serial port", SerialFault.Unsuitable);
        }

        control.BaudRate = (uint)baud;
        control.Flags = DeviceControlBlock.Binary;
        control.DataBits = 8;
        control.Parity = 0;
        control.StopBits = 0;

        if (!Win32.SetCommState(_handle, &control) || !Win32.SetCommTimeouts(_handle, &timeouts))
        {
            throw new SerialLinkException($"{_device} does not take {baud} baud, 8N1: {new Win32Exception().Message}", SerialFault.Unsuitable);
        }
    }
}
