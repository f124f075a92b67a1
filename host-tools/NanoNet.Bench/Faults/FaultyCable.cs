using System;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>A cable that loses, doubles, delays and damages frames as it was told to, the same way each time for one seed.</summary>
/// <remarks>
/// Every fault has random numbers of its own in each direction, and looks at every frame that is sent that way: adding one does not change what
/// another does. The capture stays at the board's port. It shows what the board sent and what reached it, so a board is judged by what it knew; what
/// happened to a frame is its comment there, and a frame that was lost before the board is told of in the comment of the next one.
/// </remarks>
public sealed class FaultyCable : ICableFaults, IDisposable
{
    // A comment that lists a thousand lost frames helps nobody; the log has them all.
    private const int MaxUntold = 8;

    private readonly ulong _seed;
    private readonly ICableFaults _inner;
    private readonly CableLane _toBoard;
    private readonly CableLane _fromBoard;
    private readonly Dictionary<(string, FrameDirection), int> _counts = [];
    private readonly List<string> _untold = [];
    private long _untoldCount;
    private FrameFate? _decided;
    private string? _arriving;

    /// <param name="pump">Its clock and timers.</param>
    /// <param name="seed">Of everything random.</param>
    /// <param name="inner">A further cable between this one and the board; null for a good one.</param>
    /// <param name="log">Where what happens is written, a file that does not exist yet; null for nowhere.</param>
    public FaultyCable(Pump pump, ulong seed, ICableFaults? inner = null, string? log = null)
    {
        ArgumentNullException.ThrowIfNull(pump);
        _seed = seed;
        _inner = inner ?? new PerfectCable();
        _toBoard = new CableLane(pump) { Arriving = note => _arriving = note };
        _fromBoard = new CableLane(pump);
        Log = new FaultLog(pump.Clock, log);
    }

    /// <summary>Called with each frame that leaves the board, also with one that is lost after it.</summary>
    public event FrameCarrier? LeavingBoard;

    /// <summary>What happened to frames.</summary>
    public FaultLog Log { get; }

    /// <summary>Breaks the cable from now on, until the fault is disposed of.</summary>
    public CableFault Add(Fault fault) => Add(fault, keepsFrames: false);

    /// <summary>Breaks the cable from now on, until the fault is disposed of, and keeps the frames that are struck.</summary>
    public CableFault Watch(Fault fault) => Add(fault, keepsFrames: true);

    private CableFault Add(Fault fault, bool keepsFrames)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var inForce = new List<(CableLane Lane, FaultInForce Fault)>();

        foreach (var direction in (FrameDirection[])[FrameDirection.ToBoard, FrameDirection.FromBoard])
        {
            if ((fault.Direction ?? direction) == direction)
            {
                var lane = LaneOf(direction);
                inForce.Add((lane, lane.Add(fault, RandomFor(fault, direction), keepsFrames)));
            }
        }

        var added = new CableFault(fault, inForce);
        return added;
    }

    public string? Comment(FrameDirection direction, ReadOnlySpan<byte> frame)
    {
        string? own;

        if (direction == FrameDirection.FromBoard)
        {
            // Decided before the frame is written to the capture, carried out after it.
            _decided = _fromBoard.Judge(frame);
            own = _decided.Note is { } note ? $"on the way to the tester: {note}" : null;
        }
        else
        {
            own = _arriving is { } note ? $"on the way to the board: {note}" : null;
            _arriving = null;
        }

        return WithUntold(own);
    }

    public void Pass(FrameDirection direction, ReadOnlySpan<byte> frame, long number, FrameCarrier carry)
    {
        if (direction == FrameDirection.FromBoard)
        {
            // The inner cable is nearer to the board: what it changes is what the board seems to have sent.
            _inner.Pass(direction, frame, number, (changed, changedNumber) => LeaveBoard(changed, changedNumber, carry));
            return;
        }

        var fate = _toBoard.Judge(frame);
        Note(direction, fate, frame, number);
        _toBoard.Send(fate, frame, number, (arrived, arrivedNumber) => _inner.Pass(direction, arrived, arrivedNumber, carry));
    }

    public void Dispose() => Log.Dispose();

    private void LeaveBoard(ReadOnlySpan<byte> frame, long number, FrameCarrier carry)
    {
        // A cable without a capture, or one that sends more than one frame for one, has nothing decided.
        var fate = _decided ?? _fromBoard.Judge(frame);
        _decided = null;
        LeavingBoard?.Invoke(frame, number);
        Note(FrameDirection.FromBoard, fate, frame, number);
        _fromBoard.Send(fate, frame, number, carry);
    }

    private void Note(FrameDirection direction, FrameFate fate, ReadOnlySpan<byte> frame, long number)
    {
        if (fate.Note is not { } what)
        {
            return;
        }

        var told = Log.Add(direction, number, what, FrameView.Of(frame).ToString(), fate.Loss is not null);

        if (direction == FrameDirection.ToBoard && fate.Loss is not null && ++_untoldCount <= MaxUntold)
        {
            _untold.Add(told);
        }
    }

    private string? WithUntold(string? own)
    {
        if (_untoldCount == 0)
        {
            return own;
        }

        var lines = _untold.Select(static told => $"before this frame: {told}");

        if (_untoldCount > MaxUntold)
        {
            lines = lines.Append($"and {_untoldCount - MaxUntold} more");
        }

        var text = string.Join('\n', own is null ? lines : lines.Append(own));
        _untold.Clear();
        _untoldCount = 0;
        return text;
    }

    private CableLane LaneOf(FrameDirection direction) => direction == FrameDirection.ToBoard ? _toBoard : _fromBoard;

    private FaultRandom RandomFor(Fault fault, FrameDirection direction)
    {
        var key = (fault.Name, direction);
        var number = _counts.GetValueOrDefault(key);
        _counts[key] = number + 1;
        return FaultRandom.Of(_seed, $"{fault.Name} {direction} {number}");
    }
}
