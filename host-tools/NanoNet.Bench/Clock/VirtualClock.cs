using System;

namespace NanoNet.Bench;

/// <summary>Time that nobody waits for: it stands still while the board or the bench works, and jumps when both wait.</summary>
/// <remarks>
/// Board and bench take turns. In its turn the board goes on until it waits for something, or until the bench has something to do. The bench
/// then takes up what the board did, and lets the time go on to the earliest of what both wait for. While a board is awaited (it has its power, or starts
/// anew) time stands still; without one waits are the host's, so that a bench without a board does not wait for ever.
/// </remarks>
public sealed class VirtualClock : IBenchClock
{
    // Two boards' worth of a slow machine's patience: a turn ends at the bench's own next deadline, unless native code is caught in a loop.
    private static readonly TimeSpan s_turnLimit = TimeSpan.FromMinutes(5);

    private readonly RealClock _host = new();
    private LockStepEndpoint? _board;
    private Instant? _boardComes;
    private long _consoleBefore;
    private SerialPort? _console;
    private PollDescriptor[] _polled = new PollDescriptor[8];

    /// <summary>When every run begins: the same date each time, and the same that the board's own clock starts at.</summary>
    public static Instant Epoch { get; } = new((new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks * 100);

    public Instant Now { get; private set; } = Epoch;

    public void Wait(Span<PollDescriptor> watched, Instant deadline)
    {
        foreach (ref var entry in watched)
        {
            entry.Returned = PollEvents.None;
        }

        while (_board is { } board)
        {
            if (board.IsBoardsTurn)
            {
                if (AwaitBoard(board, watched))
                {
                    return;
                }
            }
            else if (board.Pending is { } pending)
            {
                TakeUp(board, pending, watched, deadline);
                return;
            }
            else if (board.HasNews)
            {
                board.Go(Now, deadline);
            }
            else if (board.Next <= deadline && board.Next != Instant.Never)
            {
                Advance(board.Next);
                board.Go(Now, deadline);
            }
            else if (deadline == Instant.Never)
            {
                _ = AwaitOthers(board, watched, wantsBoard: false);
                return;
            }
            else
            {
                Advance(deadline);
                return;
            }
        }

        if (_boardComes is { } comes)
        {
            WaitForBoard(watched, deadline, comes);
        }
        else
        {
            WaitWithoutBoard(watched, deadline);
        }
    }

    internal void Attach(LockStepEndpoint board)
    {
        _board = board;
        _boardComes = null;
    }

    internal void Detach(LockStepEndpoint board)
    {
        if (_board == board)
        {
            _board = null;
        }
    }

    /// <summary>The console is read in step with the cable.</summary>
    internal void Attach(SerialPort console) => _console = console;

    /// <summary>Waits for what the board has written to its console, so that no line comes later than what the board did after it.</summary>
    /// <param name="octets">So much, since the board's start.</param>
    internal void AwaitConsole(long octets) => _console?.DrainUntil(_consoleBefore + octets);

    /// <summary>Stands still until a board is on the cable, however long the host takes over that.</summary>
    internal void AwaitBoard() => _boardComes = Now;

    /// <summary>The board starts anew, and its console counts from 0 again.</summary>
    /// <param name="comes">When; until then nothing of it happens.</param>
    /// <param name="octets">What it has written to its console until now.</param>
    internal void AwaitSuccessor(Instant comes, long octets)
    {
        AwaitConsole(octets);
        _consoleBefore += octets;
        _boardComes = comes;
    }

    private void Advance(Instant to)
    {
        if (to > Now)
        {
            Now = to;
        }
    }

    /// <summary>Lets the bench see what the board did at an instant, or lets its own deadline come first.</summary>
    private void TakeUp(LockStepEndpoint board, Instant pending, Span<PollDescriptor> watched, Instant deadline)
    {
        if (pending > deadline)
        {
            Advance(deadline);
            return;
        }

        Advance(pending);

        foreach (ref var entry in watched)
        {
            if (entry.Descriptor == board.Descriptor)
            {
                entry.Returned = PollEvents.Readable;
            }
        }
    }

    /// <returns>True if something else came up meanwhile; the board still has the turn.</returns>
    private bool AwaitBoard(LockStepEndpoint board, Span<PollDescriptor> watched)
    {
        while (board is { IsBoardsTurn: true, IsOpen: true })
        {
            if (AwaitOthers(board, watched, wantsBoard: true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Waits for one thing of the outside.</summary>
    /// <returns>True if it was something else than the board.</returns>
    private bool AwaitOthers(LockStepEndpoint board, Span<PollDescriptor> watched, bool wantsBoard)
    {
        if (_polled.Length < watched.Length)
        {
            _polled = new PollDescriptor[watched.Length * 2];
        }

        var polled = _polled.AsSpan(0, watched.Length);
        watched.CopyTo(polled);
        var cable = -1;

        for (var i = 0; i < polled.Length; i++)
        {
            if (polled[i].Descriptor == board.Descriptor)
            {
                cable = i;
            }
            else if (polled[i].Descriptor == _console?.Descriptor)
            {
                // Read when the board says how much there is. poll(2) passes over what is negative.
                polled[i].Descriptor = -1;
            }
        }

        var isAny = WaitOnHost(polled, wantsBoard ? _host.Now + s_turnLimit : Instant.Never);
        var isOther = false;

        for (var i = 0; i < polled.Length; i++)
        {
            if (i != cable)
            {
                watched[i].Returned = polled[i].Returned;
                isOther |= polled[i].Returned != PollEvents.None;
            }
        }

        if (wantsBoard && !isAny)
        {
            throw new BenchBrokenException($"the board has not ended its turn within {s_turnLimit.TotalMinutes} minutes");
        }

        if (cable >= 0 && polled[cable].Returned != PollEvents.None)
        {
            board.Receive();
        }

        return isOther;
    }

    private void WaitForBoard(Span<PollDescriptor> watched, Instant deadline, Instant comes)
    {
        if (deadline <= Now || (deadline <= comes && deadline != Instant.Never))
        {
            // The board's cable, which may have been plugged in on the host long ago, is not looked at before.
            Advance(deadline);
            return;
        }

        Advance(comes == Instant.Never ? Now : comes);

        if (!WaitOnHost(watched, comes == Instant.Never ? Instant.Never : _host.Now + s_turnLimit))
        {
            throw new BenchBrokenException($"the board has not come onto its cable within {s_turnLimit.TotalMinutes} minutes");
        }
    }

    private void WaitWithoutBoard(Span<PollDescriptor> watched, Instant deadline)
    {
        if (!WaitOnHost(watched, deadline == Instant.Never ? Instant.Never : _host.Now + (deadline - Now)))
        {
            Advance(deadline);
        }
    }

    /// <summary>Waits on the host's clock. A signal (a child's end, a program that goes on after it was stopped) ends poll(2) early, which is not its deadline.</summary>
    /// <returns>False if the deadline came.</returns>
    private bool WaitOnHost(Span<PollDescriptor> watched, Instant deadline)
    {
        do
        {
            _host.Wait(watched, deadline);

            foreach (var entry in watched)
            {
                if (entry.Returned != PollEvents.None)
                {
                    return true;
                }
            }
        }
        while (_host.Now < deadline);

        return false;
    }
}
