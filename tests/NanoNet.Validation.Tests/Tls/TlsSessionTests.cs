using System.Linq;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>What a session record says, and what secrets bring to light.</summary>
public class TlsSessionTests
{
    [Fact]
    public void Safety_that_no_client_offers_is_not_missed_in_the_answer() => Assert.Equal(
        Outcome.NotExercised, Of(new TlsDialogue { OffersSafeExtensions = false, HasSafeExtensions = false }.Tls12().Judge(), "TLS-EMS-RENEG").Outcome);

    [Fact]
    public void Session_names_version_suite_host_and_messages()
    {
        var session = new TlsDialogue().Tls12().Judge().Connections.Single().Tls!;

        Assert.Equal(TlsVersion.Tls12, session.Version);
        Assert.Equal("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", session.CipherSuite);
        Assert.Equal(TestCertificates.Host, session.ServerName);
        Assert.Equal("CN=leaf", session.CertificateSubject);
        Assert.False(session.IsDecrypted);
        TlsHandshakeType?[] expected =
        [
            TlsHandshakeType.ClientHello, TlsHandshakeType.ServerHello, TlsHandshakeType.Certificate, TlsHandshakeType.ServerKeyExchange,
            TlsHandshakeType.ServerHelloDone, TlsHandshakeType.ClientKeyExchange, null, null,
        ];
        Assert.Equal(expected, session.Messages.Select(message => message.Type));
    }

    [Fact]
    public void Messages_are_of_the_ends_of_the_connection_where_the_server_sends_the_first_hello()
    {
        var scene = new Scene { ServerPort = 443 };
        scene.Server("S", 0, options: Scene.SynOptions());
        scene.Client("SA", 0, 1, options: Scene.SynOptions());
        scene.Server("A", 1, 1);

        foreach (var (_, octets, _) in new TlsDialogue().Tls12().Frames.Skip(3))
        {
            scene.Frame(octets);
        }

        var connection = scene.Judge().Connections.Single();
        Assert.Equal(443, connection.Client.Port);
        Assert.Equal([false, true, true, true, true, false], connection.Tls!.Messages.Where(message => message.Type is not null).Select(message => message.IsFromClient));
    }

    [Fact]
    public void Secrets_of_TLS_13_show_certificate_finished_and_the_HTTP_inside()
    {
        var judgement = SealedDialogue.Of(lifetime: 60).Judge();
        var connection = judgement.Connections.Single();

        Assert.True(connection.Tls!.IsDecrypted);
        Assert.Equal("CN=leaf", connection.Tls.CertificateSubject);
        Assert.Equal(204, Assert.Single(connection.HttpExchanges).Status);
        Assert.All(
            ["CERT-KEY-MATCH", "CERT-NAME", "CERT-TIME", "TLS-FINISHED", "TLS-CLOSE-NOTIFY", "TLS-SIGALG", "HTTP-PAIR"],
            id => Assert.Equal(Outcome.Pass, Of(judgement, id).Outcome));
    }

    [Fact]
    public void Empty_line_before_the_first_request_inside_does_not_hide_it()
    {
        var judgement = SealedDialogue.Of(lifetime: 60, request: "\r\n\r\nGET / HTTP/1.1\r\nHost: board.example\r\n\r\n").Judge();

        Assert.Equal(204, Assert.Single(judgement.Connections.Single().HttpExchanges).Status);
        Assert.Equal(Outcome.Pass, Of(judgement, "HTTP-PAIR").Outcome);
    }

    [Theory]
    [InlineData(true, true, "/early /", "c1 s2 s8 s11 s15 s20 s4 c5 c20")]
    [InlineData(false, true, "/", "c1 s2 s8 s11 s15 s20 s4 c20")]
    [InlineData(true, false, "/", "c1 s2 s8 s11 s15 s20 s4 c20")]
    public void Early_data_is_a_request_where_the_server_takes_it(bool isTaken, bool isLogged, string targets, string messages)
    {
        var judgement = SealedDialogue.Of(
            lifetime: 60, early: "GET /early HTTP/1.1\r\nHost: board.example\r\n\r\n", isEarlyTaken: isTaken, isEarlyLogged: isLogged, response: targets.Length > 1 ? Answers(2) : Answers(1)).Judge();
        var connection = judgement.Connections.Single();

        Assert.Equal(targets, string.Join(' ', connection.HttpExchanges.Select(exchange => exchange.Target)));
        Assert.All(connection.HttpExchanges, exchange => Assert.Equal(204, exchange.Status));
        Assert.Equal(messages, string.Join(' ', connection.Tls!.Messages.Where(m => m.Type is not null).Select(m => $"{(m.IsFromClient ? 'c' : 's')}{(int)m.Type!}")));
        Assert.All(["TLS-FINISHED", "TLS-CCS", "HTTP-PAIR"], id => Assert.Equal(Outcome.Pass, Of(judgement, id).Outcome));
    }

