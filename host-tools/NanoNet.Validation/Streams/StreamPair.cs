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

    public void Add(ref SegmentContext context)
    {
        ref var sender = ref context.Sender;
        var first = context.Sequence + (context.Has(TcpControlBits.Syn) ? 1U : 0U);
        ref var assembler = ref context.From == 0 ? ref _first : ref _second;
        assembler ??= new StreamAssembler(
            sender.IsSynSeen && !isLater ? sender.InitialSequenceNumber + 1U : first,
            context.From == client ? fromClient : fromServer);

        assembler.Add(
            first,
            context.Segment.Data,
            context.DataLength,
            context.Arrival.Frame,
            context.Arrival.TimeNs,
            context.Receiver.IsAcknowledgedKnown ? context.Receiver.Acknowledged : null);

        if (sender.IsFinSeen)
        {
            assembler.EndAt(sender.Fin, context.Arrival.Frame, context.Arrival.TimeNs);
        }
    }

    /// <summary>Gives up on octets that never came.</summary>
    public void Finish()
    {
        _first?.Finish();
        _second?.Finish();
    }
}
