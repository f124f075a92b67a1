using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>SYNs that are repeated, carry data or reuse a pair of endpoints.</summary>
internal static class TcpReuseRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("TCP-SYN-DIFFSEQ", "RFC 9293 3.8.1", Must, "A repeated SYN has the initial sequence number of the first")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynNumberKept],
            Broken = [Fact.TcpSynNumberChanged],
            Unclear = [Fact.TcpSynNumberMayBeNew],
        },
        new("TCP-SYN-RTO", "RFC 6298 2.1, 5.5", Must, "SYN is repeated after a second or so, and then at growing intervals")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynRepeatedInTime],
            Broken = [Fact.TcpSynRepeatedTooSoon, Fact.TcpSynTimeoutNotDoubled],
            Unclear = [Fact.TcpRepeatMayBeCopy],
        },
        new("TCP-SYNACK-RTO", "RFC 6298 2.1, 5.5", Must, "SYN-ACK is repeated after a second or so, and then at growing intervals")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynAckRepeatedInTime],
            Broken = [Fact.TcpSynAckRepeatedTooSoon, Fact.TcpSynAckTimeoutNotDoubled],
            Unclear = [Fact.TcpRepeatMayBeCopy, Fact.TcpSynAckRepeatMayAnswer],
        },
        new("TCP-SYN-DATA", "RFC 9293 3.5", Must, "Data of a SYN is kept until the connection is open, or taken when it is repeated")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpSynDataTaken],
            Broken = [Fact.TcpSynDataLost],
            Unclear = [Fact.TcpSynDataStillOpen],
        },
        new("TCP-DATA-BEFORE-EST", "RFC 9293 3.5", Info, "The end that answers a SYN sends data only after the third segment")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpDataAfterOpening],
            Broken = [Fact.TcpDataBeforeOpened],
            Unclear = [Fact.TcpDataBeforeOpenedUnknown],
        },
        new("TCP-LATE-3RD-ACK", "RFC 9293 3.10.7.4", Must, "A segment with data opens the connection where the third segment is lost or has the data itself")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpLateThirdTaken],
            Broken = [Fact.TcpLateThirdRefused],
            Unclear = [Fact.TcpLateThirdStillOpen],
        },
        new("TCP-SYN-FLOOD-SEEN", "RFC 4987 2", Info, "A connection is opened with few SYNs")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpFewSyns],
            Broken = [Fact.TcpManySyns],
        },
        new("TCP-TIMEWAIT-2MSL", "RFC 9293 3.6.1 MUST-13, RFC 6191", Must, "A closed connection is opened anew within 2 MSL only by a SYN with a larger number or a later timestamp")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpTimeWaitKept],
            Broken = [Fact.TcpTimeWaitCutShort],
            Unclear = [Fact.TcpTimeWaitUnknown],
        },
        new("TCP-REUSE-ACTIVE", "RFC 9293 3.10.7.4", Info, "No SYN comes for a connection that is open")
        {
            IsPerConnection = true,
            Kept = [Fact.TcpPortReusedAfterClose],
            Broken = [Fact.TcpPortReusedLive],
        },
    ];
}
