using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Http;

/// <summary>HTTP is followed where captures are not what a clean connection would be: holes, cut frames, other ports, other roles.</summary>
public class HttpFollowingTests
{
    private const string Request = "GET / HTTP/1.1\r\nHost: board\r\n\r\n";
    private const string Long = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Response = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789";

    [Fact]
    public void Hole_in_a_body_of_known_length_does_not_hide_the_next_message()
    {
        var scene = Lossy().Open();
        var next = (uint)Response.Length + 1;
        scene.Client("PA", 1, 1, Request + Request);
        scene.Server("PA", 1, 1, Response[..^6]);
        scene.Server("PA", next - 3, 1, Response[^3..]);
        scene.Server("PA", next, 1, Response);
        scene.Client("A", 1 + (2 * (uint)Request.Length), next + (uint)Response.Length);
        var exchanges = scene.Judge().Connections[0].HttpExchanges;

        Assert.Equal([false, true], exchanges.Select(exchange => exchange.IsResponseWhole));
        Assert.Equal([200, 200], exchanges.Select(exchange => exchange.Status));
        Assert.All(exchanges, exchange => Assert.True(exchange.IsRequestWhole));
    }

    [Theory]
    [InlineData("\r\n" + Request)]
    [InlineData("\r\n", Request)]
    public void Empty_line_before_the_first_request_does_not_hide_it(params string[] sent)
    {
        var scene = new Scene { ServerPort = 8081 }.Open();
        var next = 1U;

        foreach (var octets in sent)
        {
            scene.Client("PA", next, 1, octets);
            next += (uint)octets.Length;
        }

        scene.Server("PA", 1, next, Response);
        scene.Client("A", next, 1 + (uint)Response.Length);
        var judgement = scene.Later().Judge();

        var exchange = Assert.Single(judgement.Connections[0].HttpExchanges);
        Assert.Equal(("GET", 200), (exchange.Method, exchange.Status));
        Assert.Equal(Outcome.Pass, judgement.Verdicts.Single(static verdict => verdict.Rule.Id == "HTTP-PAIR").Outcome);
    }

