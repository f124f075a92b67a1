using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>One segment on its way through the inspectors, with the two ends it concerns.</summary>
internal ref struct SegmentContext
{
    public SegmentContext(TcpConnection connection, int from, TcpSegment segment, in SegmentArrival arrival)
    {
        Connection = connection;
        From = from;
        Sender = ref connection.Ends[from];
        Receiver = ref connection.Ends[1 - from];
        Segment = segment;
        Arrival = arrival;
        Bits = segment.ControlBits;
        Sequence = segment.SequenceNumber;
        Acknowledgment = segment.AcknowledgmentNumber;
        DataLength = arrival.DataLength;
        End = Sequence + (uint)DataLength + (Has(TcpControlBits.Syn) ? 1U : 0) + (Has(TcpControlBits.Fin) ? 1U : 0);
    }

    public readonly TcpConnection Connection { get; }

    /// <summary>Index of the sending end.</summary>
    public readonly int From { get; }

    public readonly ref TcpEnd Sender;

    public readonly ref TcpEnd Receiver;

    public readonly TcpSegment Segment { get; }

    public readonly SegmentArrival Arrival { get; }

    public readonly TcpControlBits Bits { get; }

    /// <summary>SEG.SEQ.</summary>
    public readonly SequenceNumber Sequence { get; }

    /// <summary>SEG.ACK.</summary>
    public readonly SequenceNumber Acknowledgment { get; }

    /// <summary>Octets of data on the wire.</summary>
    public readonly int DataLength { get; }

    /// <summary>One after the last number of the segment: SEG.SEQ + SEG.LEN.</summary>
    public readonly SequenceNumber End { get; }

    public TcpOptionSummary Options;

    /// <summary>What the segment shows of its sender.</summary>
    public FactSet Facts;

    /// <summary>True once the segment turned out to repeat what had been sent.</summary>
    public bool IsRetransmission;

    /// <summary>What the segment turned out to be.</summary>
    public SegmentClasses Classes;

    /// <summary>Below 0 if its timestamp is older than another one of its sender, above 0 if newer than all; 0 if it does not tell.</summary>
    public int TimestampOrder;

    public readonly bool Has(TcpControlBits bit) => (Bits & bit) != 0;

    /// <summary>States that the sender broke a rule with this segment.</summary>
    public readonly void Violate(Fact fact) => Connection.Violate(Sender, new Violation(fact, Arrival.Frame));

    /// <summary>States that the sender broke a rule with this segment, by a number.</summary>
    public readonly void Violate(Fact fact, long expected, long seen) =>
        Connection.Violate(Sender, new Violation(fact, Arrival.Frame, expected, seen));
}
