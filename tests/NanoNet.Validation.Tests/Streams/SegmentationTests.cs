using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck.Fluent;
using NanoNet.Validation.Tests.Tls;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests.Streams;

/// <summary>However a stream is cut, repeated and put out of order, it holds the same octets and the same messages.</summary>
public class SegmentationTests
{
    private const string Get = "GET /a HTTP/1.1\r\nHost: board\r\n\r\n";
    private const string Post = "POST /b HTTP/1.1\r\nHost: board\r\nContent-Length: 5\r\n\r\nhello";
    private const string Plain = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc";
    private const string Chunked = "HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n";
    private const string Empty = "HTTP/1.1 204 No Content\r\n\r\n";

    private const string Upgrade =
        "GET /chat HTTP/1.1\r\nHost: board\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    private const string Switching =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    [Fact]
    public void Stream_of_any_segments_gives_the_octets_that_were_sent() => Properties.Hold(Prop.ForAll(
        ArbMap.Default.ArbFor<(byte[] Octets, uint First, int Seed)>(),
        given =>
        {
            var reader = new OctetCollector();
            var assembler = new StreamAssembler(given.First, reader);

            foreach (var (offset, length) in Segmentation.Of(given.Octets.Length, new Random(given.Seed)))
            {
                assembler.Add(given.First + (uint)offset, given.Octets.AsSpan(offset, length), length, 1, 0);
            }

            assembler.EndAt(given.First + (uint)given.Octets.Length, 2, 0);
            Assert.Equal(given.Octets, reader.Octets);
            Assert.Empty(reader.Skipped);
        }));

    [Theory]
    [InlineData(80)]
    [InlineData(8123)]
    public void Http_of_any_segments_has_the_same_messages(int port) =>
        AssertSame((ushort)port, [(true, Get), (false, Plain), (true, Post), (false, Chunked), (true, Get + Get), (false, Empty + Chunked)]);

    [Fact]
    public void WebSocket_of_any_segments_has_the_same_frames() => AssertSame(
        8123,
        [
            (true, Upgrade),
            (false, Switching),
            (true, "\u0081\u0085\u0001\u0002\u0003\u0004iglhn\u0089\u0082\u0001\u0002\u0003\u0004ii"),
            (false, "\u0081\u0005hello\u008a\u0002hk\u0082\u007e\u0000\u0080" + new string('x', 128)),
        ]);

    [Fact]
    public void Tls_of_any_segments_has_the_same_messages()
    {
        var turns = new List<(bool FromClient, string Octets)>();
        var dialogue = new TlsDialogue().Tls12();

        foreach (var (_, octets, _) in dialogue.Frames)
        {
            if (IPv4Datagram.TryParse(octets.AsSpan(EthernetHeader.Length), out var datagram) == WireError.None && TcpSegment.TryParse(datagram.Payload, out var segment) == WireError.None && !segment.Data.IsEmpty)
            {
                turns.Add((datagram.Source == Scene.ClientAddress, Encoding.Latin1.GetString(segment.Data)));
            }
        }

        AssertSame(8443, [.. turns]);
    }

    private static void AssertSame(ushort port, (bool FromClient, string Octets)[] turns)
    {
        var expected = Describe(Write(port, turns, null));
        Assert.NotEqual(string.Empty, expected);
        Properties.Hold(Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Assert.Equal(expected, Describe(Write(port, turns, new Random(seed))))));
    }

    /// <summary>Writes a conversation; without a random each turn is a segment.</summary>
    private static Scene Write(ushort port, (bool FromClient, string Octets)[] turns, Random? random)
    {
        // Numbers wrap anywhere, in either direction.
        var shift = (Client: (uint)(random?.Next() ?? 0) * 3, Server: (uint)(random?.Next() ?? 0) * 5);
        TcpHeader Shifted(TcpHeader header, bool isClient) => header with
        {
            SequenceNumber = header.SequenceNumber + (isClient ? shift.Client : shift.Server),
            AcknowledgmentNumber = (header.ControlBits & TcpControlBits.Ack) == 0 ? 0 : header.AcknowledgmentNumber + (isClient ? shift.Server : shift.Client),
        };
        var scene = new Scene { ServerPort = port, Options = new JudgeOptions() };
        TcpHeader FromClient(TcpHeader header) => Shifted(header, true);
        TcpHeader FromServer(TcpHeader header) => Shifted(header, false);
        scene.Client("S", 0, options: Scene.SynOptions(), with: FromClient);
        scene.Server("SA", 0, 1, options: Scene.SynOptions(), with: FromServer);
        scene.Client("A", 1, 1, with: FromClient);
        var (client, server) = (1U, 1U);

        foreach (var (fromClient, octets) in turns)
        {
            foreach (var (offset, length) in random is null ? [(0, octets.Length)] : Segmentation.Of(octets.Length, random))
            {
                if (fromClient)
                {
                    scene.Client("PA", client + (uint)offset, server, octets.Substring(offset, length), with: FromClient);
                }
                else
                {
                    scene.Server("PA", server + (uint)offset, client, octets.Substring(offset, length), with: FromServer);
                }
            }

            client += fromClient ? (uint)octets.Length : 0;
            server += fromClient ? 0 : (uint)octets.Length;
        }

        return scene;
    }

    private static string Describe(Scene scene)
    {
        var connection = scene.Judge().Connections.Single();
        var http = connection.HttpExchanges.Select(e => $"{e.Method} {e.Target} {e.Status} {e.IsRequestWhole} {e.IsResponseWhole}");
        var tls = (connection.Tls?.Messages ?? []).Select(m => $"{m.IsFromClient} {m.Type} {m.Alert?.Description}");
        var frames = connection.WebSocketFrames > 0 ? [$"{connection.WebSocketFrames} frames"] : System.Array.Empty<string>();
        return string.Join('\n', [.. http, .. tls, .. frames]);
    }
}
