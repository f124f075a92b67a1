using System;
using NanoNet.Live;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A network interface of this machine in a port of the switch: what is at its other end meets a virtual board there, as a board on the desk.</summary>
public sealed class InterfacePort : ISwitchPort, IPumpSource, IDisposable
{
    private readonly Pump _pump;
    private readonly Switch _switch;
    private readonly LiveCapture _capture;
    private MacAddress? _board;
    private bool _isOpen = true;

    /// <param name="pump">What waits for frames.</param>
    /// <param name="network">Where it is plugged in.</param>
    /// <param name="name">The interface.</param>
    /// <exception cref="BenchBrokenException">It cannot be had; the message says why.</exception>
    public InterfacePort(Pump pump, Switch network, string name)
    {
        _pump = pump;
        _switch = network;
        _capture = DeskBoard.Open(name);
        _switch.Attach(this);
        _pump.Watch(this);
    }

    public string Name => "interface";

    public int Descriptor => _capture.Descriptor;

    public PollEvents Interest => PollEvents.Readable;

    /// <summary>Why it ended; null while it works.</summary>
    public string? EndReason { get; private set; }

    public void Deliver(ReadOnlySpan<byte> frame, long number)
    {
        if (EndReason is not null || EthernetFrame.TryParse(frame, out var ethernet) != WireError.None)
        {
            return;
        }

        _board = ethernet.Source;

        try
        {
            _capture.Send(frame);
        }
        catch (LiveCaptureException e)
        {
            EndReason = e.Message;
        }
    }

    public void Ready(PollEvents events)
    {
        try
        {
            _capture.Take((_, frame, _) => Take(frame));
        }
        catch (LiveCaptureException e)
        {
            EndReason = e.Message;
            _pump.Unwatch(this);
        }
    }

    public void Dispose()
    {
        if (_isOpen)
        {
            _isOpen = false;
            _switch.Detach(this);
            _pump.Unwatch(this);
            _capture.Dispose();
        }
    }

    // The interface hears everything; the board's MAC takes what is for it and what is for all.
    private void Take(ReadOnlySpan<byte> frame)
    {
        if (EthernetFrame.TryParse(frame, out var ethernet) == WireError.None && (ethernet.Destination.IsGroup || ethernet.Destination == _board))
        {
            _switch.Transmit(this, frame);
        }
    }
}
