using System;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;

namespace NanoNet.Serial;

/// <summary>A terminal device of Linux or macOS by its file descriptor, raw and never blocking: for who waits on many at once.</summary>
public static unsafe class RawTerminal
{
    /// <summary>What <see cref="Read"/> says when the other end is gone.</summary>
    public const int Gone = -1;

    // A program that is being started by one that has just closed the device holds a copy of the lock until it runs.
    private static readonly TimeSpan s_lockLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_lockSlice = TimeSpan.FromMilliseconds(20);

    /// <summary>Opens a serial port or a pseudo-terminal, 8N1, without translation or flow control.</summary>
    /// <returns>Its descriptor.</returns>
    /// <exception cref="SerialLinkException">It cannot be opened, or is no terminal.</exception>
    public static int Open(string device, int baud = SerialLink.DefaultBaud)
    {
        var descriptor = Posix.Open(device, Posix.ReadWrite | Posix.NoControllingTerminal | Posix.NonBlocking | Posix.CloseOnExec);

        if (descriptor < 0)
        {
            throw CannotOpen(device, Marshal.GetLastPInvokeError());
        }

        try
        {
            TerminalSettings.MakeRaw(descriptor, device, baud);
            return descriptor;
        }
        catch
        {
            Close(descriptor);
            throw;
        }
    }

    /// <summary>Takes what is there.</summary>
    /// <returns>How many octets; 0 for none now; <see cref="Gone"/> where no more will come: the other end of a pseudo-terminal has closed, or the adapter
    /// was pulled.</returns>
    public static int Read(int descriptor, Span<byte> destination)
    {
        fixed (byte* octets = destination)
        {
            var count = (int)Posix.Read(descriptor, octets, (nuint)destination.Length);
            return count > 0 ? count : count < 0 && Posix.IsTransient(Marshal.GetLastPInvokeError()) ? 0 : Gone;
        }
    }

    /// <summary>Takes the device for this program alone, as far as others ask for that too.</summary>
    /// <exception cref="SerialLinkException">Another program has it, and kept it for 1 s.</exception>
    /// <remarks>Not TIOCEXCL: it outlives a killed program on a pseudo-terminal, whose other end keeps the device open.</remarks>
    public static void Lock(int descriptor, string device)
    {
        var begun = Stopwatch.GetTimestamp();

        while (Posix.Lock(descriptor, Posix.LockExclusive | Posix.LockNonBlocking) != 0)
        {
            if (Stopwatch.GetElapsedTime(begun) > s_lockLimit)
            {
                throw Taken(device);
            }

            Thread.Sleep(s_lockSlice);
        }
    }

    /// <summary>Sends what the device takes at once.</summary>
    /// <returns>How many octets; 0 for none now; <see cref="Gone"/> where the other end is gone.</returns>
    public static int Write(int descriptor, ReadOnlySpan<byte> octets)
    {
        fixed (byte* first = octets)
        {
            var count = (int)Posix.Write(descriptor, first, (nuint)octets.Length);
            return count >= 0 ? count : Posix.IsTransient(Marshal.GetLastPInvokeError()) ? 0 : Gone;
        }
    }

    public static void Close(int descriptor) => _ = Posix.Close(descriptor);

    private static SerialLinkException Taken(string device)
    {
        var holder = PortHolder.Find(device);
        return new SerialLinkException($"another program has {device} open{(holder is null ? string.Empty : $", {holder}")}; {PortHolder.Remedy(holder)}", SerialFault.Busy);
    }

    private static SerialLinkException CannotOpen(string device, int error) => error switch
    {
        Posix.NoEntry or Posix.NoDevice or Posix.NoDeviceOrAddress => new SerialLinkException(
            $"there is no serial port {device}; is the board plugged in?", SerialFault.Gone),
        Posix.NotPermitted => new SerialLinkException(
            OperatingSystem.IsLinux()
                ? $"{device} may not be opened by this user; run once: sudo usermod -aG dialout $USER, then log in again"
                : $"{device} may not be opened by this user",
            SerialFault.Forbidden),
        Posix.Busy => Taken(device),
        _ => new SerialLinkException($"cannot open {device}: {Marshal.GetPInvokeErrorMessage(error)}", SerialFault.Unsuitable),
    };
}
