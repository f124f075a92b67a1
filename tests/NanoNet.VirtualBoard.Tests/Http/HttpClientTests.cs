using System.Threading.Tasks;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>nanoFramework's HttpClient and HttpWebRequest on the board, with a server at the other end: what they send and what firmware gets.</summary>
public class HttpClientTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\nhello";

    private const string Url = "string url = \"http://192.0.2.1:8080/page?x=1\"; ";

    // The server listens as soon as the board is ready; the firmware is not faster.
    private const string Begin = "Thread.Sleep(200); " + Url;

    private static readonly string[] s_helloAndOk = ["OK", "200", "hello"];

    [Fact]
    public async Task Get_sends_its_fields_in_nanoFrameworks_order_and_reads_the_content()
    {
        using var rig = await Run("""
            var r = new System.Net.Http.HttpClient().Get(url);
            Say(r.ReasonPhrase.Trim()); Say((int)r.StatusCode); Say(r.Content.ReadAsString()); Say(r.Content.Headers.ContentType.MediaType);
            """);
        var server = new ScriptedServer(rig, false, Ok);
        Assert.Equal([.. s_helloAndOk, "text/plain"], rig.WaitForLines(4));
        Assert.Equal(["GET /page?x=1 HTTP/1.1\r\nConnection: close\r\nHost: 192.0.2.1\r\n\r\n"], server.Requests);
    }

    [Fact]
    public async Task Post_sends_head_and_content_apart()
    {
        using var rig = await Run("""
            var c = new System.Net.Http.HttpClient(); c.DefaultRequestHeaders.Add("X-Mine", "1");
            var r = c.Post(url, new System.Net.Http.StringContent("{}", Encoding.UTF8, "application/json")); Say(r.IsSuccessStatusCode);
            """);
        var server = new ScriptedServer(rig, false, "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal(["True"], rig.WaitForLines(1));
        Assert.Equal(
            [
                "POST /page?x=1 HTTP/1.1\r\nConnection: close\r\nX-Mine: 1\r\nContent-Type: application/json; charset=utf-8\r\n"
                    + "Content-Length: 2\r\nHost: 192.0.2.1\r\n\r\n",
                "{}",
            ],
            server.Requests);
    }

    [Theory]
    [InlineData(false, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;a=b\r\nlo\r\n0\r\n\r\n")]
    [InlineData(true, "HTTP/1.0 200 OK\r\n\r\nhello")]
    [InlineData(false, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")]
    public async Task Body_ends_where_its_framing_says(bool closes, string response)
    {
        using var rig = await Run("var r = new System.Net.Http.HttpClient().Get(url); Say(r.ReasonPhrase.Trim()); Say((int)r.StatusCode); Say(r.Content.ReadAsString());");
        _ = new ScriptedServer(rig, closes, response);
        Assert.Equal(s_helloAndOk, rig.WaitForLines(3));
    }

    [Fact]
    public async Task Redirect_is_not_followed_and_an_error_throws_from_GetString()
    {
        using var rig = await Run("""
            var c = new System.Net.Http.HttpClient(); var r = c.Get(url); Say((int)r.StatusCode); Say(r.RequestMessage.RequestUri.AbsoluteUri);
            Say(Error(() => c.GetString(url)));
            """);
        var server = new ScriptedServer(
            rig, false, "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal(["302", "http://192.0.2.1:8080/page?x=1", "HttpRequestException"], rig.WaitForLines(3));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Refused_connection_is_a_failed_request()
    {
        using var rig = await Run("""
            try { new System.Net.Http.HttpClient().Get("http://192.0.2.1:9/"); }
            catch (System.Net.Http.HttpRequestException e)
            {
                Say(e.Message); var w = (WebException)e.InnerException; Say(w.Message); Say(w.InnerException.Message); Say((int)((WebException)w.InnerException).Status);
            }
            """);
        Assert.Equal(["An error occurred while sending the request", "GetResponse() failed", "connection failed", "2"], rig.WaitForLines(4));
    }

    [Fact]
    public async Task Server_that_does_not_answer_runs_into_the_timeout()
    {
        using var rig = await Run("""
            var c = new System.Net.Http.HttpClient(); c.Timeout = new TimeSpan(0, 0, 0, 0, 300); long t = Environment.TickCount64;
            Say(Error(() => c.Get(url))); t = Environment.TickCount64 - t; Say(t >= 300 && t < 2000);
            """);
        _ = new ScriptedServer(rig, false);
        Assert.Equal(["HttpRequestException", "True"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task Connection_of_a_web_request_is_kept_until_its_response_is_closed()
    {
        using var rig = await Run("""
            var b = new byte[5];
            for (int i = 0; i < 3; i++)
            {
                var q = (HttpWebRequest)WebRequest.Create(url); var r = q.GetResponse(); var s = r.GetResponseStream();
                int n = 0; while (n < 5) n += s.Read(b, n, 5 - n);
                Say(Encoding.UTF8.GetString(b, 0, 5)); if (i == 1) r.Close();
            }
            """);
        var server = new ScriptedServer(rig, false, Ok, Ok, Ok);
        Assert.Equal(["hello", "hello", "hello"], rig.WaitForLines(3));
        Assert.Equal(2, server.Connections);
        Assert.Equal("GET /page?x=1 HTTP/1.1\r\nConnection: keep-alive\r\nHost: 192.0.2.1\r\n\r\n", server.Requests[1]);
    }

    [Fact]
    public async Task Proxy_gets_the_whole_URI()
    {
        using var rig = await Run("""
            var q = (HttpWebRequest)WebRequest.Create("http://example.test/page"); q.Proxy = new WebProxy("192.0.2.1:8080"); q.KeepAlive = false;
            q.UserAgent = "test/1"; q.AddRange(0, 4); q.Credentials = new NetworkCredential("user", "pass"); Say((int)((HttpWebResponse)q.GetResponse()).StatusCode);
            """);
        var server = new ScriptedServer(rig, false, Ok);
        Assert.Equal(["200"], rig.WaitForLines(1));
        Assert.Equal(
            "GET http://example.test/page HTTP/1.1\r\nUser-Agent: test/1\r\nRange: bytes=0-4\r\nConnection: close\r\nHost: example.test\r\n"
                + "Authorization: Basic dXNlcjpwYXNz\r\n\r\n",
            Assert.Single(server.Requests));
    }

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994")]
    public async Task Date_of_a_response_is_read_in_three_forms(string date)
    {
        using var rig = await Run("var r = (HttpWebResponse)WebRequest.Create(url).GetResponse(); Say(r.LastModified.Ticks == new DateTime(1994, 11, 6, 8, 49, 37).Ticks);");
        _ = new ScriptedServer(rig, false, $"HTTP/1.1 200 OK\r\nLast-Modified: {date}\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal(["True"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Client_begins_with_nanoFrameworks_defaults()
    {
        using var rig = await Run("""
            var c = new System.Net.Http.HttpClient(); Say((int)c.SslProtocols); Say((int)c.SslVerification); Say(c.Timeout.TotalMilliseconds);
            Say(c.DefaultRequestHeaders.ConnectionClose); var q = (HttpWebRequest)WebRequest.Create(url); Say(q.Timeout); Say(q.ReadWriteTimeout); Say(q.KeepAlive);
            """);
        Assert.Equal(["3072", "4", "-1", "True", "100000", "300000", "True"], rig.WaitForLines(7));
    }

    private static async Task<BoardRig> Run(string main) => new(await TestProfile.Esp32, FirmwareCompiler.App(Begin + main));
}
