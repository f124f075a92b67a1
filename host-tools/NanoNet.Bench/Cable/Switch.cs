using System;
using System.Buffers;
using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>Joins the board's cable, the synthetic hosts and a TAP. Every port sees every frame but its own.</summary>
/// <remarks>
/// No address is learned: there are five ports at most, each drops what is not for it, and a table that can be wrong is one
/// more thing to doubt when a frame is missing. Frames leave in the order in which they came.
/// </remarks>
public sealed class Switch
{
    private readonly List<ISwitchPort> _ports = [];
    private readonly Queue<Waiting> _waiting = new();
    private bool _forwarding;

    public void Attach(ISwitchPort port) => _ports.Add(port);

    public void Detach(ISwitchPort port) => _ports.Remove(port);

    /// <summary>Carries a frame from one port to all others.</summary>
    /// <param name="from">The port that it came in by.</param>
    /// <param name="frame">Only read during the call.</param>
    /// <param name="number">Its number in the capture, or 0.</param>
    public void Transmit(ISwitchPort from, ReadOnlySpan<byte> frame, long number = 0)
    {
        if (_forwarding)
        {
            // A host answers from inside Deliver. Its answer waits, so that no port sees it before the question.
            var copy = ArrayPool<byte>.Shared.Rent(frame.Length);
            frame.CopyTo(copy);
            _waiting.Enqueue(new Waiting(from, copy, frame.Length, number));
            return;
        }

        _forwarding = true;

        try
        {
            Forward(from, frame, number);

            while (_waiting.TryDequeue(out var next))
            {
                Forward(next.From, next.Octets.AsSpan(0, next.Length), next.Number);
                ArrayPool<byte>.Shared.Return(next.Octets);
            }
        }
        finally
        {
            _forwarding = false;
        }
    }

    private void Forward(ISwitchPort from, ReadOnlySpan<byte> frame, long number)
    {
        for (var i = 0; i < _ports.Count; i++)
        {
            if (!ReferenceEquals(_ports[i], from))
            {
                _ports[i].Deliver(frame, number);
            }
        }
    }

    private readonly record struct Waiting(ISwitchPort From, byte[] Octets, int Length, long Number);
}