    [Fact]
    public void Finished_of_another_handshake_is_a_violation()
    {
        var verdict = Of(SealedDialogue.Of(lifetime: 60, finished: new byte[32]).Judge(), "TLS-FINISHED");

        Assert.Equal(Outcome.Violated, verdict.Outcome);
        // The client's Finished is over the server's: both are as they have to be, but for this one.
        Assert.Equal([5], verdict.Frames);
    }

    [Fact]
    public void Fault_in_encrypted_HTTP_is_found_at_its_frame()
    {
        var verdict = Of(SealedDialogue.Of(lifetime: 60, response: "HTTP/1.1 20 OK\r\nContent-Length: 0\r\n\r\n").Judge(), "HTTP-STATUSLINE");

        Assert.Equal(Outcome.Violated, verdict.Outcome);
        Assert.Equal([7], verdict.Frames);
    }

    [Theory]
    [InlineData(true, Outcome.Pass)]
    [InlineData(false, Outcome.Violated)]
    public void Server_may_close_at_once_when_the_client_has_said_that_it_is_done(bool isClientDone, Outcome expected)
    {
        var verdict = Of(SealedDialogue.Of(lifetime: 60, isClientDone: isClientDone, isServerFirst: true).Judge(), "HTTP-PERSIST");

        Assert.Equal(expected, verdict.Outcome);
    }

    [Fact]
    public void TLS_that_begins_after_another_protocol_is_followed()
    {
        var hello = Record(new TlsDialogue());
        var scene = new Scene { ServerPort = 25 }.Open();
        scene.Server("PA", 1, 1, "220 ready\r\n");
        scene.Client("PA", 1, 12, "STARTTLS\r\n");
        scene.Server("PA", 12, 11, "220 go\r\n");
        scene.Client("PA", 11, 20, System.Text.Encoding.Latin1.GetString(hello));
        scene.Server("A", 20, 11 + (uint)hello.Length);

        Assert.Equal(TestCertificates.Host, scene.Judge().Connections.Single().Tls?.ServerName);
    }

    [Fact]
    public void Without_secrets_what_TLS_13_hides_is_undecidable()
    {
        var judgement = new TlsDialogue().Tls13().Judge();

        Assert.All(["CERT-NAME", "CERT-TIME", "CERT-TRUST", "TLS-FINISHED"], id => Assert.Equal(Outcome.Undecidable, Of(judgement, id).Outcome));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void Records_in_small_segments_give_the_same_messages(int size)
    {
        var whole = new TlsDialogue();
        var hello = Record(whole);
        var scene = new Scene { ServerPort = 443 }.Open();

        for (var at = 0; at < hello.Length; at += size)
        {
            var part = hello[at..System.Math.Min(hello.Length, at + size)];
            scene.Client("PA", (uint)at + 1, 1, System.Text.Encoding.Latin1.GetString(part));
        }

        scene.Server("A", 1, (uint)hello.Length + 1);
        var session = scene.Judge().Connections.Single().Tls;

        Assert.Equal(TlsHandshakeType.ClientHello, Assert.Single(Assert.IsType<TlsSessionRecord>(session).Messages).Type);
        Assert.Equal(TestCertificates.Host, session!.ServerName);
    }

    private static byte[] Record(TlsDialogue dialogue) => TlsOctets.Record(TlsContentType.Handshake, dialogue.ClientHello());

    private static string Answers(int count) => string.Concat(Enumerable.Repeat("HTTP/1.1 204 No Content\r\n\r\n", count));

    private static Verdict Of(Judgement judgement, string id) => judgement.Verdicts.Single(verdict => verdict.Rule.Id == id);
}