    [Theory]
    [InlineData(Request)]
    [InlineData("\r\n" + Request)]
    [InlineData("\r\n\r\n" + Request)]
    public void Request_after_another_protocol_is_found_behind_empty_lines_too(string sent)
    {
        const string Hello = "please let me through\n";
        const string Answer = "you may go on from here\n";

        var scene = Lossy(port: 8081).Open();
        var (client, server) = (1 + (uint)Hello.Length, 1 + (uint)Answer.Length);
        scene.Client("PA", 1, 1, Hello);
        scene.Server("PA", 1, client, Answer);
        scene.Client("PA", client, server, sent);
        client += (uint)sent.Length;
        scene.Server("PA", server, client, Response);
        scene.Client("A", client, server + (uint)Response.Length);

        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);
        Assert.Equal(("GET", 200), (exchange.Method, exchange.Status));
    }

    [Fact]
    public void Message_after_a_hole_is_found_where_a_segment_begins_with_one()
    {
        var scene = Lossy().Open();
        scene.Client("PA", 1, 1, Request);
        scene.Server("PA", 1, 1, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n");
        scene.Server("PA", 1000, 1, "the end of something\r\n");
        scene.Server("PA", 1022, 1, Response);
        var judgement = scene.Judge();

        Assert.Equal(2, judgement.Connections[0].HttpExchanges.Count);
        Assert.True(judgement.Connections[0].HttpExchanges[1].IsResponseWhole);
        Assert.DoesNotContain(judgement.Verdicts, verdict => verdict.Rule.Id.StartsWith("HTTP-", System.StringComparison.Ordinal) && verdict.Outcome == Outcome.Violated);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Response_to_a_request_that_the_capture_lacks_is_not_unasked(bool hasNextRequest)
    {
        var scene = Lossy().Open();
        var end = 1 + (uint)Request.Length;

        if (hasNextRequest)
        {
            // The one before was lost by the capture: its octets are acknowledged.
            scene.Client("PA", 1, 1, Request);
            scene.Server("PA", 1, end, Response);
            end += (uint)Request.Length;
        }

        var answered = hasNextRequest ? 1 + (uint)Response.Length : 1;
        scene.Server("A", answered, end);
        scene.Server("PA", answered, end, Response);
        scene.Client("PA", end, answered + (uint)Response.Length, Request);
        scene.Server("PA", answered + (uint)Response.Length, end + (uint)Request.Length, Response);
        var judgement = scene.Judge();

        Assert.DoesNotContain(judgement.Verdicts, verdict => verdict.Rule.Id == "HTTP-PAIR" && verdict.Outcome == Outcome.Violated);
        Assert.Equal(hasNextRequest ? 3 : 2, judgement.Connections[0].HttpExchanges.Count(exchange => exchange.IsResponseWhole));
    }

    [Fact]
    public void Messages_after_a_hole_may_come_in_pieces_again()
    {
        var scene = Lossy().Open();
        var request = (uint)Request.Length;
        var response = (uint)Response.Length;
        scene.Client("PA", 1 + request, 1, Request);
        scene.Server("PA", 1, 1 + (2 * request), Response);
        scene.Client("PA", 1 + (2 * request), 1 + response, "G");
        scene.Client("PA", 2 + (2 * request), 1 + response, Request[1..]);
        scene.Server("PA", 1 + response, 1 + (3 * request), "HT");
        scene.Server("PA", 3 + response, 1 + (3 * request), Response[2..]);
        scene.Client("A", 1 + (3 * request), 1 + (2 * response));
        var exchanges = scene.Judge().Connections[0].HttpExchanges;

        Assert.Equal(2, exchanges.Count(exchange => exchange.IsRequestWhole));
        Assert.Equal(2, exchanges.Count(exchange => exchange.IsResponseWhole));
    }

    [Theory]
    [InlineData("\u0081\u0001a\u0081\u0005hello", 0, 2)]
    [InlineData("\u0081\u0001a\u0081\u0005hello", 1, 1)]
    [InlineData("\u0081\u0001a\u0081\u0005hello", 5, 1)]
    [InlineData("\u0089\u007e\u0000\u0080" + Long + "\u0081\u0005hello", 0, 2)]
    public void WebSocket_frame_that_is_cut_off_has_begun_and_is_not_whole(string frames, int missing, int whole)
    {
        const string Upgrade = "GET / HTTP/1.1\r\nHost: board\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        const string Switched = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

        var scene = Lossy().Open();
        scene.Client("PA", 1, 1, Upgrade);
        scene.Server("PA", 1, 1 + (uint)Upgrade.Length, Switched);
        scene.Server("PA", 1 + (uint)Switched.Length, 1 + (uint)Upgrade.Length, frames[..^missing]);
        var connection = scene.Judge().Connections[0];

        Assert.Equal((2, whole), (connection.WebSocketFrames, connection.WholeWebSocketFrames));
    }

    [Fact]
    public void Body_cut_by_the_snap_length_does_not_hide_the_next_message()
    {
        var whole = Lossy().Open();
        whole.Server("PA", 1, 1, Response);
        whole.Server("PA", 1 + (uint)Response.Length, 1, Response);
        var scene = Lossy();

        foreach (var (_, octets, length) in whole.Frames)
        {
            scene.Frame(octets[..System.Math.Min(octets.Length, 54 + Response.Length - 4)], originalLength: length);
        }

        Assert.Equal([200, 200], scene.Judge().Connections[0].HttpExchanges.Select(exchange => exchange.Status));
    }

    [Fact]
    public void WebSocket_frames_after_an_upgrade_that_the_snap_length_cuts_are_counted_and_not_judged()
    {
        const string Upgrade = "GET / HTTP/1.1\r\nHost: board\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        const string Switched = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
        const string Unmasked = "\u0081\u0002hi";
        const int SnapLength = 54 + 80;

        var whole = Lossy().Open();
        var (client, server) = (1 + (uint)Upgrade.Length, 1 + (uint)Switched.Length);
        whole.Client("PA", 1, 1, Upgrade);
        whole.Server("PA", 1, client, Switched);
        whole.Client("PA", client, server, Unmasked);
        whole.Server("PA", server, client + 4, Unmasked + Unmasked);
        whole.Client("A", client + 4, server + 8);
        var scene = Lossy();

        foreach (var (_, octets, length) in whole.Frames)
        {
            scene.Frame(octets[..System.Math.Min(octets.Length, SnapLength)], originalLength: length);
        }

        var judgement = scene.Judge();
        Assert.Equal((3, 3), (judgement.Connections[0].WebSocketFrames, judgement.Connections[0].WholeWebSocketFrames));
        Assert.DoesNotContain(judgement.Verdicts, verdict => verdict.Rule.Id.StartsWith("WS-", System.StringComparison.Ordinal) && verdict.Outcome != Outcome.NotExercised);
    }

    [Theory]
    [InlineData(11, 0)]
    [InlineData(12, 200)]
    [InlineData(20, 200)]
    public void Status_line_that_the_snap_length_cuts_shows_its_code(int kept, int status)
    {
        var whole = Lossy().Open();
        whole.Client("PA", 1, 1, Request);
        whole.Server("PA", 1, 1 + (uint)Request.Length, Response);
        var scene = Lossy();

        foreach (var (_, octets, length) in whole.Frames)
        {
            scene.Frame(octets[..System.Math.Min(octets.Length, length > 54 + Request.Length ? 54 + kept : length)], originalLength: length);
        }

        Assert.Equal(status, Assert.Single(scene.Judge().Connections[0].HttpExchanges).Status);
    }

    [Fact]
    public void Head_that_is_not_whole_is_noted_and_not_judged()
    {
        var scene = Lossy().Open();
        scene.Client("PA", 1, 1, Request[..^2]);
        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);
        Assert.Equal("GET", exchange.Method);
        Assert.False(exchange.IsRequestWhole);
    }

    [Fact]
    public void Who_asks_is_the_client_although_the_other_end_opened()
    {
        var scene = Lossy(port: 8855).Open();
        scene.Client("PA", 1, 1, "hello, proxy");
        scene.Server("PA", 1, 13, Request);
        scene.Client("PA", 13, 1 + (uint)Request.Length, Response);
        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);
        Assert.Equal(("GET", 200), (exchange.Method, exchange.Status));
    }

    [Fact]
    public void Request_on_the_syn_is_read()
    {
        var scene = Lossy();
        scene.Client("S", 0, data: Request, options: Scene.SynOptions());
        scene.Server("SA", 0, 1 + (uint)Request.Length, options: Scene.SynOptions());
        scene.Server("PA", 1, 1 + (uint)Request.Length, Response);
        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);
        Assert.Equal(("GET", 200), (exchange.Method, exchange.Status));
    }

    [Theory]
    [InlineData("OPTIONS sip:probe@edge.test SIP/2.0\r\nVia: x\r\n\r\n")]
    [InlineData("OPTIONS rtsp://camera/stream RTSP/1.0\r\nCSeq: 1\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public void Other_protocols_with_lines_like_those_of_http_are_not_http(string data)
    {
        var scene = Lossy(port: 5060).Open();
        scene.Client("PA", 1, 1, data);
        Assert.Empty(scene.Judge().Connections[0].HttpExchanges);
    }

    [Theory]
    [InlineData("\u0001\u0002\u00ff garbage\r\n\r\n")]
    [InlineData("garbage\r\n\r\n")]
    public void Garbage_for_a_request_is_the_clients_fault_and_its_answer_nobodys(string garbage)
    {
        const string Refusal = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

        var scene = new Scene { ServerPort = 80 }.Open();
        scene.Client("PA", 1, 1, garbage);
        scene.Server("PA", 1, (uint)garbage.Length + 1, Refusal);
        scene.Client("A", (uint)garbage.Length + 1, (uint)Refusal.Length + 1);
        var broken = scene.Judge().Verdicts.Where(verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Id.StartsWith("HTTP-", System.StringComparison.Ordinal));
        Assert.Equal(["HTTP-REQLINE"], broken.Select(verdict => verdict.Rule.Id));
    }

    [Fact]
    public void Answer_to_a_request_that_never_ends_is_nobodys_fault()
    {
        const string Refusal = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

        var scene = new Scene { ServerPort = 80 }.Open();
        scene.Client("PA", 1, 1, "GET / HTTP/1.1\r\nHo");
        scene.Server("PA", 1, 19, Refusal);
        scene.Client("A", 19, (uint)Refusal.Length + 1);
        Assert.DoesNotContain(scene.Judge().Verdicts, verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Id.StartsWith("HTTP-", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\u0004\u0001\0P\u007f\0\0\u0001\0", "\0Z\0\0\0\0\0\0")]
    [InlineData("\u0005\u0001\0", "\u0005\0")]
    public void Request_through_a_proxy_that_was_asked_in_a_few_octets_is_found(string hello, string answer)
    {
        var scene = Lossy(port: 1080).Open();
        var (client, server) = (1 + (uint)hello.Length, 1 + (uint)answer.Length);
        scene.Client("PA", 1, 1, hello);
        scene.Server("PA", 1, client, answer);
        scene.Client("PA", client, server, Request);
        client += (uint)Request.Length;
        scene.Server("PA", server, client, Response);

        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);
        Assert.Equal(("GET", 200), (exchange.Method, exchange.Status));
    }

    [Theory]
    [InlineData("", 0, true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", 1, false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 1, true)]
    public void Response_that_no_final_one_follows_is_the_last_one(string final, int interim, bool isWhole)
    {
        const string Continue = "HTTP/1.1 100 Continue\r\n\r\n";

        var scene = Lossy().Open();
        scene.Client("PA", 1, 1, Request);
        scene.Server("PA", 1, 1 + (uint)Request.Length, Continue + final);
        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);

        Assert.Equal((interim, isWhole), (exchange.InterimResponses, exchange.IsResponseWhole));
    }

    [Fact]
    public void What_is_asked_through_a_tunnel_is_told_from_what_opened_it()
    {
        const string Connect = "CONNECT board:80 HTTP/1.1\r\nHost: board\r\n\r\n";
        const string Connected = "HTTP/1.1 200 Connection established\r\n\r\n";

        var scene = Lossy(port: 3128).Open();
        var (client, server) = (1 + (uint)Connect.Length, 1 + (uint)Connected.Length);
        scene.Client("PA", 1, 1, Connect);
        scene.Server("PA", 1, client, Connected);
        scene.Client("PA", client, server, Request);
        scene.Server("PA", server, client + (uint)Request.Length, Response);

        Assert.Equal([false, true], scene.Judge().Connections[0].HttpExchanges.Select(exchange => exchange.IsTunneled));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnone\r\n", true, true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello", true, false)]
    [InlineData("HTTP/3.7 200 OK\r\nContent-Length: 0\r\n\r\n", true, true)]
    [InlineData("http/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", false, true)]
    public void Response_is_one_by_its_name_and_whole_unless_something_is_known_to_be_missing(string response, bool isNamed, bool isWhole)
    {
        var scene = Lossy().Open();
        scene.Client("PA", 1, 1, Request);
        scene.Server("PA", 1, 1 + (uint)Request.Length, response);
        scene.Client("A", 1 + (uint)Request.Length, 1 + (uint)response.Length);
        var exchange = Assert.Single(scene.Judge().Connections[0].HttpExchanges);

        Assert.Equal((isNamed, isWhole), (exchange.IsResponseNamed, exchange.IsResponseWhole));
    }

    private static Scene Lossy(ushort port = 80) => new() { ServerPort = port, Options = new JudgeOptions() };
}
