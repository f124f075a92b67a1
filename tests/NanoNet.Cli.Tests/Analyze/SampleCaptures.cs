using NanoNet.Validation.Tests;
using NanoNet.Validation.Tests.Tls;
using NanoNet.Wire;

namespace NanoNet.Cli.Tests.Analyze;

/// <summary>Captures whose every number a reader can count.</summary>
internal static class SampleCaptures
{
    private const string Page = "GET / HTTP/1.1\r\nHost: board\r\n\r\n";
    private const string PageAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    // The handshake of RFC 6455 section 1.3.
    private const string Upgrade = "GET /chat HTTP/1.1\r\nHost: board\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    private const string UpgradeAnswer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    private const ushort ImapsPort = 993;

    /// <summary>0: HTTP, then WebSocket on the same connection. 1: TLS 1.2, its alerts encrypted. 2: TLS that the server refuses.</summary>
    public static Scene Applications()
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        var (client, server) = (1U, 1U);
        Client(Page);
        Server(PageAnswer);
        Client(Upgrade);
        Server(UpgradeAnswer);
        Client("\u0081\u0082\0\0\0\0hi");
        Server("\u0081\u0002hi\u0089\0");
        Client("\u0088\u0082\0\0\0\0\u0003\u00e8");
        Server("\u0088\u0002\u0003\u00e8");
        scene.CloseByClient(client, server);

        var tls = new TlsDialogue().Tls12();
        var refused = new TlsDialogue();
        refused.Scene.ServerPort = ImapsPort;
        refused.Open().Client(refused.Hello(refused.ClientHello())).Server(TlsOctets.Record(TlsContentType.Alert, [2, (byte)TlsAlertDescription.HandshakeFailure])).CloseByServer();
        return scene.Append(tls, tls.Frames.Count).Append(refused.Scene, refused.Scene.Frames.Count);

        void Client(string data)
        {
            scene.Client("PA", client, server, data);
            client += (uint)data.Length;
        }

        void Server(string data)
        {
            scene.Server("PA", server, client, data);
            server += (uint)data.Length;
        }
    }

    /// <summary>A proxy opens a tunnel for its client, who asks through it; a response in chunks of which the second has no size follows on the proxy's own connection.</summary>
    public static Scene Tunnels()
    {
        const string Connect = "CONNECT board:80 HTTP/1.1\r\nHost: board\r\n\r\n";
        const string Connected = "HTTP/1.1 200 Connection established\r\n\r\n";
        const string Chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\nnone\r\n";

        var broken = Exchanges(80, (Page, Chunks));
        return Exchanges(8080, (Connect, Connected), (Page, PageAnswer)).Append(broken, broken.Frames.Count);
    }

    private static Scene Exchanges(ushort port, params (string Request, string Response)[] exchanges)
    {
        var scene = new Scene { ServerPort = port }.Open();
        var (client, server) = (1U, 1U);

        foreach (var (request, response) in exchanges)
        {
            scene.Client("PA", client, server, request);
            client += (uint)request.Length;
            scene.Server("PA", server, client, response);
            server += (uint)response.Length;
        }

        return scene.CloseByClient(client, server);
    }

    /// <summary>
    /// The SYN is repeated; of the client's four segments the second is lost and sent again when its timer ran out, and one that is damaged follows; of the server's
    /// three the second overtakes the first; the client resets.
    /// </summary>
    public static Scene Losses()
    {
        var scene = new Scene();
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Wait(1000);
        scene.Client("S", 0, options: Scene.SynOptions());
        scene.Server("SA", 0, 1, options: Scene.SynOptions());
        scene.Client("A", 1, 1);
        scene.Client("PA", 1, 1, Letters('a'));
        scene.Server("A", 1, 101);
        scene.Client("PA", 101, 1, Letters('b'));
        scene.Wait(1000);
        scene.Client("PA", 101, 1, Letters('b'));
        scene.Server("A", 1, 201);
        scene.Server("PA", 101, 201, Letters('d'));
        scene.Server("PA", 1, 201, Letters('c'));
        scene.Client("A", 201, 201);
        scene.Client("PA", 201, 201, Letters('e'), with: static header => header with { Checksum = 0xBEEF });
        scene.Client("RA", 201, 201);
        return scene.Later();
    }

    private static string Letters(char letter) => new(letter, 100);
}
