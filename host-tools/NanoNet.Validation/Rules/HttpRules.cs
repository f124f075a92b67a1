using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>HTTP/1.x.</summary>
internal static class HttpRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("HTTP-REQLINE", "RFC 9112 3", Must, "A request begins with method, request-target and version, one space between them")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpRequestLineRight],
            Broken = [Fact.HttpRequestLineWrong],
            Unclear = [Fact.HttpStreamNotWhole],
        },
        new("HTTP-STATUSLINE", "RFC 9112 4", Must, "A response begins with a version and a code of three digits, 100 to 599")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpStatusLineRight],
            Broken = [Fact.HttpStatusLineWrong],
            Unclear = [Fact.HttpStreamNotWhole],
        },
        new("HTTP-HOST", "RFC 9112 3.2", Must, "An HTTP/1.1 request has exactly one Host")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpHostRight],
            Broken = [Fact.HttpHostWrong],
        },
        new("HTTP-FIELD-SYNTAX", "RFC 9112 2.2, 5.1, 5.2", Must, "Field lines are a token, a colon and a value without NUL or bare CR, end with CRLF and are not folded")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpFieldsRight],
            Broken = [Fact.HttpFieldsWrong],
        },
        new("HTTP-TE-CL", "RFC 9112 6.1", Must, "A message has not both Transfer-Encoding and Content-Length")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpOneFraming],
            Broken = [Fact.HttpTwoFramings],
        },
        new("HTTP-CL-VALID", "RFC 9112 6.3, RFC 9110 8.6", Must, "Content-Length is one decimal number")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpContentLengthValid],
            Broken = [Fact.HttpContentLengthInvalid],
        },
        new("HTTP-CHUNK", "RFC 9112 7.1", Must, "Every chunk has a hexadecimal size and ends with CRLF")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpChunksRight],
            Broken = [Fact.HttpChunksWrong, Fact.HttpChunkedToOldClient],
        },
        new("HTTP-BODY-LEN", "RFC 9112 6.3, 8", Must, "A message is as long as its Content-Length or its chunks say")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpBodyWhole],
            Broken = [Fact.HttpBodyShort],
            Unclear = [Fact.HttpBodyStillOpen, Fact.HttpStreamNotWhole],
        },
        new("HTTP-NOBODY", "RFC 9112 6.3", Must, "No body follows a response to HEAD or one of status 1xx, 204 or 304")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpNoBodyKept],
            Broken = [Fact.HttpNoBodyBroken],
        },
        new("HTTP-PAIR", "RFC 9112 9.3.2", Must, "Every request has one final response, in order, and no response comes unasked")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpResponsePaired],
            Broken = [Fact.HttpResponseUnasked, Fact.HttpRequestUnanswered],
            Unclear = [Fact.HttpRequestStillOpen, Fact.HttpStreamNotWhole],
        },
        new("HTTP-PERSIST", "RFC 9112 9.3", Must, "A connection is kept after a response unless a close was announced, and an announced close is done")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpPersistenceKept],
            Broken = [Fact.HttpClosedWithoutNotice, Fact.HttpAnnouncedCloseNotDone],
            Unclear = [Fact.HttpAnnouncedCloseStillOpen],
        },
        new("HTTP-CLOSE-DELIM", "RFC 9112 6.3, 9.6", Must, "A response without a length ends with FIN, not with a reset")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpCloseDelimitedWhole],
            Broken = [Fact.HttpCloseDelimitedReset],
        },
        new("HTTP-EOL", "RFC 9112 2.2", Must, "Lines end with CR and LF")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpLinesEndRight],
            Broken = [Fact.HttpLineFeedAlone],
        },
        new("HTTP-PIPELINE-ORDER", "RFC 9112 9.3.2", Must, "Requests that were sent ahead are answered in order, and none is lost when the server closes")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpPipelinedAnswered],
            Broken = [Fact.HttpPipelinedLost],
        },
        new("HTTP-LINGER", "RFC 9112 9.6", Should, "A server does not reset the connection before the client has its response")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpClosedAfterDraining],
            Broken = [Fact.HttpResetAfterResponse],
        },
        new("HTTP-100", "RFC 9110 10.1.1", Must, "A request that expects 100 is answered by it or by a final response; a client of HTTP/1.0 gets no 1xx")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpContinueSent],
            Broken = [Fact.HttpContinueToOldClient, Fact.HttpExpectationIgnored],
        },
        new("HTTP-VERSION", "RFC 9110 2.5, RFC 9112 2.3", Must, "Each end keeps to one version on a connection")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpVersionKept],
            Broken = [Fact.HttpVersionChanged],
        },
        new("HTTP-LATENCY", "RFC 9110 15", Info, "A response begins within a second after its request was whole")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpAnsweredSoon],
            Broken = [Fact.HttpAnsweredLate],
        },
        new("HTTP-DATE-SERVER", "RFC 9110 6.6.1, 8.3", Should, "A response with content names its type, and a server that has a clock dates every response")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpContentDescribed],
            Broken = [Fact.HttpContentTypeMissing, Fact.HttpDateMissing],
        },
        new("HTTP-UPGRADE", "RFC 9110 7.8, 15.2.2", Must, "101 comes only after a request for another protocol, and names one that was offered")
        {
            IsPerConnection = true,
            Kept = [Fact.HttpUpgradeAsked],
            Broken = [Fact.HttpUpgradeUnasked],
        },
    ];
}
