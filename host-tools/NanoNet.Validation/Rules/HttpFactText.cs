using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="HttpRules"/>, or leave them open.</summary>
internal static class HttpFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.HttpRequestLineWrong, "the request line is malformed"),
        (Fact.HttpStatusLineWrong, "the status line is malformed"),
        (Fact.HttpHostWrong, "Host is missing or there more than once"),
        (Fact.HttpFieldsWrong, "a field line is malformed"),
        (Fact.HttpTwoFramings, "a message has both Transfer-Encoding and Content-Length"),
        (Fact.HttpContentLengthInvalid, "Content-Length is no decimal number, or there with different values"),
        (Fact.HttpChunksWrong, "a chunk is malformed"),
        (Fact.HttpBodyShort, "the connection ended before the body was complete"),
        (Fact.HttpBodyStillOpen, "the capture ends inside a body"),
        (Fact.HttpNoBodyBroken, "octets follow a response that has no body"),
        (Fact.HttpResponseUnasked, "a response came without a request"),
        (Fact.HttpRequestUnanswered, "a request got no final response"),
        (Fact.HttpRequestStillOpen, "the capture ends before the response"),
        (Fact.HttpClosedWithoutNotice, "the server closed right after a response that did not announce it"),
        (Fact.HttpAnnouncedCloseNotDone, "the server announced a close and did not close"),
        (Fact.HttpAnnouncedCloseStillOpen, "the capture ends before the announced close was due"),
        (Fact.HttpCloseDelimitedReset, "a response without a length ended with a reset"),
        (Fact.HttpStreamNotWhole, "octets of the stream are missing from the capture, or more requests waited for a response than are kept"),
        (Fact.HttpUpgradeUnasked, "the protocol was not asked for"),
        (Fact.HttpLineFeedAlone, "a line ends with LF alone"),
        (Fact.HttpPipelinedLost, "a request that was sent ahead got no response before the server closed"),
        (Fact.HttpResetAfterResponse, "the server reset the connection before the client had all of the response"),
        (Fact.HttpContinueToOldClient, "100 went to a client of HTTP/1.0"),
        (Fact.HttpExpectationIgnored, "the server closed without an answer to a request that expects 100"),
        (Fact.HttpVersionChanged, "the version is another one than in the message before"),
        (Fact.HttpAnsweredLate, "the first octet of the response came more than a second after the request was whole"),
        (Fact.HttpContentTypeMissing, "a response with content has no Content-Type"),
        (Fact.HttpDateMissing, "the response has no Date, which others of the server have"),
        (Fact.HttpChunkedToOldClient, "a chunked response went to a client of HTTP/1.0"),
    ];
}
