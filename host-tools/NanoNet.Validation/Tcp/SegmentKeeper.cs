using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Keeps segments to be shown.</summary>
internal static class SegmentKeeper
{
    /// <summary>Keeps a segment, if segments of its connection are asked for.</summary>
    public static void Keep(ref SegmentContext context)
    {
        var connection = context.Connection;
        var options = connection.Options;

        if (!options.KeepSegments || (options.KeptConnection is { } kept && kept != connection.Index))
        {
            return;
        }

        ref var client = ref connection.Ends[connection.Client];
        ref var server = ref connection.Ends[1 - connection.Client];
        var records = connection.Incidents.Records ??= [];
        records.Add(new TcpSegmentRecord
        {
            Frame = context.Arrival.Frame,
            TimeNs = context.Arrival.TimeNs,
            FromClient = context.From == connection.Client,
            ControlBits = context.Bits,
            SequenceNumber = context.Sequence,
            RelativeSequenceNumber = Relative(context.Sequence, context.Sender),
            RelativeAcknowledgmentNumber = context.Has(TcpControlBits.Ack) ? Relative(context.Acknowledgment, context.Receiver) : 0,
            DataLength = context.DataLength,
            Window = WindowOf(ref context),
            MaximumSegmentSize = context.Options.HasMss ? context.Options.Mss : null,
            WindowScale = context.Options.HasScale ? context.Options.Scale : null,
            ClientState = client.State,
            ServerState = server.State,
            IsRetransmission = context.IsRetransmission,
            Classes = context.Classes,
        });
    }

    private static uint WindowOf(ref SegmentContext context)
    {
        var isScaled = !context.Has(TcpControlBits.Syn) && context.Sender.HasScaleOption && context.Receiver.HasScaleOption;
        return (uint)context.Segment.Window << (isScaled ? context.Sender.Scale : 0);
    }

    // Of an end whose SYN was not seen, the initial sequence number is the one before its first octet, so that data begins at 1.
    private static uint Relative(SequenceNumber number, in TcpEnd end) => (uint)(number - end.InitialSequenceNumber);
}
