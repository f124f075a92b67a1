using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>nanoFramework's HttpListener on the board: what clients get, octet for octet.</summary>
public class HttpListenerTests
{
    private const string Get = "GET /page?x=1 HTTP/1.1\r\nHost: board\r\n\r\n";

    /// <summary>Answers with a text of a known length.</summary>
    private const string Answer = """
        var r = c.Response; byte[] body = Encoding.UTF8.GetBytes("hello"); r.ContentType = "text/plain"; r.ContentLength64 = body.Length;
        r.OutputStream.Write(body, 0, body.Length); r.Close();
        """;

    [Fact]
    public async Task Response_has_its_fields_in_nanoFrameworks_order_and_closes()
    {
        using var rig = await HttpListenerRig.Serve("c.Response.Headers.Add(\"X-First\", \"1\");" + Answer);
        Assert.Equal("HTTP/1.1 200 OK\r\nX-First: 1\r\nContent-Length: 5\r\nConnection: Close\r\nContent-Type: text/plain\r\n\r\nhello", rig.Exchange(Get));
    }

    [Fact]
    public async Task Status_line_says_the_firmwares_description_or_the_codes_own()
    {
        using var rig = await HttpListenerRig.Serve("""
            var r = c.Response; r.StatusCode = 404; if (c.Request.RawUrl == "/own") r.StatusDescription = "Nowhere"; r.Close();
            """);
        Assert.Equal("HTTP/1.1 404 Not Found\r\nConnection: Close\r\n\r\n", rig.Exchange(Get));
        Assert.Equal("HTTP/1.1 404 Nowhere\r\nConnection: Close\r\n\r\n", rig.Exchange("GET /own HTTP/1.0\r\n\r\n"));
    }

    [Fact]
    public async Task Redirect_sets_the_field_and_leaves_the_status_line_alone()
    {
        using var rig = await HttpListenerRig.Serve("""
            var r = c.Response; r.RedirectLocation = "/there"; r.Close(); Say(r.StatusCode);
            """);
        Assert.Equal("HTTP/1.1 200 OK\r\nConnection: Close\r\nLocation: /there\r\n\r\n", rig.Exchange(Get));
        Assert.Equal(["302"], rig.Board.WaitForLines(1));
    }

    [Fact]
    public async Task Request_is_as_the_client_sent_it()
    {
        using var rig = await HttpListenerRig.Serve("""
            var q = c.Request; Say(q.HttpMethod); Say(q.RawUrl); Say(q.Url.OriginalString); Say(q.Url.IsAbsoluteUri); Say(q.ProtocolVersion);
            Say(q.KeepAlive); Say(q.ContentLength64); Say(q.UserAgent); Say(q.UserHostName); Say(q.UserHostAddress); Say(q.RemoteEndPoint.Address);
            Say(q.AcceptTypes.Length); Say(q.AcceptTypes[1]); Say(q.Headers["x-odd"]); Say(q.Headers["none"] == null);
            Say(q.Credentials.UserName + "/" + q.Credentials.Password);
            """ + Answer);
        rig.Exchange("PUT /page?x=1 HTTP/1.1\r\nHost: board\r\nUser-Agent: test/1\r\nAccept: text/html, text/plain\r\nX-Odd: a\r\n b\r\nX-Odd: c\r\nAuthorization: Basic dXNlcjpwYXNz\r\n\r\n");
        Assert.Equal(
            [
                "PUT", "/page?x=1", "/page?x=1", "False", "1.1", "False", "-1", "test/1", "test/1", "192.0.2.10", "192.0.2.1",
                "2", "text/plain", "a b,c", "True", "user/pass",
            ],
            rig.Board.WaitForLines(16));
    }

    [Fact]
    public async Task Curl_gets_the_page()
    {
        using var rig = await HttpListenerRig.Serve(Answer, clock: new RealClock());
        Assert.Equal("hello 200 text/plain", rig.Curl("-w", " %{http_code} %{content_type}"));
    }

