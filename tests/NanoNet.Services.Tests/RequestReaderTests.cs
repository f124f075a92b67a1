using System;
using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

public class RequestReaderTests
{
    [Theory]
    [MemberData(nameof(Corpus.Valid), MemberType = typeof(Corpus))]
    public void Received_valid_head_has_no_error(string head)
    {
        var request = Read(head, out var isComplete);

        Assert.True(isComplete);
        Assert.Equal(RequestError.None, request.Error);
        Assert.Equal(0, request.Excess);
    }

    [Theory]
    [MemberData(nameof(Corpus.Invalid), MemberType = typeof(Corpus))]
    public void Received_invalid_head_has_its_error(string head, RequestError error)
    {
        var request = Read(head, out var isComplete);

        Assert.True(isComplete);
        Assert.Equal(error, request.Error);
    }

    [Theory]
    [MemberData(nameof(Corpus.Valid), MemberType = typeof(Corpus))]
    public void Received_every_proper_prefix_of_a_valid_head_waits(string head)
    {
        for (var length = 0; length < head.Length; length++)
        {
            Read(head[..length], out var isComplete);
            Assert.False(isComplete);
        }
    }

    [Theory]
    [MemberData(nameof(Corpus.Invalid), MemberType = typeof(Corpus))]
    public void Received_invalid_head_octet_by_octet_has_the_same_error(string head, RequestError error)
    {
        var buffer = new byte[ServerLimits.ConnectionBuffer];
        var request = new RequestReader(buffer);
        request.Reset();

        foreach (var octet in Octets.Of(head))
        {
            buffer[request.Length] = octet;

            if (request.Received(1))
            {
                break;
            }
        }

        Assert.Equal(error, request.Error);
    }

    [Theory]
    [InlineData("GET /status HTTP/1.0\r\n\r\n", RequestMethod.Get, 0, "/status")]
    [InlineData("HEAD /status?a=/b HTTP/1.1\r\nHost: a\r\n\r\n", RequestMethod.Head, 1, "/status")]
    [InlineData("get / HTTP/1.1\r\nHost: a\r\n\r\n", RequestMethod.Other, 1, "/")]
    [InlineData("GETS / HTTP/1.1\r\nHost: a\r\n\r\n", RequestMethod.Other, 1, "/")]
    [InlineData("GET /? HTTP/1.7\r\nHost: a\r\n\r\n", RequestMethod.Get, 1, "/")]
    [InlineData("\r\nGET http://h:80/a?b HTTP/1.1\r\nHost: a\r\n\r\n", RequestMethod.Get, 1, "/a")]
    [InlineData("GET https://h/a HTTP/1.1\r\nHost: a\r\n\r\n", RequestMethod.Get, 1, "/a")]
    [InlineData("GET http://h?b/c HTTP/1.1\r\nHost: a\r\n\r\n", RequestMethod.Get, 1, "")]
    public void Line_says_method_version_and_path(string head, RequestMethod method, int minorVersion, string path)
    {
        var request = Read(head, out _);

        Assert.Equal(RequestError.None, request.Error);
        Assert.Equal(method, request.Line.Method);
        Assert.Equal(minorVersion, request.Line.MinorVersion);
        Assert.Equal(path, head.Substring(request.Line.PathStart, request.Line.PathLength));
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n", 5, false)]
    [InlineData("content-length:\t 0012 \t\r\n", 12, false)]
    [InlineData("Transfer-Encoding: chunked\r\n", RequestFields.NoContentLength, true)]
    [InlineData("X-Content-Length: 5\r\nContent-Lengtx: 5\r\n", RequestFields.NoContentLength, false)]
    public void Fields_say_where_the_body_ends(string field, int contentLength, bool isChunked)
    {
        var request = Read("POST / HTTP/1.1\r\nHost: a\r\n" + field + "\r\n", out _);

        Assert.Equal(RequestError.None, request.Error);
        Assert.Equal(contentLength, request.Fields.ContentLength);
        Assert.Equal(isChunked, request.Fields.IsChunked);
    }

    [Theory]
    [InlineData(ServerLimits.MaxTarget - 1, RequestError.None)]
    [InlineData(ServerLimits.MaxTarget, RequestError.None)]
    [InlineData(ServerLimits.MaxTarget + 1, RequestError.TargetLength)]
    public void Received_target_at_the_limit(int length, RequestError error)
    {
        Assert.Equal(error, Read("GET /" + new string('a', length - 1) + " HTTP/1.0\r\n\r\n", out _).Error);
    }

    [Theory]
    [InlineData(ServerLimits.MaxHead - 1, RequestError.None)]
    [InlineData(ServerLimits.MaxHead, RequestError.None)]
    [InlineData(ServerLimits.MaxHead + 1, RequestError.HeadLength)]
    public void Received_head_at_the_limit(int length, RequestError error)
    {
        const string before = "GET / HTTP/1.0\r\nX: ";
        const string after = "\r\n\r\n";
        var head = before + new string('x', length - before.Length - after.Length) + after;

        Assert.Equal(error, Read(head, out var isComplete).Error);
        Assert.True(isComplete);
    }

    [Fact]
    public void Received_first_line_that_fills_the_buffer_is_a_target_too_long()
    {
        Assert.Equal(RequestError.TargetLength, Read("GET /" + new string('a', ServerLimits.MaxHead), out _).Error);
    }

    [Fact]
    public void Excess_counts_what_came_behind_the_head()
    {
        Assert.Equal(3, Read("GET / HTTP/1.0\r\n\r\nabc", out _).Excess);
    }

    [Fact]
    public void Reset_reader_forgets_the_last_request()
    {
        var buffer = new byte[ServerLimits.ConnectionBuffer];
        var request = new RequestReader(buffer);
        request.Reset();
        Feed(request, buffer, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n");

        request.Reset();
        Feed(request, buffer, "GET /\n");

        Assert.Equal(RequestError.LineEnd, request.Error);
        Assert.Equal(RequestMethod.Get, request.Line.Method);
        Assert.Equal(RequestFields.NoContentLength, request.Fields.ContentLength);
    }

    private static RequestReader Read(string head, out bool isComplete)
    {
        var buffer = new byte[ServerLimits.ConnectionBuffer];
        var request = new RequestReader(buffer);
        request.Reset();
        isComplete = Feed(request, buffer, head);
        return request;
    }

    private static bool Feed(RequestReader request, byte[] buffer, string head)
    {
        // As a connection does: what the buffer has no room for stays in TCP.
        var octets = Octets.Of(head);
        var count = Math.Min(octets.Length, buffer.Length);
        Array.Copy(octets, buffer, count);
        return request.Received(count);
    }
}
