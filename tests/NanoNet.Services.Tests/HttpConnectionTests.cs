using System;
using System.Linq;
using System.Text.RegularExpressions;
using NanoNet.Services.Http;
using Xunit;

namespace NanoNet.Services.Tests;

/// <summary>HTTP on one connection: what is answered, in which order, and whether it goes on.</summary>
public class HttpConnectionTests
{
    private const string Front = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private const string Put = "PUT /up HTTP/1.1\r\nHost: a\r\n";

    private readonly ScriptedConnection _connection = new((http, _) =>
    {
        http.Routes.Add("/", new FixedResponse("text/plain", "front"));
        http.Routes.Add("/up", new UploadResource());
        http.Routes.Add("/count", new CountingResource());
    });

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true, "")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n", false, "Connection: close\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, x , CLOSE\r\n\r\n", false, "Connection: close\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nConnection: closed\r\n\r\n", true, "")]
    [InlineData("GET / HTTP/1.0\r\n\r\n", false, "Connection: close\r\n")]
    [InlineData("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true, "Connection: keep-alive\r\n")]
    [InlineData("GET / HTTP/1.0\r\nConnection: x\r\nConnection: keep-alive\r\n\r\n", true, "Connection: keep-alive\r\n")]
    [InlineData("GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", false, "Connection: close\r\n")]
    public void Answer_connection_persists_by_version_and_options(string request, bool persists, string field)
    {
        var answer = _connection.Answer(request);

        Assert.EndsWith("\r\n\r\nfront", answer);
        Assert.Equal(persists, !_connection.Slot.IsClosing);
        Assert.Equal(field.Length != 0, answer.Contains("Connection:", StringComparison.Ordinal));
        Assert.Contains(field, answer);
    }

    [Fact]
    public void Answer_pipelined_requests_are_answered_in_order()
    {
        var answer = _connection.Answer(Front + "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n" + Put + "Content-Length: 2\r\n\r\nhi" + "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n" + Front);

        Assert.Equal(["200", "404", "200", "200", "200"], Statuses(answer));
        Assert.Equal(["front", "404 Not Found\n", "<hi>", "", "front"], Bodies(answer));
    }

    [Fact]
    public void Answer_pipelined_requests_octet_by_octet_are_answered_in_order()
    {
        var answer = string.Concat((Front + Put + "Content-Length: 2\r\n\r\nhi" + Front).Select(octet => _connection.Answer(octet.ToString())));

        Assert.Equal(["front", "<hi>", "front"], Bodies(answer));
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\nhello", "<hello>")]
    [InlineData("Content-Length: 0\r\n\r\n", "<>")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "<hello>")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n000\r\nTrailer: a\r\nOther: b\r\n\r\n", "<hello>")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "<>")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0A \t;x\r\n0123456789\r\n0 \r\n\r\n", "<0123456789>")]
    public void Answer_body_comes_to_the_resource_whole_and_octet_by_octet(string body, string expected)
    {
        Assert.EndsWith("\r\n\r\n" + expected, _connection.Answer(Put + body));
        Assert.EndsWith("\r\n\r\n" + expected, string.Concat((Put + body).Select(octet => _connection.Answer(octet.ToString()))));
        Assert.Equal(["front"], Bodies(_connection.Answer(Front)));
    }

    [Theory]
    [InlineData("Content-Length: 3000\r\n\r\n", 3000, "200")]
    [InlineData("Content-Length: 2999\r\n\r\n", 2999, "200")]
    public void Answer_body_at_its_limit(string fields, int length, string status)
    {
        Assert.Equal([status], Statuses(_connection.Answer(Put + fields + new string('x', length))));
    }

    [Theory]
    [InlineData("Content-Length: 3001\r\n\r\n", "413", RequestError.BodyLength)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nBB9\r\n", "413", RequestError.BodyLength)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n80000000\r\n", "413", RequestError.BodyLength)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n000000005\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\ng\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5 x\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n-1\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\nhello", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello0\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\n0\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n1;x\ny\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0\r\n folded: a\r\n\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0\r\nno colon\r\n\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0\r\n: no name\r\n\r\n", "400", RequestError.Chunk)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0\r\nA: b\n\r\n", "400", RequestError.Chunk)]
    [InlineData("\r\n", "411", RequestError.LengthRequired)]
    public void Answer_body_that_is_refused_ends_the_connection(string fields, string status, RequestError error)
    {
        Assert.Equal([status], Statuses(_connection.Answer(Put + fields)));
        Assert.Equal(1, _connection.Count(Counter.HttpRefused + (int)error - 1));
        _connection.Pass(ServerLimits.LingerQuiet);
        Assert.True(_connection.Slot.IsClosing);
    }

    [Theory]
    [InlineData(ServerLimits.MaxChunkExtension - 1, "200")]
    [InlineData(ServerLimits.MaxChunkExtension, "200")]
    [InlineData(ServerLimits.MaxChunkExtension + 1, "400")]
    public void Answer_chunk_extension_at_its_limit(int length, string status)
    {
        Assert.Equal([status], Statuses(_connection.Answer(Put + "Transfer-Encoding: chunked\r\n\r\n0;" + new string('x', length - 1) + "\r\n\r\n")));
    }

    [Theory]
    [InlineData(ServerLimits.MaxTrailers - 1, "200")]
    [InlineData(ServerLimits.MaxTrailers, "200")]
    [InlineData(ServerLimits.MaxTrailers + 1, "431")]
    public void Answer_trailers_at_their_limit(int length, string status)
    {
        var trailer = "A: " + new string('x', length - 6);

        Assert.Equal([status], Statuses(_connection.Answer(Put + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + trailer + "\r\n\r\n")));
    }

    [Fact]
    public void Answer_client_that_expects_it_gets_100_before_its_body()
    {
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", _connection.Answer(Put + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
        Assert.EndsWith("\r\n\r\n<hi>", _connection.Answer("hi"));
    }

    [Theory]
    [InlineData("PUT /up HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi", "200")]
    [InlineData("PUT /up HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9999\r\n\r\n", "413")]
    [InlineData("PUT /no HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n", "404")]
    [InlineData("PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n", "405")]
    public void Answer_no_100_where_the_answer_is_known_or_the_body_is_there(string request, string status)
    {
        Assert.Equal([status], Statuses(_connection.Answer(request)));
    }

    [Fact]
    public void Answer_HTTP10_never_gets_100()
    {
        Assert.Equal("", _connection.Answer("PUT /up HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"));
        Assert.Equal(["200"], Statuses(_connection.Answer("hi")));
    }

    [Theory]
    [InlineData("OPTIONS / HTTP/1.1", "204", "Allow: GET, HEAD, OPTIONS\r\n")]
    [InlineData("OPTIONS /up HTTP/1.1", "204", "Allow: POST, PUT, DELETE, OPTIONS\r\n")]
    [InlineData("OPTIONS * HTTP/1.1", "204", "Allow: GET, HEAD, POST, PUT, DELETE, OPTIONS\r\n")]
    [InlineData("DELETE / HTTP/1.1", "405", "Allow: GET, HEAD, OPTIONS\r\n")]
    [InlineData("GET /up HTTP/1.1", "405", "Allow: POST, PUT, DELETE, OPTIONS\r\n")]
    [InlineData("DELETE /up HTTP/1.1", "200", "")]
    public void Answer_methods_of_a_resource_are_told(string line, string status, string allow)
    {
        var answer = _connection.Answer(line + "\r\nHost: a\r\n\r\n");

        Assert.Equal([status], Statuses(answer));
        Assert.Contains(allow, answer);
        Assert.False(_connection.Slot.IsClosing);
    }

    [Fact]
    public void Answer_stream_is_chunked_and_the_connection_goes_on()
    {
        var first = _connection.Answer("GET /count HTTP/1.1\r\nHost: a\r\n\r\n");
        _connection.Pass(CountingResource.Pause - 1);
        var sent = _connection.Client.Sent.Length;
        _connection.Pass(1);
        var all = Octets.Text(_connection.Client.Sent.ToArray(), (int)_connection.Client.Sent.Length);

        Assert.Contains("\r\nTransfer-Encoding: chunked\r\n\r\n", first);
        Assert.EndsWith("\r\n\r\n0008\r\npiece 1\n\r\n0008\r\npiece 2\n\r\n", first);
        Assert.Equal(first.Length, sent);
        Assert.EndsWith("0008\r\npiece 3\n\r\n0\r\n\r\n", all);
        Assert.Equal(["front"], Bodies(_connection.Answer(Front)));
    }

    [Fact]
    public void Answer_stream_to_HTTP10_ends_with_the_connection()
    {
        _connection.Answer("GET /count HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        _connection.Pass(CountingResource.Pause);
        var all = Octets.Text(_connection.Client.Sent.ToArray(), (int)_connection.Client.Sent.Length);

        Assert.Contains("\r\nConnection: close\r\n\r\npiece 1\npiece 2\npiece 3\n", all);
        Assert.DoesNotContain("Transfer-Encoding", all);
        Assert.True(_connection.Slot.IsClosing);
    }

    [Fact]
    public void Answer_HEAD_of_a_stream_has_no_body()
    {
        Assert.EndsWith("\r\n\r\n", _connection.Answer("HEAD /count HTTP/1.1\r\nHost: a\r\n\r\n"));
        Assert.Equal(["front"], Bodies(_connection.Answer(Front)));
    }

    [Fact]
    public void Answer_stream_ends_when_its_client_goes()
    {
        _connection.Answer("GET /count HTTP/1.1\r\nHost: a\r\n\r\n");
        _connection.Client.HasEnded = true;
        _connection.Turn();

        Assert.True(_connection.Slot.IsClosing);
    }

    [Fact]
    public void Answer_without_room_waits_and_is_whole_in_the_end()
    {
        // The first answers use up what is sent without a question.
        _connection.Answer(Front + Front);
        _connection.Client.HasRoom = false;
        Assert.Equal("", _connection.Answer(Front + Front));
        Assert.True(_connection.Slot.IsWaitingToSend);

        _connection.Client.HasRoom = true;
        _connection.Turn();

        Assert.Equal(["front", "front"], Bodies(Octets.Text(_connection.Client.Sent.ToArray(), (int)_connection.Client.Sent.Length)));
    }

    [Fact]
    public void TimedOut_idle_connection_is_closed_without_a_word()
    {
        _connection.Answer(Front);
        Assert.True(_connection.Slot.IsIdle);
        _connection.Pass(ServerLimits.KeepAliveTime - 1);
        Assert.False(_connection.Slot.IsClosing);
        _connection.Client.Sent.SetLength(0);

        _connection.Pass(1);

        Assert.True(_connection.Slot.IsClosing);
        Assert.Equal(0, _connection.Client.Sent.Length);
        Assert.Equal(1, _connection.Count(Counter.TimeoutKeepAlive));
    }

    [Fact]
    public void TimedOut_head_that_trickles_gets_408_whatever_its_pace()
    {
        _connection.Answer("G");

        for (var passed = 0; passed < ServerLimits.HeadTime - 1000; passed += 1000)
        {
            _connection.Pass(1000);
            _connection.Answer("E");
        }

        _connection.Client.Sent = new();
        _connection.Pass(1000);

        Assert.StartsWith("HTTP/1.1 408 ", Octets.Text(_connection.Client.Sent.ToArray(), (int)_connection.Client.Sent.Length));
        Assert.Equal(1, _connection.Count(Counter.TimeoutHead));
    }

    [Fact]
    public void TimedOut_body_below_the_least_rate_gets_408()
    {
        _connection.Answer(Put + "Content-Length: 3000\r\n\r\n");
        _connection.Pass(ServerLimits.BodyGrace - 1);
        _connection.Answer(new string('x', ServerLimits.MinBodyRate));

        // That bought a second.
        _connection.Pass(1000);
        Assert.Equal(0, _connection.Count(Counter.TimeoutBody));
        _connection.Pass(1);

        Assert.Equal(1, _connection.Count(Counter.TimeoutBody));
        Assert.StartsWith("HTTP/1.1 408 ", Octets.Text(_connection.Client.Sent.ToArray(), (int)_connection.Client.Sent.Length));
    }

    [Fact]
    public void Answer_last_request_of_a_connection_says_close()
    {
        var answers = Enumerable.Range(0, ServerLimits.MaxRequests).Select(_ => _connection.Answer(Front)).ToArray();

        Assert.All(answers.SkipLast(1), answer => Assert.DoesNotContain("Connection:", answer));
        Assert.Contains("Connection: close\r\n", answers[^1]);
        Assert.True(_connection.Slot.IsClosing);
    }

    [Fact]
    public void Answer_Date_is_there_when_the_clock_is_set()
    {
        Assert.Matches("\r\nDate: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] [A-Z][a-z][a-z] 20[0-9]{2} [0-2][0-9]:[0-5][0-9]:[0-6][0-9] GMT\r\n", _connection.Answer(Front));
    }

    [Theory]
    [InlineData("1994-11-06T08:49:37Z", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n")]
    [InlineData("2026-02-28T23:00:09Z", "Date: Sat, 28 Feb 2026 23:00:09 GMT\r\n")]
    public void HttpDate_is_an_IMF_fixdate(string time, string line)
    {
        var date = new HttpDate();

        // The year that nothing is written in stands in the line to begin with.
        date.Write(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal));

        Assert.Equal(line, Octets.Text(date.Line, date.Line.Length));
    }

    private static string[] Statuses(string answers) => [.. Regex.Matches(answers, "HTTP/1\\.1 ([0-9]{3}) ").Select(match => match.Groups[1].Value)];

    private static string[] Bodies(string answers) =>
        [.. Regex.Split(answers, "HTTP/1\\.1 [0-9]{3} ").Skip(1).Select(answer => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])];
}
