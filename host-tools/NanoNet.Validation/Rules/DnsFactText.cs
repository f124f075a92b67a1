using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="DnsRules"/>, or leave them open.</summary>
internal static class DnsFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.DnsNameMalformed, "a name has a label or a length that none may have, or points to itself or forward"),
        (Fact.DnsTruncated, "a record goes beyond the message"),
        (Fact.DnsLengthWrong, "a length is not that of the data, or octets follow the last record"),
        (Fact.DnsNotWholeSeen, "messages were cut by the capture's snap length"),
        (Fact.DnsResponseDiffers, "the response answers another question"),
        (Fact.DnsResponseUnasked, "the response has the identifier and the addresses of no query"),
        (Fact.DnsQueryForAnswer, "what comes back is a query"),
        (Fact.DnsQueryNotSeen, "the query of a response is not in the capture"),
        (Fact.DnsUnanswered, "the query got no response"),
        (Fact.DnsStillOpen, "the capture ends before a response was due"),
        (Fact.DnsNotRetriedOverTcp, "the query was not repeated over TCP"),
        (Fact.DnsRetryStillOpen, "the capture ends before the query was due over TCP"),
        (Fact.DnsReservedSet, "the reserved bit is set"),
        (Fact.DnsOpcodeUnknown, "the opcode is unknown"),
        (Fact.DnsTimeToLiveTooLong, "a time to live has its highest bit set"),
        (Fact.DnsAddressStale, "the answer with the address had expired"),
        (Fact.DnsAddressNotAsked, "the address was in no answer that the host got"),
        (Fact.DnsEdnsRepeated, "there is more than one OPT record"),
        (Fact.DnsEdnsSizeTooSmall, "the announced payload size is below 512"),
        (Fact.DnsEdnsVersionUnknown, "the version of EDNS is not 0"),
        (Fact.DnsPrefixWrong, "the stream ends inside a message: its length prefix says more than comes"),
    ];
}
