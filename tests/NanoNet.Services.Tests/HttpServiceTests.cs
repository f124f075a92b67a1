using System;
using System.Linq;
using System.Text.Json;
using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class HttpServiceTests
{
    private readonly LoopbackBoard _board = new(connections: 2);

    [Theory]
    [InlineData("GET / HTTP/1.0\r\n\r\n", "200 OK", "front\n")]
    [InlineData("GET /?q HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "200 OK", "front\n")]
    [InlineData("GET http://a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "200 OK", "front\n")]
    [InlineData("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "200 OK", "")]
    [InlineData("GET /other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "404 Not Found", "404 Not Found\n")]
    [InlineData("HEAD /other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "404 Not Found", "")]
    [InlineData("DELETE /other HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "404 Not Found", "404 Not Found\n")]
    [InlineData("DELETE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "405 Method Not Allowed", "405 Method Not Allowed\n")]
    [InlineData("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n", "501 Not Implemented", "501 Not Implemented\n")]
    [InlineData("OPTIONS / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "204 No Content", "")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "204 No Content", "")]
    public void Serve_request_gets_its_response_and_the_end(string request, string status, string body)
    {
        using var client = _board.Connect(_board.HttpPort);

        var response = client.Send(request).ReceiveToEnd();

        Assert.StartsWith("HTTP/1.1 " + status + "\r\n", response);
        Assert.EndsWith("\r\n\r\n" + body, response);
        Assert.Contains("\r\nConnection: close\r\n", response);
    }

    [Theory]
    [MemberData(nameof(Corpus.Invalid), MemberType = typeof(Corpus))]
    public void Serve_invalid_request_is_refused_counted_and_closed(string request, RequestError error)
    {
        using var client = _board.Connect(_board.HttpPort);

        var response = client.Send(request).Finish().ReceiveToEnd();

        Assert.Matches("^HTTP/1\\.1 (400|414|417|431|501|505) ", response);
        Assert.Equal(1, _board.Count(Counter.HttpRefused + (int)error - 1));
    }

    [Theory]
    [InlineData("HEAD / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("HEAD / HTTP/1.0\nHost: a\r\n\r\n", 400)]
    [InlineData("HEAD / HTTP/1.0\r\nHost: a\n\r\n", 400)]
    [InlineData("HEAD / HTTP/2.0\r\n\r\n", 505)]
    [InlineData("\r\nHEAD /%LONG% HTTP/1.0\r\n\r\n", 414)]
    [InlineData("HEAD /%LONG%%LONG%%LONG%", 414)]
    [InlineData("HEAD / HTTP/1.0\r\nX: %LONG%%LONG%%LONG%", 431)]
    public void Serve_refusal_of_head_has_no_body(string request, int status)
    {
        using var client = _board.Connect(_board.HttpPort);

        var response = client.Send(request.Replace("%LONG%", new string('x', 1000), StringComparison.Ordinal)).Finish().ReceiveToEnd();

        Assert.StartsWith("HTTP/1.1 " + status + " ", response);
        Assert.EndsWith("\r\n\r\n", response);
    }

    [Fact]
    public void Serve_request_octet_by_octet_is_answered()
    {
        using var client = _board.Connect(_board.HttpPort);

        foreach (var octet in "GET / HTTP/1.0\r\n\r\n")
        {
            client.Send(octet.ToString());
        }

        Assert.EndsWith("front\n", client.ReceiveToEnd());
    }

    [Fact]
    public void Serve_status_is_json_with_the_counters()
    {
        using var first = _board.Connect(_board.HttpPort);
        first.Send("GET / HTTP/1.0\r\n\r\n").ReceiveToEnd();
        using var second = _board.Connect(_board.HttpPort);

        var response = second.Send("GET /status HTTP/1.0\r\n\r\n").ReceiveToEnd();

        using var json = JsonDocument.Parse(response[(response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.Equal(2, json.RootElement.GetProperty("counters").GetProperty("http.requests").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("counters").GetProperty("http.2xx").GetInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    [InlineData(200_000)]
    public void Serve_body_is_read_so_that_no_reset_eats_the_response(int length)
    {
        using var client = _board.Connect(_board.HttpPort);

        client.Send("POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n" + new string('x', length));

        Assert.EndsWith("405 Method Not Allowed\n", client.ReceiveToEnd());
    }

    [Fact]
    public void Serve_chunked_body_is_read_so_that_no_reset_eats_the_response()
    {
        using var client = _board.Connect(_board.HttpPort);
        client.Send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");

        client.Send(string.Concat(Enumerable.Repeat("5\r\nhello\r\n", 1000)) + "0\r\n\r\n");

        Assert.EndsWith("405 Method Not Allowed\n", client.ReceiveToEnd());
    }

    [Fact]
    public void Serve_second_request_behind_one_that_ends_the_connection_is_not_answered()
    {
        using var client = _board.Connect(_board.HttpPort);

        var response = client.Send("GET / HTTP/1.0\r\n\r\nGET /other HTTP/1.0\r\n\r\n").ReceiveToEnd();

        Assert.EndsWith("front\n", response);
        Assert.DoesNotContain("404", response);
    }

    [Fact]
    public void Serve_head_too_long_gets_431_however_much_follows()
    {
        using var client = _board.Connect(_board.HttpPort);

        client.Send("GET / HTTP/1.0\r\nX: " + new string('x', 100_000) + "\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431 ", client.Finish().ReceiveToEnd());
    }
}
