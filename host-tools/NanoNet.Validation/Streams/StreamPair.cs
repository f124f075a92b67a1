using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Both directions of a connection, each put in order for its reader.</summary>
/// <param name="fromClient">Reads what the client sends.</param>
/// <param name="fromServer">Reads what the server sends.</param>
/// <param name="client">Index of the end that is the protocol's client, which need not be the one that opened the connection.</param>
/// <param name="isLater">True if another protocol came before on the connection: the streams begin with what is added first.</param>
internal struct StreamPair(IStreamReader fromClient, IStreamReader fromServer, int client, bool isLater = false)
{
    private readonly IStreamReader _fromClient = fromClient;
    private readonly IStreamReader _fromServer = fromServer;
    private int _client = client;
    private bool _isLater = isLater;
    private StreamAssembler _first;
    private StreamAssembler _second;

    /// <summary>Begins with another connection, for the same readers.</summary>
    /// <remarks>In place: as a structure that refers to much is copied, the collector is told to look at all of it.</remarks>
    /// <param name="client">Index of the end that is the protocol's client.</param>
    /// <param name="isLater">True if another protocol came before on the connection.</param>
    public void Begin(int client, bool isLater)
    {
        _client = client;
        _isLater = isLater;
        _first.Clear();
        _second.Clear();
    }

    public void Add(ref SegmentContext context) =>
        Add(
            context.From,
            context.Sender,
            context.Receiver,
            context.Sequence + (context.Has(TcpControlBits.Syn) ? 1U : 0U),
            context.Segment.Data,
            context.Arrival);

    /// <summary>Takes a segment's data.</summary>
    /// <param name="from">Index of its sender.</param>
    /// <param name="sender">Its sender.</param>
    /// <param name="receiver">Its receiver.</param>
    /// <param name="first">Number of its first octet.</param>
    /// <param name="data">The octets, as far as they were captured.</param>
    /// <param name="arrival">What is known of the segment besides.</param>
    public void Add(int from, in TcpEnd sender, in TcpEnd receiver, SequenceNumber first, ReadOnlySpan<byte> data, in SegmentArrival arrival)
    {
        if (from == 0)
        {
            Add(ref _first, from, sender, receiver, first, data, arrival);
        }
        else
        {
            Add(ref _second, from, sender, receiver, first, data, arrival);
        }
    }

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish()
    {
        _first.Finish();
        _second.Finish();
    }

    /// <summary>True if an end has sent octets that the other one has and its reader has not: the capture lacks them, or holds them later.</summary>
    /// <param name="from">Index of the end.</param>
    /// <param name="sender">The end.</param>
    /// <param name="receiver">The other one.</param>
    public readonly bool IsBehind(int from, in TcpEnd sender, in TcpEnd receiver)
    {
        if (!receiver.IsAcknowledgedKnown || (!_first.HasBegun && !_second.HasBegun))
        {
            return false;
        }

        var hasBegun = from == 0 ? _first.HasBegun : _second.HasBegun;

        if (!hasBegun && (_isLater || !sender.IsSynSeen))
        {
            return false;
        }

        // A FIN takes a number too.
        var read = from == 0 ? _first.Next : _second.Next;
        var next = hasBegun ? read : sender.InitialSequenceNumber + 1U;
        return receiver.Acknowledged > (sender.IsFinSeen && sender.Fin == next ? next + 1U : next);
    }

    private readonly void Add(
        ref StreamAssembler assembler, int from, in TcpEnd sender, in TcpEnd receiver, SequenceNumber first, ReadOnlySpan<byte> data, in SegmentArrival arrival)
    {
        if (!assembler.HasBegun)
        {
            assembler.Begin(
                sender.IsSynSeen && !_isLater ? sender.InitialSequenceNumber + 1U : first,
                from == _client ? _fromClient : _fromServer);
        }

        assembler.Add(first, data, arrival.DataLength, arrival.Frame, arrival.TimeNs, receiver.IsAcknowledgedKnown ? receiver.Acknowledged : null);

        if (sender.IsFinSeen)
        {
            assembler.EndAt(sender.Fin, arrival.Frame, arrival.TimeNs);
        }
    }
}
