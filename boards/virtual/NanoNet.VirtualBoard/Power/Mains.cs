extern alias board;

using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using board::NanoNet.Runtime;

namespace NanoNet.VirtualBoard;

/// <summary>Runs while there is power: moves the console's octets, lets the tool pull and plug the cable, and ends the process when the power goes.</summary>
/// <remarks>
/// The power goes when standard input ends, when the parent process does (asked of the kernel by pidfd: the signal of PR_SET_PDEATHSIG comes
/// already when the thread that started us ends), or when the cable closes.
/// </remarks>
internal sealed unsafe class Mains
{
    private const int ScratchLength = 256;
    private const int NoTimeout = -1;
    private const string LinkDown = "link down";
    private const string LinkUp = "link up";

    // How long a reader that is busy reading may take over the last lines.
    private const int LastWordsMilliseconds = 100;
    private const int RestartMilliseconds = 2000;

    private readonly Uart _uart;
    private readonly int _master;
    private readonly int _wake;
    private readonly int _parent;
    private readonly StringBuilder _line = new();

    /// <param name="uart">The console.</param>
    /// <param name="master">Its terminal.</param>
    /// <param name="wake">The eventfd that <paramref name="uart"/> writes to.</param>
    public Mains(Uart uart, int master, int wake)
    {
        _uart = uart;
        _master = master;
        _wake = wake;
        _parent = Libc.OpenProcess(Libc.getppid());
    }

    /// <summary>Set from any thread, followed by a write to the eventfd: the power is to go off.</summary>
    public bool IsCut { get; set; }

    /// <summary>Set from any thread, followed by a write to the eventfd: the board is to start anew.</summary>
    public WarmStart? Restart { get; set; }

    /// <summary>Stays without power. What the tool says of the cable meanwhile waits.</summary>
    /// <param name="milliseconds">How long; below 0 for ever.</param>
    public static void Sleep(long milliseconds)
    {
        var descriptors = stackalloc PollDescriptor[2];
        descriptors[0] = new PollDescriptor { Descriptor = Libc.StandardInput };
        descriptors[1] = new PollDescriptor { Descriptor = Libc.OpenProcess(Libc.getppid()), Events = Libc.PollIn };
        var end = Environment.TickCount64 + milliseconds;

        while (milliseconds < 0 || Environment.TickCount64 < end)
        {
            var wait = milliseconds < 0 ? NoTimeout : (int)Math.Min(end - Environment.TickCount64, int.MaxValue);

            if (Libc.poll(descriptors, 2, Math.Max(wait, NoTimeout)) > 0)
            {
                Libc._exit(ExitCode.PowerOff);
            }
        }
    }

    /// <summary>Does not return.</summary>
    [DoesNotReturn]
    public void Run()
    {
        var descriptors = stackalloc PollDescriptor[4];
        descriptors[0] = new PollDescriptor { Descriptor = Libc.StandardInput, Events = Libc.PollIn };
        descriptors[1] = new PollDescriptor { Descriptor = _wake, Events = Libc.PollIn };
        descriptors[2] = new PollDescriptor { Descriptor = _parent, Events = Libc.PollIn };
        descriptors[3] = new PollDescriptor { Descriptor = _master };

        while (true)
        {
            descriptors[3].Events = _uart.Interest;
            _ = Libc.poll(descriptors, 4, NoTimeout);

            if (descriptors[1].Returned != 0)
            {
                Drain(_wake);
            }

            _uart.Pump();

            if (Restart is { } restart)
            {
                // The tool goes on reading, and in virtual time it counts.
                SpeakLastWords(RestartMilliseconds);
                Successor.Take(restart);
            }

            if (IsCut || descriptors[2].Returned != 0 || (descriptors[0].Returned != 0 && !Obey()))
            {
                SpeakLastWords(LastWordsMilliseconds);
                Libc._exit(ExitCode.PowerOff);
            }
        }
    }

    private static void Drain(int descriptor)
    {
        var scratch = stackalloc byte[ScratchLength];
        _ = Libc.read(descriptor, scratch, ScratchLength);
    }

    // False at the end of standard input.
    private bool Obey()
    {
        var scratch = stackalloc byte[ScratchLength];
        var count = (int)Libc.read(Libc.StandardInput, scratch, ScratchLength);

        for (var index = 0; index < count; index++)
        {
            if (scratch[index] != (byte)'\n')
            {
                _line.Append((char)scratch[index]);
                continue;
            }

            switch (_line.ToString())
            {
                case LinkDown:
                    NativeBoard.SetCarrier(false);
                    break;
                case LinkUp:
                    NativeBoard.SetCarrier(true);
                    break;
            }

            _line.Clear();
        }

        return count > 0;
    }

    private void SpeakLastWords(long milliseconds)
    {
        var end = Environment.TickCount64 + milliseconds;
        var descriptor = new PollDescriptor { Descriptor = _master, Events = Libc.PollOut };

        while (_uart.Pump())
        {
            var left = (int)(end - Environment.TickCount64);

            if (left <= 0 || Libc.poll(&descriptor, 1, left) <= 0)
            {
                return;
            }
        }
    }
}
