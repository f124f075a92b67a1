using System;
using System.Linq;
using System.Text;

namespace NanoNet.Validation.Tests.Rules;

internal static class WebSocketCases
{
    // The handshake of RFC 6455 section 1.3.
    private const string Request =
        "GET /chat HTTP/1.1\r\nHost: board\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Protocol: chat, superchat\r\nSec-WebSocket-Version: 13\r\n\r\n";

    private const string Response =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
        + "Sec-WebSocket-Protocol: chat\r\n\r\n";

    private static readonly byte[] s_close = [3, 0xE8];

    // Frames: 1 to 3 open, 4 request, 5 response, 6 what the client sends, 7 what the server sends, 8 and 9 close, 10 the server's FIN.
    public static RuleCase[] All { get; } =
    [
        new("HTTP-UPGRADE", () => Dialogue(), () => Dialogue(response: Response.Replace("Upgrade: websocket", "Upgrade: h2c", StringComparison.Ordinal)), [5]),
        new("WS-REQ", () => Dialogue(), () => Dialogue(request: Request.Replace("Version: 13", "Version: 12", StringComparison.Ordinal)), [4]),
        new("WS-ACCEPT", () => Dialogue(), () => Dialogue(response: Response.Replace("s3pP", "s4pP", StringComparison.Ordinal)), [5]),
        new("WS-KEY-FRESH", () => Dialogue(), () => Dialogue().AddReversed(Dialogue()), [17]),
        new("WS-SUBPROTO", () => Dialogue(), () => Dialogue(response: Response.Replace("Protocol: chat", "Protocol: talk", StringComparison.Ordinal)), [5]),
        new("WS-DATA-WITH-101", () => Dialogue(response: Response + Encoding.Latin1.GetString(Frame(0x81, "now"u8))), () => Dialogue(request: Request + Encoding.Latin1.GetString(Frame(0x81, "now"u8, isMasked: true))), [4]),
        new("WS-MASK", () => Dialogue(), () => Dialogue(server: Frame(0x82, "hi"u8, isMasked: true)), [7]),
        new("WS-RSV-OPCODE", () => Dialogue(), () => Dialogue(server: Frame(0x83, "hi"u8)), [7]),
        new("WS-LEN-MINIMAL", () => Dialogue(), () => Dialogue(server: [0x82, 126, 0, 2, 1, 2]), [7]),
        new("WS-CONTROL", () => Dialogue(server: Frame(0x8A, "hi"u8)), () => Dialogue(server: Frame(0x0A, "hi"u8)), [7]),
        new(
            "WS-FRAGMENT",
            () => Dialogue(server: [.. Frame(0x01, "h"u8), .. Frame(0x80, "i"u8)]),
            () => Dialogue(server: [.. Frame(0x01, "h"u8), .. Frame(0x81, "i"u8)]),
            [7]),
        new("WS-PINGPONG", () => Dialogue(Frame(0x89, "hi"u8, isMasked: true), Frame(0x8A, "hi"u8)), () => Unanswered(), [6]),
        new("WS-CLOSE", () => Dialogue(), () => Dialogue(close: [3, 0xED]), [8]),
        new("WS-TCP-CLOSE", () => Dialogue(), () => Dialogue(isServerFirst: false), [10]),
        new("WS-UTF8", () => Dialogue(server: Frame(0x81, "h\u00fc\ud83d\ude00"u8)), () => Dialogue(server: Frame(0x81, [0x68, 0xC3, 0x28])), [7]),
    ];

    private static byte[] Frame(byte first, ReadOnlySpan<byte> payload, bool isMasked = false)
    {
        byte[] mask = [0x11, 0x22, 0x33, 0x44];
        var octets = payload.ToArray();
        return isMasked
            ? [first, (byte)(0x80 | octets.Length), .. mask, .. octets.Select((octet, index) => (byte)(octet ^ mask[index % mask.Length]))]
            : [first, (byte)octets.Length, .. octets];
    }

    private static Scene Dialogue(
        byte[]? client = null, byte[]? server = null, string request = Request, string response = Response, byte[]? close = null, bool isServerFirst = true)
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        var (c, s) = (1U, 1U);
        void Client(string data)
        {
            scene.Client("PA", c, s, data);
            c += (uint)data.Length;
        }

        void Server(string data)
        {
            scene.Server("PA", s, c, data);
            s += (uint)data.Length;
        }

        Client(request);
        Server(response);
        Client(Encoding.Latin1.GetString(client ?? Frame(0x81, "hello"u8, isMasked: true)));
        Server(Encoding.Latin1.GetString(server ?? Frame(0x81, "hello"u8)));
        Client(Encoding.Latin1.GetString(Frame(0x88, close ?? s_close, isMasked: true)));
        Server(Encoding.Latin1.GetString(Frame(0x88, s_close)));

        if (!isServerFirst)
        {
            return scene.CloseByClient(c, s);
        }

        scene.Server("FA", s, c);
        scene.Client("FA", c, s + 1);
        scene.Server("A", s + 1, c + 1);
        return scene.Later();
    }

    private static Scene Unanswered()
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        scene.Client("PA", 1, 1, Request);
        scene.Server("PA", 1, (uint)Request.Length + 1, Response);
        scene.Client("PA", (uint)Request.Length + 1, (uint)Response.Length + 1, Encoding.Latin1.GetString(Frame(0x89, "hi"u8, isMasked: true)));
        scene.Server("A", (uint)Response.Length + 1, (uint)Request.Length + 9);
        return scene.Later();
    }
}
