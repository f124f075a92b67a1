using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Both directions of a connection, each put in order for its reader.</summary>
/// <param name="fromClient">Reads what the client sends.</param>
/// <param name="fromServer">Reads what the server sends.</param>
/// <param name="client">Index of the end that is the protocol's client, which need not be the one that opened the connection.</param>
/// <param name="isLater">True if another protocol came before on the connection: the streams begin with what is added first.</param>
internal sealed class StreamPair(IStreamReader fromClient, IStreamReader fromServer, int client, bool isLater = false)
{
    private StreamAssembler? _first;
    private StreamAssembler? _second;

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
        ref var assembler = ref from == 0 ? ref _first : ref _second;
        assembler ??= new StreamAssembler(
            sender.IsSynSeen && !isLater ? sender.InitialSequenceNumber + 1U : first,
            from == client ? fromClient : fromServer);

        assembler.Add(first, data, arrival.DataLength, arrival.Frame, arrival.TimeNs, receiver.IsAcknowledgedKnown ? receiver.Acknowledged : null);

        if (sender.IsFinSeen)
        {
            assembler.EndAt(sender.Fin, arrival.Frame, arrival.TimeNs);
        }
    }

    /// <summary>True if an end has sent octets that the other one has and its reader has not: the capture lacks them, or holds them later.</summary>
    /// <param name="from">Index of the end.</param>
    /// <param name="sender">The end.</param>
    /// <param name="receiver">The other one.</param>
    public bool IsBehind(int from, in TcpEnd sender, in TcpEnd receiver)
    {
        if (!receiver.IsAcknowledgedKnown || (_first is null && _second is null))
        {
            return false;
        }

        var read = (from == 0 ? _first : _second)?.Next;

        if (read is null && (isLater || !sender.IsSynSeen))
        {
            return false;
        }

        // A FIN takes a number too.
        var next = read ?? (sender.InitialSequenceNumber + 1U);
        return receiver.Acknowledged > (sender.IsFinSeen && sender.Fin == next ? next + 1U : next);
    }

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish()
    {
        _first?.Finish();
        _second?.Finish();
    }
}
