using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

/// <summary>Request heads that every parser test shares. A character is an octet.</summary>
public static class Corpus
{
    private const string Host = "Host: a\r\n";

    public static TheoryData<string> Valid =>
    [
        // The shortest legal request: 18 octets, fewer than an HTTP/2 preface.
        "GET / HTTP/1.0\r\n\r\n",
        "GET / HTTP/1.1\r\n" + Host + "\r\n",
        "HEAD /status HTTP/1.1\r\n" + Host + "\r\n",
        "POST /status HTTP/1.1\r\n" + Host + "Content-Length: 5\r\n\r\n",
        "POST / HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\n" + Host + "TRANSFER-ENCODING:\tChunked \r\n\r\n",
        "GET / HTTP/1.1\r\nhOST:a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: [2001:db8::1]:80\r\n\r\n",
        "GET / HTTP/1.9\r\n" + Host + "\r\n",
        "GET /a/b;c=d?e=f&g=%20|h HTTP/1.1\r\n" + Host + "\r\n",
        "GET http://board.example/status HTTP/1.1\r\n" + Host + "\r\n",
        "GET HTTP://board.example:80 HTTP/1.1\r\n" + Host + "\r\n",
        "\r\n\r\nGET / HTTP/1.1\r\n" + Host + "\r\n",
        "GET / HTTP/1.1\r\n" + Host + "X-Empty:\r\nX-Text: \u00e9\u0001\ttab\r\n\r\n",
        "GET / HTTP/1.1\r\n" + Host + "Content-Length: 0000000005\r\n\r\n",
        "GET / HTTP/1.1\r\n" + Host + "Content-Length: 2147483647\r\n\r\n",
        "M-SEARCH / HTTP/1.1\r\n" + Host + "\r\n",
    ];

    public static TheoryData<string, RequestError> Invalid => new()
    {
        { "GET / HTTP/1.1\nHost: a\n\n", RequestError.LineEnd },
        { "\nGET / HTTP/1.0\r\n\r\n", RequestError.LineEnd },
        { "GET / HTTP/1.1\r\nHost: a\n\r\n", RequestError.LineEnd },
        { "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", RequestError.LineEnd },
        { "GET / HTTP/1.1\r\nHost: a\r\r\n\r\n", RequestError.LineEnd },
        { "GET /\r\n\r\n", RequestError.RequestLine },
        { "GET  / HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { " GET / HTTP/1.1\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "GET\t/ HTTP/1.1\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "G@T / HTTP/1.1\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "GET / http/1.1\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "GET / HTTP/1.1 \r\n" + Host + "\r\n", RequestError.RequestLine },
        { "GET / HTTP/1.10\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "GET / HTTP/1\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "GET HTTP/1.1\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "\0GET / HTTP/1.1\r\n" + Host + "\r\n", RequestError.RequestLine },
        { "GET / HTTP/2.0\r\n" + Host + "\r\n", RequestError.Version },
        { "GET / HTTP/0.9\r\n" + Host + "\r\n", RequestError.Version },
        { "PRI * HTTP/2.0\r\n\r\n", RequestError.Version },
        { "GET status HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET * HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET /a b HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET /a\\b HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET /a#b HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET /\u00e9 HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET /\0 HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET http:// HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET http:///a HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET http://u@h/a HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "GET https://h/a HTTP/1.1\r\n" + Host + "\r\n", RequestError.Target },
        { "OPTIONS * HTTP/1.1\r\n" + Host + "\r\n", RequestError.Coding },
        { "CONNECT h:443 HTTP/1.1\r\n" + Host + "\r\n", RequestError.Coding },
        { "GET / HTTP/1.1\r\n" + Host + "no colon\r\n\r\n", RequestError.Field },
        { "GET / HTTP/1.1\r\n" + Host + ": no name\r\n\r\n", RequestError.Field },
        { "GET / HTTP/1.1\r\n" + Host + "Space : a\r\n\r\n", RequestError.Field },
        { "GET / HTTP/1.1\r\n" + Host + " folded: a\r\n\r\n", RequestError.Field },
        { "GET / HTTP/1.1\r\n" + Host + "X: a\r\n folded\r\n\r\n", RequestError.Field },
        { "GET / HTTP/1.1\r\n" + Host + "X: a\0b\r\n\r\n", RequestError.Field },
        { "GET / HTTP/1.1\r\n" + Host + "X(y): a\r\n\r\n", RequestError.Field },
        { "GET / HTTP/1.1\r\n\r\n", RequestError.Host },
        { "GET / HTTP/1.1\r\n" + Host + Host + "\r\n", RequestError.Host },
        { "GET / HTTP/1.0\r\n" + Host + Host + "\r\n", RequestError.Host },
        { "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", RequestError.Host },
        { "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", RequestError.Host },
        { "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", RequestError.Host },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 5\r\nContent-Length: 5\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 5, 5\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 5 5\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: +5\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: -5\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 0x5\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length:\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 2147483648\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 00000000005\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.0\r\n" + "Transfer-Encoding: chunked\r\n\r\n", RequestError.Framing },
        { "POST / HTTP/1.1\r\n" + Host + "Transfer-Encoding: gzip, chunked\r\n\r\n", RequestError.Coding },
        { "POST / HTTP/1.1\r\n" + Host + "Transfer-Encoding: identity\r\n\r\n", RequestError.Coding },
        { "POST / HTTP/1.1\r\n" + Host + "Transfer-Encoding:\r\n\r\n", RequestError.Coding },
    };
}
