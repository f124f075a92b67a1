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

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish()
    {
        _first?.Finish();
        _second?.Finish();
    }
}
