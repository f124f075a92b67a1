using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NanoNet.Wire;
using Xunit;
using static NanoNet.Validation.Tests.Tls.TlsOctets;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>Who follows a connection gets what TLS hides where secrets allow it, and the octets on the wire with the reason where they do not.</summary>
public class TlsContentTests
{
    private const string Request = "GET / HTTP/1.1\r\nHost: board.example\r\n\r\n";
    private const string Response = "HTTP/1.1 204 No Content\r\n\r\n";

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    public void Both_directions_are_decrypted(int version)
    {
        var connection = version == 12 ? Followed(SealedDialogue12.Of(Request, Response), SealedDialogue12.KeyLog) : Followed(SealedDialogue.Of(60, request: Request, response: Response), SealedDialogue.KeyLog);

        Assert.Equal(TlsContentReading.Read, connection.Tls!.Reading);
        Assert.Equal([(true, Request), (false, Response)], Said(connection));
        Assert.Equal(version == 12 ? [8, 9] : [6, 7], connection.Stream.Select(static piece => piece.Frame));
    }

    [Fact]
    public void Early_data_comes_first() => Assert.Equal(
        [(true, "early"), (true, Request), (false, Response)],
        Said(Followed(SealedDialogue.Of(60, request: Request, response: Response, early: "early", isEarlyTaken: true), SealedDialogue.KeyLog)));

    [Theory]
    [InlineData("", TlsContentReading.NoSecrets)]
    [InlineData("others", TlsContentReading.SecretsOfOthers)]
    [InlineData("handshake", TlsContentReading.SecretsIncomplete)]
    [InlineData("wrong", TlsContentReading.SecretsWrong)]
    public void What_stays_closed_is_followed_as_it_was_on_the_wire(string secrets, TlsContentReading reading)
    {
        var random = Convert.ToHexStringLower(new TlsDialogue().ClientRandom);
        var log = secrets switch
        {
            "" => string.Empty,
            "others" => SealedDialogue.KeyLog.Replace(random, new string('0', random.Length), StringComparison.Ordinal),
            "handshake" => SealedDialogue.KeyLog.Replace("_SECRET_0", "_SECRET_9", StringComparison.Ordinal),
            _ => SealedDialogue.KeyLog.Replace($"{random} 0", $"{random} 1", StringComparison.Ordinal),
        };
        var connection = Followed(SealedDialogue.Of(60), log);

        Assert.Equal(reading, connection.Tls!.Reading);
        Assert.Equal(random, connection.Tls.ClientRandom);
        Assert.Equal(secrets == "handshake", connection.Tls.IsDecrypted);
        Assert.Equal((byte)TlsContentType.Handshake, connection.Stream[0].Octets[0]);
        Assert.DoesNotContain(Said(connection), static one => one.Text.Contains("HTTP", StringComparison.Ordinal));
    }

    [Fact]
    public void Secrets_are_of_no_use_without_the_hellos()
    {
        var whole = SealedDialogue.Of(60);
        var scene = new Scene { Options = new JudgeOptions() };

        foreach (var frame in whole.Frames.Skip(5))
        {
            scene.Frame(frame.Octets);
        }

        Assert.Equal(TlsContentReading.HandshakeMissing, Followed(scene, SealedDialogue.KeyLog).Tls!.Reading);
    }

    [Fact]
    public void Suite_that_is_not_decrypted_is_told()
    {
        // Camellia in CBC mode.
        var dialogue = new TlsDialogue { Suite = 0xC072, Suites = [0xC072] };
        Assert.Equal(TlsContentReading.SuiteUnread, Followed(dialogue.Tls12(), SealedDialogue12.KeyLog).Tls!.Reading);
    }

    [Fact]
    public void Handshake_alone_holds_no_data()
    {
        var dialogue = new TlsDialogue();
        dialogue.Open().Client(dialogue.Hello(dialogue.ClientHello())).Server(Record(TlsContentType.Alert, [2, 40]));
        Assert.Equal(TlsContentReading.NoData, Followed(dialogue.CloseByServer(), string.Empty).Tls!.Reading);
    }

    [Fact]
    public void Octets_that_the_capture_lacks_are_counted_and_what_follows_stays_closed()
    {
        var whole = SealedDialogue12.Of(Request, Response);
        var scene = new Scene { Options = new JudgeOptions() };

        // Without the server's ChangeCipherSpec and Finished, which are frame 7.
        foreach (var frame in whole.Frames.Where(static (_, index) => index != 6))
        {
            scene.Frame(frame.Octets);
        }

        var connection = Followed(scene, SealedDialogue12.KeyLog);
        const int ExplicitNonceAndTag = 24;

        Assert.Equal(TlsContentReading.PartlyRead, connection.Tls!.Reading);
        Assert.Equal([(true, Request), (false, "missing 51"), (false, $"encrypted {Response.Length + ExplicitNonceAndTag}")], Said(connection));
    }

    [Fact]
    public void What_was_said_before_TLS_began_stays()
    {
        const string Greeting = "220 board ready\r\n";
        const string Start = "STARTTLS\r\n";
        const string Agreed = "220 go ahead\r\n";
        var dialogue = new TlsDialogue();
        dialogue.Scene.ServerPort = 25;
        dialogue.Open().Server(Encoding.ASCII.GetBytes(Greeting)).Client(Encoding.ASCII.GetBytes(Start)).Server(Encoding.ASCII.GetBytes(Agreed));
        SealedDialogue12.Continue(dialogue, Request, Response);

        Assert.Equal(
            [(false, Greeting), (true, Start), (false, Agreed), (true, Request), (false, Response)],
            Said(Followed(dialogue.Close(), SealedDialogue12.KeyLog)));
    }

    private static TcpConnectionRecord Followed(Scene scene, string secrets)
    {
        var log = new TlsKeyLog();
        log.Add(secrets);
        scene.Options = scene.Options with { KeyLog = log, FollowedConnection = 0 };
        return scene.Judge().Connections.Single();
    }

    private static IEnumerable<(bool FromClient, string Text)> Said(TcpConnectionRecord connection) => connection.Stream.Select(static piece =>
        (piece.FromClient, piece.Missing > 0 ? $"missing {piece.Missing}" : piece.Encrypted > 0 ? $"encrypted {piece.Encrypted}" : Encoding.Latin1.GetString([.. piece.Octets])));
}
