using System.Linq;
using System.Text;
using NanoNet.Validation.Tests.Tls;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

public class ConnectionTimesTests
{
    private const long Millisecond = 1_000_000;

    [Fact]
    public void Times_of_plain_data_are_the_handshake_and_the_first_answer()
    {
        var times = Scene.Dialogue().Judge().Connections.Single().Times;

        Assert.Equal(new ConnectionTimes(2 * Millisecond, null, 4 * Millisecond), times);
    }

    [Fact]
    public void First_byte_of_http_is_that_of_the_final_response()
    {
        var scene = new Scene { ServerPort = 80 }.Open();
        const string Request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        const string Interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
        var next = 1 + (uint)Request.Length;
        scene.Client("PA", 1, 1, Request);
        scene.Server("PA", 1, next, Interim);
        scene.Wait(100);
        scene.Server("PA", 1 + (uint)Interim.Length, next, "HTTP/1.1 204 No Content\r\n\r\n");

        Assert.Equal(105 * Millisecond, scene.Later().Judge().Connections.Single().Times.FirstByteNs);
    }

    [Fact]
    public void Tls_has_its_own_time()
    {
        var times = new TlsDialogue().Tls12().Judge().Connections.Single().Times;

        Assert.True(times.TlsNs > times.ConnectNs);
    }

    [Fact]
    public void Time_to_tls_is_that_of_the_finished_of_the_server_after_a_full_handshake()
    {
        // The frames come a millisecond apart: 7 is the server's Finished, 8 the first data.
        var times = new TlsDialogue().Tls12().Judge().Connections.Single().Times;

        Assert.Equal(6 * Millisecond, times.TlsNs);
    }

    [Fact]
    public void Time_to_tls_is_that_of_the_finished_of_the_client_after_an_abbreviated_handshake()
    {
        var dialogue = new TlsDialogue();
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello()));
        var change = TlsOctets.Record(TlsContentType.ChangeCipherSpec, [1]);
        var finished = TlsOctets.Sealed(TlsContentType.Handshake);
        dialogue.Server(TlsOctets.Record(TlsContentType.Handshake, dialogue.ServerHello()), change, finished);
        dialogue.Client(change, finished);
        dialogue.Client(dialogue.ClientData);

        Assert.Equal(5 * Millisecond, dialogue.Close().Judge().Connections.Single().Times.TlsNs);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("early", null)]
    public void Time_to_tls_of_a_hidden_finished_is_that_of_what_the_client_encrypts_first(string early, int? milliseconds)
    {
        var scene = SealedDialogue.Of(lifetime: 60, early: early.Length == 0 ? null : early);
        var open = scene.Judge().Connections.Single().Times.TlsNs;
        scene.Options = scene.Options with { KeyLog = null };

        Assert.Equal(5 * Millisecond, open);
        Assert.Equal(milliseconds * Millisecond, scene.Judge().Connections.Single().Times.TlsNs);
    }

    [Fact]
    public void Time_to_tls_is_not_that_of_an_alert_that_is_hidden()
    {
        var dialogue = new TlsDialogue();
        dialogue.Use13();
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello()));
        dialogue.Server(TlsOctets.Record(TlsContentType.Handshake, dialogue.ServerHello()), TlsOctets.Sealed(TlsContentType.ApplicationData, 700));
        dialogue.Client(TlsOctets.Sealed(TlsContentType.ApplicationData, 19));

        Assert.Null(dialogue.Close().Judge().Connections.Single().Times.TlsNs);
    }

    [Fact]
    public void Time_to_tls_is_that_of_data_that_does_not_wait_for_the_finished_of_the_server()
    {
        var dialogue = new TlsDialogue();
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello()));
        dialogue.Server(TlsOctets.Record(TlsContentType.Handshake, dialogue.ServerHello()));
        var change = TlsOctets.Record(TlsContentType.ChangeCipherSpec, [1]);
        var finished = TlsOctets.Sealed(TlsContentType.Handshake);
        dialogue.Client(change, finished);
        dialogue.Client(dialogue.ClientData);
        dialogue.Server(change, finished);

        Assert.Equal(6 * Millisecond, dialogue.Close().Judge().Connections.Single().Times.TlsNs);
    }

    [Fact]
    public void Times_of_a_connection_whose_begin_is_not_in_the_capture_are_unknown()
    {
        var scene = new Scene();
        scene.Client("PA", 1, 1, "hello");
        scene.Server("PA", 1, 6, "hello");

        Assert.Equal(new ConnectionTimes(null, null, null), scene.Later().Judge().Connections.Single().Times);
    }

    [Fact]
    public void Followed_connection_holds_what_was_sent_in_order_with_its_holes()
    {
        var scene = new Scene().Open();
        scene.Client("PA", 4, 1, "lo ");
        scene.Client("PA", 1, 1, "hel");
        scene.Server("PA", 1, 7, "yes");
        scene.Client("PA", 10, 4, "end");
        scene.Options = scene.Options with { FollowedConnection = 0 };
        var pieces = scene.Later().Judge().Connections.Single().Stream;

        Assert.Equal(
            ["> hel 0", "> lo  0", "< yes 0", ">  3", "> end 0"],
            pieces.Select(piece => $"{(piece.FromClient ? '>' : '<')} {Encoding.ASCII.GetString([.. piece.Octets])} {piece.Missing}"));
    }
}
