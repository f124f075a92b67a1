using System;
using System.Diagnostics.CodeAnalysis;

namespace NanoNet.VirtualBoard;

/// <summary>Runs while there is power: moves the console's octets, and ends the process when the power goes.</summary>
/// <remarks>
/// The power goes when standard input ends, when the parent process does (asked of the kernel by pidfd: the signal of PR_SET_PDEATHSIG comes
/// already when the thread that started us ends), or when the cable closes.
/// </remarks>
internal sealed unsafe class Mains
{
    private const int ScratchLength = 256;
    private const int NoTimeout = -1;

    // How long a reader that is busy reading may take over the last lines.
    private const int LastWordsMilliseconds = 100;

    private readonly Uart _uart;
    private readonly int _master;
    private readonly int _wake;
    private readonly int _parent;

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

            if (IsCut || descriptors[2].Returned != 0 || (descriptors[0].Returned != 0 && !Drain(Libc.StandardInput)))
            {
                SpeakLastWords();
                Libc._exit(ExitCode.PowerOff);
            }
        }
    }

    // False at the end of the stream.
    private static bool Drain(int descriptor)
    {
        var scratch = stackalloc byte[ScratchLength];
        return Libc.read(descriptor, scratch, ScratchLength) > 0;
    }

    private void SpeakLastWords()
    {
        var end = Environment.TickCount64 + LastWordsMilliseconds;
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
