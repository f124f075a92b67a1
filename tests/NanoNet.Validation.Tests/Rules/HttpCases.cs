namespace NanoNet.Validation.Tests.Rules;

internal static class HttpCases
{
    private const string Request = "GET / HTTP/1.1\r\nHost: board\r\n\r\n";
    private const string Response = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi";
    private const string Closing = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi";
    private const string Endless = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhi";
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
    private const string Expecting = "POST / HTTP/1.1\r\nHost: board\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi";
    private const string Empty = "HTTP/1.1 204 No Content\r\n\r\n";

    // Frames: 1 to 3 open, 4 request, 5 acknowledgment, 6 response, 7 acknowledgment.
    public static RuleCase[] All { get; } =
    [
        new("HTTP-REQLINE", () => Exchange(Request, Response), () => Exchange("GET  / HTTP/1.1\r\nHost: board\r\n\r\n", Response), [4]),
        new("HTTP-STATUSLINE", () => Exchange(Request, Response), () => Exchange(Request, "HTTP/1.1 20 OK\r\nContent-Length: 2\r\n\r\nhi"), [6]),
        new("HTTP-HOST", () => Exchange(Request, Response), () => Exchange("GET / HTTP/1.1\r\n\r\n", Response), [4]),
        new("HTTP-FIELD-SYNTAX", () => Exchange(Request, Response), () => Exchange(Request, "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nhi"), [6]),
        new("HTTP-TE-CL", () => Exchange(Request, Response), () => Exchange(Request, Chunked.Replace("Transfer", "Content-Length: 2\r\nTransfer", System.StringComparison.Ordinal)), [6]),
        new("HTTP-CL-VALID", () => Exchange(Request, Response), () => Exchange(Request, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2x\r\n\r\nhi"), [6]),
        new("HTTP-CHUNK", () => Exchange(Request, Chunked), () => Exchange(Request, Chunked.Replace("2\r\nhi", "2\r\nhij", System.StringComparison.Ordinal)), [6]),
        new("HTTP-BODY-LEN", () => Closed(Closing), () => Closed(Closing.Replace("hi", "h", System.StringComparison.Ordinal)), [8]),
        new("HTTP-NOBODY", () => Exchange(Request, Empty), () => Exchange(Request, Empty + "hi"), [6]),
        new("HTTP-PAIR", () => Exchange(Request, Response), () => Exchange(Request, Response + Response), [6]),
        new("HTTP-PERSIST", () => Closed(Closing), () => Closed(Response), [8]),
        new("HTTP-EOL", () => Exchange(Request, Response), () => Exchange("GET / HTTP/1.1\nHost: board\r\n\r\n", Response), [4]),
        new("HTTP-PIPELINE-ORDER", () => Exchange(Request + Request, Response + Response), () => Closed(Response, Request + Request), [4]),
        new("HTTP-LINGER", () => Closed(Closing), () => Closed(Closing, isReset: true, isUnread: true), [7]),
        new("HTTP-100", () => Exchange(Expecting, "HTTP/1.1 100 Continue\r\n\r\n" + Response), () => Exchange(Expecting.Replace("1.1", "1.0", System.StringComparison.Ordinal), "HTTP/1.1 100 Continue\r\n\r\n" + Closing), [6]),
        new("HTTP-VERSION", () => Exchange(Request + Request, Response + Response), () => Exchange(Request + Request, Response + Response.Replace("1.1", "1.0", System.StringComparison.Ordinal)), [6]),
        new("HTTP-LATENCY", () => Exchange(Request, Response), () => Exchange(Request, Response, waitMs: 1500), [6]),
        new("HTTP-DATE-SERVER", () => Exchange(Request, Response), () => Exchange(Request, Response.Replace("Content-Type: text/plain\r\n", string.Empty, System.StringComparison.Ordinal)), [6]),
        new("HTTP-CLOSE-DELIM", () => Closed(Endless), () => Closed(Endless, isReset: true), [8]),
    ];

    private static Scene Exchange(string request, string response, int waitMs = 0) => Begin(request, response, waitMs).CloseByClient((uint)request.Length + 1, (uint)response.Length + 1);

    private static Scene Begin(string request, string response, int waitMs = 0, bool isUnread = false)
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        scene.Client("PA", 1, 1, request);
        scene.Server("A", 1, (uint)request.Length + 1);
        scene.Wait(waitMs);
        scene.Server("PA", 1, (uint)request.Length + 1, response);

        if (!isUnread)
        {
            scene.Client("A", (uint)request.Length + 1, (uint)response.Length + 1);
        }

        return scene;
    }

    private static Scene Closed(string response, string request = Request, bool isReset = false, bool isUnread = false)
    {
        var scene = Begin(request, response, isUnread: isUnread);
        var client = (uint)request.Length + 1;
        var server = (uint)response.Length + 1;

        if (isReset)
        {
            scene.Server("RA", server, client);
            return scene.Later();
        }

        scene.Server("FA", server, client);
        scene.Client("FA", client, server + 1);
        scene.Server("A", server + 1, client + 1);
        return scene.Later();
    }
}
