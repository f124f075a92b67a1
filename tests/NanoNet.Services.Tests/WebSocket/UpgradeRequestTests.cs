using System;
using System.Security.Cryptography;
using System.Text;
using NanoNet.Services.WebSocket;
using Xunit;

namespace NanoNet.Services.Tests.WebSocket;

public class UpgradeRequestTests
{
    // RFC 6455 section 1.3.
    private const string Key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    private const string Version = "Sec-WebSocket-Version: 13\r\n";
    private const string Upgrade = "Upgrade: websocket\r\n";
    private const string Connection = "Connection: Upgrade\r\n";

    [Theory]
    [InlineData("Host: a\r\n" + Upgrade + Connection + Key + Version)]
    [InlineData("UPGRADE:WebSocket\r\nconnection:\tkeep-alive , UPGRADE \r\nsec-websocket-key:dGhlIHNhbXBsZSBub25jZQ== \r\nsec-websocket-VERSION:13\r\n")]
    [InlineData(Key + Version + "Upgrade: h2c, websocket\r\nConnection: Upgrade, close\r\n")]
    [InlineData("Connection: keep-alive\r\nUpgrade: h2c\r\n" + Upgrade + Connection + Key + Version + "Origin: http://a\r\nSec-WebSocket-Protocol: chat\r\nSec-WebSocket-Extensions: permessage-deflate\r\n")]
    public void Request_that_is_right_is_granted(string fields)
    {
        Assert.Equal(UpgradeOutcome.Granted, Read(fields, out var request));
        var response = new byte[UpgradeRequest.ResponseLength];
        Assert.Equal(response.Length, request.PutResponse(response, 0));
        Assert.Equal(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", Octets.Text(response, response.Length));
    }

    [Theory]
    [InlineData("Host: a\r\n")]
    [InlineData(Connection + Key + Version)]
    [InlineData("Upgrade: h2c\r\n" + Connection + Key + Version)]
    [InlineData("Upgrade: websockets\r\n" + Connection + Key + Version)]
    [InlineData("Upgrade: web socket\r\n" + Connection + Key + Version)]
    [InlineData("")]
    public void Request_for_something_else_is_an_ordinary_one(string fields) => Assert.Equal(UpgradeOutcome.NotAsked, Read(fields, out _));

    [Theory]
    [InlineData(Upgrade + Key + Version)]
    [InlineData(Upgrade + "Connection: close\r\n" + Key + Version)]
    [InlineData(Upgrade + Connection + Version)]
    [InlineData(Upgrade + Connection + Key + Key + Version)]
    [InlineData(Upgrade + Connection + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=\r\n" + Version)]
    [InlineData(Upgrade + Connection + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ===\r\n" + Version)]
    [InlineData(Upgrade + Connection + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25j!Q==\r\n" + Version)]
    [InlineData(Upgrade + Connection + "Sec-WebSocket-Key:\r\n" + Version)]
    [InlineData(Upgrade + Connection + Key)]
    [InlineData(Upgrade + Connection + Key + Version + Version)]
    public void Request_that_is_wrong_is_refused(string fields) => Assert.Equal(UpgradeOutcome.BadRequest, Read(fields, out _));

    [Theory]
    [InlineData("8")]
    [InlineData("013")]
    [InlineData("13, 8")]
    [InlineData("")]
    public void Request_for_another_version_is_told_so(string version) =>
        Assert.Equal(UpgradeOutcome.OtherVersion, Read(Upgrade + Connection + Key + $"Sec-WebSocket-Version: {version}\r\n", out _));

    [Fact]
    public void Request_of_http_1_0_or_with_another_method_opens_nothing()
    {
        var octets = Octets.Of(Upgrade + Connection + Key + Version + "\r\n");
        var request = new UpgradeRequest(new Sha1());
        Assert.Equal(UpgradeOutcome.NotAsked, request.Read(octets, 0, octets.Length, isGet: true, minorVersion: 0));
        Assert.Equal(UpgradeOutcome.BadRequest, request.Read(octets, 0, octets.Length, isGet: false, minorVersion: 1));
    }

    [Fact]
    public void Handshake_allocates_nothing()
    {
        var octets = Octets.Of(Upgrade + Connection + Key + Version + "\r\n");
        var request = new UpgradeRequest(new Sha1());
        var response = new byte[UpgradeRequest.ResponseLength];
        Shake();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1000; i++)
        {
            Shake();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Shake()
        {
            request.Read(octets, 0, octets.Length, isGet: true, minorVersion: 1);
            request.PutResponse(response, 0);
        }
    }

    [Fact]
    public void Sha1_of_every_length_is_dotnets()
    {
        var sha1 = new Sha1();
        var digest = new byte[Sha1.DigestLength];
        var message = Encoding.ASCII.GetBytes(new string('x', 300));

        for (var length = 0; length < message.Length; length++)
        {
            sha1.Hash(message, length, digest);
#pragma warning disable CA5350 // RFC 6455 asks for SHA-1; it protects nothing here.
            Assert.Equal(SHA1.HashData(message.AsSpan(0, length)), digest);
#pragma warning restore CA5350
        }
    }

    [Fact]
    public void Base64_of_every_length_is_dotnets()
    {
        var octets = new byte[64];
        Random.Shared.NextBytes(octets);

        for (var length = 0; length < octets.Length; length++)
        {
            var text = new byte[100];
            var written = Base64Text.Put(octets, length, text, 3);
            Assert.Equal(Convert.ToBase64String(octets, 0, length), Encoding.ASCII.GetString(text, 3, written));
        }
    }

    private static UpgradeOutcome Read(string fields, out UpgradeRequest request)
    {
        const string line = "GET /ws HTTP/1.1\r\n";
        var head = Octets.Of(line + fields + "\r\n");
        request = new UpgradeRequest(new Sha1());
        return request.Read(head, line.Length, head.Length, isGet: true, minorVersion: 1);
    }
}
