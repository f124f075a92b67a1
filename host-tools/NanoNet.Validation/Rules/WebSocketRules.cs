using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>WebSocket.</summary>
internal static class WebSocketRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("WS-REQ", "RFC 6455 4.1", Must, "A request for a WebSocket is a GET of HTTP/1.1 with Host, Connection: Upgrade, version 13 and a key of 16 octets")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketRequestRight],
            Broken = [Fact.WebSocketRequestWrong],
        },
        new("WS-ACCEPT", "RFC 6455 4.2.2", Must, "Sec-WebSocket-Accept is the digest of the key")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketAcceptRight],
            Broken = [Fact.WebSocketAcceptWrong],
        },
        new("WS-KEY-FRESH", "RFC 6455 4.1", Must, "No two connections have the same key")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketKeyFresh],
            Broken = [Fact.WebSocketKeyRepeated],
        },
        new("WS-SUBPROTO", "RFC 6455 4.1, 9.1", Must, "The server chooses a subprotocol and extensions only of those that the client offers")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketChoiceOffered],
            Broken = [Fact.WebSocketChoiceUnasked],
        },
        new("WS-MASK", "RFC 6455 5.1", Must, "Every frame of a client is masked and none of a server")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketMasksRight],
            Broken = [Fact.WebSocketMaskWrong],
        },
        new("WS-RSV-OPCODE", "RFC 6455 5.2", Must, "Reserved bits are zero unless an extension uses them, and opcodes are known")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketOpcodesKnown],
            Broken = [Fact.WebSocketOpcodeUnknown],
        },
        new("WS-LEN-MINIMAL", "RFC 6455 5.2", Must, "A length takes the fewest octets that it can")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketLengthsMinimal],
            Broken = [Fact.WebSocketLengthNotMinimal],
        },
        new("WS-CONTROL", "RFC 6455 5.5", Must, "A control frame has at most 125 octets and is not fragmented")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketControlsRight],
            Broken = [Fact.WebSocketControlWrong],
        },
        new("WS-FRAGMENT", "RFC 6455 5.4", Must, "Fragments of a message follow one another, and each but the first is a continuation")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketFragmentsInOrder],
            Broken = [Fact.WebSocketFragmentOutOfOrder],
        },
        new("WS-PINGPONG", "RFC 6455 5.5.2, 5.5.3", Must, "A ping is answered by a pong with its payload")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketPingAnswered],
            Broken = [Fact.WebSocketPingUnanswered],
            Unclear = [Fact.WebSocketPingStillOpen],
        },
        new("WS-CLOSE", "RFC 6455 5.5.1, 7.4", Must, "A close has a code that may be sent, is answered by a close, and is the last frame")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketClosed],
            Broken = [Fact.WebSocketCloseCodeIllegal, Fact.WebSocketDataAfterClose, Fact.WebSocketCloseUnanswered],
        },
        new("WS-TCP-CLOSE", "RFC 6455 7.1.1", Should, "After both closes the server ends the TCP connection first")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketServerEndsFirst],
            Broken = [Fact.WebSocketClientEndsFirst],
        },
        new("WS-UTF8", "RFC 6455 5.6, 8.1", Must, "Text and the reason of a close are UTF-8")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketTextUtf8],
            Broken = [Fact.WebSocketTextNotUtf8],
        },
        new("WS-DATA-WITH-101", "RFC 6455 4.1", Info, "A client sends frames only after the 101, and those that come with it are not lost")
        {
            IsPerConnection = true,
            Kept = [Fact.WebSocketFramesAfterUpgrade],
            Broken = [Fact.WebSocketFrameBeforeUpgrade],
        },
    ];
}