    [Fact]
    public async Task Curl_gets_a_chunked_body()
    {
        using var rig = await HttpListenerRig.Serve("""
            var r = c.Response; r.SendChunked = true; byte[] body = Encoding.UTF8.GetBytes("hello");
            r.OutputStream.Write(body, 0, 5); r.OutputStream.WriteByte((byte)'!'); r.OutputStream.Flush(); r.Close();
            """, clock: new RealClock());
        Assert.Equal("hello! 200", rig.Curl("-w", " %{http_code}"));
        Assert.Equal(
            "HTTP/1.1 200 OK\r\nConnection: Close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n",
            rig.Exchange(Get));
    }

    [Fact]
    public async Task Curl_posts_a_body_of_a_known_length()
    {
        using var rig = await HttpListenerRig.Serve("""
            var q = c.Request; var b = new byte[(int)q.ContentLength64]; int n = 0;
            while (n < b.Length) n += q.InputStream.Read(b, n, b.Length - n);
            var r = c.Response; r.ContentLength64 = n; r.OutputStream.Write(b, 0, n); r.Close();
            """, clock: new RealClock());
        var body = string.Concat(Enumerable.Range(0, 300).Select(static i => (char)('a' + (i % 26))));
        Assert.Equal(body, rig.Curl("-d", body));
    }

