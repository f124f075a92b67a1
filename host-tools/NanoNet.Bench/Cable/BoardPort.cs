using System;

namespace NanoNet.Bench;

/// <summary>The switch port that the board is plugged into, with the capture and the cable's faults on it.</summary>
public sealed class BoardPort : ISwitchPort
{
    private readonly Switch _switch;
    private readonly IFrameEndpoint _board;
    private readonly FrameRecorder _recorder;
    private readonly ICableFaults _faults;
    private readonly FrameCarrier _toSwitch;
    private readonly FrameCarrier _toBoard;

    public BoardPort(Switch network, IFrameEndpoint board, FrameRecorder recorder, ICableFaults faults)
    {
        _switch = network;
        _board = board;
        _recorder = recorder;
        _faults = faults;
        _toSwitch = (frame, number) => _switch.Transmit(this, frame, number);
        _toBoard = ReachBoard;
        _board.Received = (frame, _) => LeaveBoard(frame);
        _switch.Attach(this);
    }

    public string Name => "board";

    /// <summary>False while the cable is pulled: frames go nowhere, and are not in the capture.</summary>
    public bool IsPlugged { get; set; } = true;

    public void Deliver(ReadOnlySpan<byte> frame, long number) => _faults.Pass(FrameDirection.ToBoard, frame, number, _toBoard);

    private void LeaveBoard(ReadOnlySpan<byte> frame)
    {
        if (!IsPlugged)
        {
            return;
        }

        var number = _recorder.Record(FrameDirection.FromBoard, frame, _faults.Comment(FrameDirection.FromBoard, frame), _board.ArrivedAt);
        _faults.Pass(FrameDirection.FromBoard, frame, number, _toSwitch);
    }

    private void ReachBoard(ReadOnlySpan<byte> frame, long number)
    {
        if (!IsPlugged)
        {
            return;
        }

        _recorder.Record(FrameDirection.ToBoard, frame, _faults.Comment(FrameDirection.ToBoard, frame));
        _board.Send(frame);
    }
}
