using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="WebSocketRules"/>, or leave them open.</summary>
internal static class WebSocketFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.WebSocketRequestWrong, "the request lacks something that a WebSocket needs"),
        (Fact.WebSocketAcceptWrong, "Sec-WebSocket-Accept is not the digest of the key"),
        (Fact.WebSocketKeyRepeated, "another connection had the same key"),
        (Fact.WebSocketChoiceUnasked, "the subprotocol or an extension was not offered"),
        (Fact.WebSocketMaskWrong, "a client's frame is not masked, or a server's is"),
        (Fact.WebSocketOpcodeUnknown, "a reserved bit is set, or the opcode is none"),
        (Fact.WebSocketLengthNotMinimal, "the length fits fewer octets"),
        (Fact.WebSocketControlWrong, "a control frame is fragmented or longer than 125 octets"),
        (Fact.WebSocketFragmentOutOfOrder, "a continuation continues nothing, or a message begins within another"),
        (Fact.WebSocketPingUnanswered, "the ping got no pong"),
        (Fact.WebSocketPingStillOpen, "the connection or the capture ends before a pong was due"),
        (Fact.WebSocketCloseCodeIllegal, "the code may not be sent"),
        (Fact.WebSocketDataAfterClose, "a frame follows the sender's close"),
        (Fact.WebSocketCloseUnanswered, "the connection ends without an answer to the close"),
        (Fact.WebSocketClientEndsFirst, "the client ended the TCP connection before the server"),
        (Fact.WebSocketTextNotUtf8, "the text is not UTF-8"),
        (Fact.WebSocketFrameBeforeUpgrade, "the client sent more before the server had changed the protocol"),
    ];
}
