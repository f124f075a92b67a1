using System.Linq;
using NanoNet.Wire;
using Xunit;
using static NanoNet.Validation.Tests.Tls.TlsOctets;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>TLS is followed where captures lack octets, and where clients speak the old form of a hello.</summary>
public class TlsFollowingTests
{
    [Fact]
    public void Hello_in_the_form_of_SSLv2_is_a_client_hello()
    {
        var dialogue = new TlsDialogue { Hello = _ => [0x80, 0x1C, 1, 3, 1, 0, 3, 0, 0, 0, 16, 0, 0, 0x2F, .. new byte[16]] };
        Assert.Equal(["c1", "s2", "s11", "s12", "s14", "c16"], Messages(Lossy(dialogue.Tls12())).Take(6));
    }

    [Fact]
    public void Handshake_goes_on_after_a_hole()
    {
        var dialogue = new TlsDialogue();
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello()));
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.ServerHello()));
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.CertificateMessage()));
        dialogue.Server(Record(TlsContentType.Handshake, Message(TlsHandshakeType.ServerHelloDone)));
        var whole = dialogue.Rest12();
        var scene = new Scene { Options = new JudgeOptions() };

        for (var i = 0; i < whole.Frames.Count; i++)
        {
            // Without the certificate, which is frame 6.
            if (i != 5)
            {
                scene.Frame(whole.Frames[i].Octets);
            }
        }

        var judgement = scene.Judge();
        Assert.Equal(["c1", "s2", "s14", "c16"], Messages(judgement).Take(4));
        Assert.DoesNotContain(judgement.Verdicts, verdict => verdict.Outcome == Outcome.Violated && verdict.Rule.Id.StartsWith("TLS-", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(54 + 5 + 3, "")]
    [InlineData(54 + 5 + 4, "c1 s2")]
    [InlineData(54 + 5 + 4 + 20, "c1 s2")]
    public void Message_that_the_snap_length_cuts_is_noted(int kept, string messages)
    {
        var dialogue = new TlsDialogue();
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello()));
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.ServerHello(), dialogue.CertificateMessage()));

        Assert.Equal(messages, string.Join(' ', Messages(Cut(dialogue.Scene, kept))));
    }

    [Fact]
    public void Second_hello_of_a_connection_that_the_snap_length_cuts_is_noted()
    {
        var dialogue = new TlsDialogue();
        var hello = dialogue.Hello(dialogue.ClientHello());
        dialogue.Open().Client(hello);
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.ServerHello()), Record(TlsContentType.ChangeCipherSpec, [1]));
        dialogue.Client(Record(TlsContentType.ChangeCipherSpec, [1]), hello);

        Assert.Equal("c1 s2 c1", string.Join(' ', Messages(Cut(dialogue.Scene, 54 + 6 + 5 + 4))));
    }

    [Fact]
    public void Second_hello_is_read_where_the_capture_holds_one_direction()
    {
        var dialogue = new TlsDialogue();
        var hello = dialogue.Hello(dialogue.ClientHello());
        dialogue.Open().Client(hello);
        dialogue.Client(Record(TlsContentType.ChangeCipherSpec, [1]), hello);
        var scene = new Scene { Options = new JudgeOptions() };
        scene.Frame(dialogue.Scene.Frames[0].Octets);
        scene.Frame(dialogue.Scene.Frames[3].Octets);
        scene.Frame(dialogue.Scene.Frames[4].Octets);

        Assert.Equal("c1 c1", string.Join(' ', Messages(scene.Judge())));
    }

    [Fact]
    public void Tunnel_is_known_by_heads_that_the_snap_length_cuts()
    {
        const string Connect = "CONNECT board.test:443 HTTP/1.1\r\nHost: board.test:443\r\n\r\n";
        const string Connected = "HTTP/1.1 200 Connection established\r\nVia: proxy\r\n\r\n";

        var dialogue = new TlsDialogue();
        var hello = System.Text.Encoding.Latin1.GetString(dialogue.Hello(dialogue.ClientHello()));
        var scene = new Scene { ServerPort = 3128 }.Open();
        var asked = 1 + (uint)Connect.Length;
        scene.Client("PA", 1, 1, Connect);
        scene.Server("PA", 1, asked, Connected);
        scene.Client("PA", asked, 1 + (uint)Connected.Length, hello);

        Assert.Equal("c1", string.Join(' ', Messages(Cut(scene, 96))));
    }

    [Fact]
    public void Handshake_message_that_is_too_long_is_passed_over()
    {
        var dialogue = new TlsDialogue();
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello()));
        byte[] message = [(byte)TlsHandshakeType.Certificate, 0x04, 0x93, 0xE0, .. new byte[0x0493E0]];
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.ServerHello()));

        foreach (var part in message.Chunk(1200))
        {
            dialogue.Server(Record(TlsContentType.Handshake, part));
        }

        dialogue.Server(Record(TlsContentType.Handshake, Message(TlsHandshakeType.ServerHelloDone)));
        Assert.Equal(["c1", "s2", "s14"], Messages(Lossy(dialogue.Scene)));
    }

    [Theory]
    [InlineData(0x0001, 16, (int)TlsVersion.Tls10)] // TLS_RSA_WITH_NULL_MD5
    [InlineData(0x0002, 20, (int)TlsVersion.Tls11)] // TLS_RSA_WITH_NULL_SHA
    [InlineData(0x003B, 32, (int)TlsVersion.Tls12)] // TLS_RSA_WITH_NULL_SHA256
    [InlineData(0x00B1, 48, (int)TlsVersion.Tls12)] // TLS_PSK_WITH_NULL_SHA384
    public void Suite_that_encrypts_nothing_hides_nothing(int suite, int macLength, int version)
    {
        const string Request = "GET / HTTP/1.1\r\nHost: board.test\r\n\r\n";

        var mac = new byte[macLength];
        var dialogue = new TlsDialogue { Suite = suite, Suites = [suite], Version = version };
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello()));
        dialogue.Server(Record(TlsContentType.Handshake, dialogue.ServerHello(), Message(TlsHandshakeType.ServerHelloDone)));
        var finished = Record(TlsContentType.Handshake, Message(TlsHandshakeType.Finished, new byte[12]), mac);
        dialogue.Client(Record(TlsContentType.Handshake, Message(TlsHandshakeType.ClientKeyExchange, [0])), Record(TlsContentType.ChangeCipherSpec, [1]), finished);
        dialogue.Server(Record(TlsContentType.ChangeCipherSpec, [1]), finished);
        dialogue.Client(Record(TlsContentType.ApplicationData, System.Text.Encoding.ASCII.GetBytes(Request), mac));
        dialogue.Client(Record(TlsContentType.Alert, [1, 0], mac));
        var connection = Lossy(dialogue.Close()).Connections.Single();

        Assert.Equal(
            ["c1", "s2", "s14", "c16", "c20", "s20"],
            connection.Tls!.Messages.Where(m => m.Type is not null).Select(m => $"{(m.IsFromClient ? 'c' : 's')}{(int)m.Type!}"));
        Assert.Equal(TlsAlertDescription.CloseNotify, Assert.Single(connection.Tls.Messages, m => m.Alert is not null).Alert!.Value.Description);
        Assert.Equal("GET", Assert.Single(connection.HttpExchanges).Method);
    }

    private static Judgement Cut(Scene whole, int snapLength)
    {
        var scene = new Scene { Options = new JudgeOptions() };

        foreach (var (_, octets, length) in whole.Frames)
        {
            scene.Frame(octets[..System.Math.Min(octets.Length, snapLength)], originalLength: length);
        }

        return scene.Judge();
    }

    private static Judgement Lossy(Scene scene)
    {
        scene.Options = new JudgeOptions();
        return scene.Judge();
    }

    private static string[] Messages(Judgement judgement) =>
        [.. judgement.Connections.Single().Tls!.Messages.Where(m => m.Type is not null).Select(m => $"{(m.IsFromClient ? 'c' : 's')}{(int)m.Type!}")];
}