    [Theory]
    [InlineData("var q = c.Request;", "hello world")]
    [InlineData("var r0 = c.Response; var q = c.Request;", "6\r\nhello \r\n")]
    public async Task Chunked_request_is_decoded_only_if_the_request_was_asked_for_first(string order, string expected)
    {
        using var rig = await HttpListenerRig.Serve(order + """
            var b = new byte[11]; int n = 0;
            while (n < b.Length) { int m = q.InputStream.Read(b, n, b.Length - n); if (m == 0) break; n += m; }
            var r = c.Response; r.ContentLength64 = n; r.OutputStream.Write(b, 0, n); r.Close();
            """);
        var response = rig.Exchange("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nhello \r\n5;a=b\r\nworld\r\n0\r\n\r\n");
        Assert.EndsWith("\r\n\r\n" + expected[..11], response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_is_kept_if_the_firmware_says_so()
    {
        using var rig = await HttpListenerRig.Serve("c.Response.KeepAlive = c.Request.KeepAlive;" + Answer);
        const string Response = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: Keep-Alive\r\nContent-Type: text/plain\r\n\r\nhello";
        var peer = rig.Connect();

        for (var i = 0; i < 3; i++)
        {
            peer.Write("GET / HTTP/1.1\r\nConnection: keep-alive\r\n\r\n"u8);
            Assert.Equal(Response, rig.Await(peer, Response.Length));
        }

        Assert.True(peer.IsOpen);
        peer.Write("GET / HTTP/1.1\r\n\r\n"u8);
        Assert.Equal(Response.Replace("Keep-Alive", "Close", StringComparison.Ordinal), rig.Await(peer, Response.Length - 5));
        rig.Board.WaitFor(() => peer.IsAtEnd, "the FIN");
    }

    [Fact]
    public async Task Request_that_came_with_the_one_before_is_lost()
    {
        using var rig = await HttpListenerRig.Serve("Say(c.Request.RawUrl); c.Response.KeepAlive = true;" + Answer);
        var peer = rig.Connect();
        peer.Write("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"u8);
        rig.Await(peer, 1);
        peer.Write("GET /3 HTTP/1.1\r\n\r\n"u8);
        Assert.Equal(["/1", "/3"], rig.Board.WaitForLines(2));
    }

    [Theory]
    [InlineData("GET / HTTP/2.0\r\n\r\n", "Unsupported HTTP version: HTTP/2.0")]
    [InlineData("GET /\r\n\r\n", "Invalid HTTP request String: GET /")]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n", "Invalid HTTP Header: no colon")]
    [InlineData("GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n", "Invalid content length in request: many")]
    public async Task Request_that_is_not_HTTP_throws_from_Request(string request, string message)
    {
        using var rig = await HttpListenerRig.Serve("""
            try { var q = c.Request; Say("fine"); } catch (ProtocolViolationException e) { Say(e.Message); } c.Close();
            """);
        rig.Exchange(request);
        Assert.Equal([message], rig.Board.WaitForLines(1));
    }

    // "GET ", " HTTP/1.1" and the end of the line, which counts, are 15 octets.
    [Theory]
    [InlineData(4000 - 15 - 1, "fine")]
    [InlineData(4000 - 15, "WebException: Line too long")]
    // As the interpreter has it: a line that ends one octet behind the limit is taken.
    [InlineData(4000 - 15 + 1, "fine")]
    [InlineData(5000, "WebException: Line too long")]
    public async Task Request_line_is_limited(int targetLength, string expected)
    {
        using var rig = await HttpListenerRig.Serve("""
            try { var q = c.Request; Say("fine"); } catch (WebException e) { Say("WebException: " + e.Message); } c.Close();
            """);
        rig.Exchange($"GET {new string('a', targetLength)} HTTP/1.1\r\n\r\n");
        Assert.Equal([expected], rig.Board.WaitForLines(1));
    }

    [Theory]
    [InlineData(4096, "fine")]
    [InlineData(4097, "Http Headers exceeding: 4096")]
    public async Task Header_section_is_limited(int length, string expected)
    {
        using var rig = await HttpListenerRig.Serve("""
            try { var q = c.Request; Say("fine"); } catch (ProtocolViolationException e) { Say(e.Message); } c.Close();
            """);
        var fields = new StringBuilder();

        // The ends of the lines do not count.
        for (var left = length; left > 0; left -= 1024)
        {
            var line = left < 2 * 1024 ? left : 1024;
            fields.Append("X: ").Append('a', line - 3).Append("\r\n");
            left -= line - 1024;
        }

        rig.Exchange($"GET / HTTP/1.1\r\n{fields}\r\n");
        Assert.Equal([expected], rig.Board.WaitForLines(1));
    }

    [Fact]
    public async Task Client_that_says_nothing_and_goes_leaves_an_empty_request()
    {
        using var rig = await HttpListenerRig.Serve("Say(c.Request.HttpMethod == null); Say(c.Request.Headers.Count); c.Close();");
        rig.Connect().Close();
        Assert.Equal(["True", "0"], rig.Board.WaitForLines(2));
    }

    [Fact]
    public async Task Listener_that_stops_lets_GetContext_go()
    {
        using var rig = await HttpListenerRig.Serve("", """
            new Thread(() => { Thread.Sleep(100); Say(listener.IsListening); listener.Stop(); Say(listener.IsListening); }).Start();
            """);
        Assert.Equal(["True", "False", "no context"], rig.Board.WaitForLines(3));
    }

    [Fact]
    public async Task Listener_refuses_what_is_no_scheme_and_what_is_closed()
    {
        using var rig = await HttpListenerRig.Serve("", """
            try { new HttpListener("gopher"); } catch (ArgumentException e) { Say(e.Message); }
            var other = new HttpListener("HTTP", 81); Say(Error(() => other.GetContext())); other.Close();
            Say(Error(other.Start)); Say(Error(() => other.GetContext())); Say(Error(other.Close));
            Say(Error(() => other.MaximumResponseHeadersLength = 0));
            """);
        Assert.Equal(
            ["Prefix should be http or https", "InvalidOperationException", "ObjectDisposedException", "ObjectDisposedException", "none", "ArgumentOutOfRangeException"],
            rig.Board.WaitForLines(6));
    }

    [Fact]
    public async Task Board_names_the_library_and_its_hash_as_it_is_firmware_too()
    {
        using var rig = await HttpListenerRig.Serve(Answer);
        Assert.Contains(rig.Board.Bench.Log.Lines, line => line.Text.StartsWith("Assembly System.Net.Http 1.5.210.0 sha256:", StringComparison.Ordinal));
    }
}
