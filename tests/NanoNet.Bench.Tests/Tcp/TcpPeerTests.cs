using System;
using FsCheck;
using FsCheck.Fluent;
using NanoNet.Validation;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class TcpPeerTests
{
    private const ushort Port = 7;

    [Fact]
    public void Connect_to_a_listener_opens_both_sides()
    {
        using var hosts = TwoHosts.OnGoodWire();
        TcpPeer? accepted = null;
        TcpPeer.Listen(hosts.Server, Port, peer => accepted = peer);
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);

        Assert.True(hosts.RunUntil(() => client.IsOpen && accepted is { IsOpen: true }, seconds: 5));
        Assert.Equal(TcpPeer.DefaultMaximumSegmentSize, client.AnnouncedSegmentSize);
    }

    [Fact]
    public void Connect_to_a_closed_port_is_refused()
    {
        using var hosts = TwoHosts.OnGoodWire();
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);

        Assert.True(hosts.RunUntil(() => client.EndReason != TcpEndReason.None, seconds: 5));
        Assert.Equal(TcpEndReason.Refused, client.EndReason);
    }

    [Fact]
    public void Connect_to_nobody_times_out()
    {
        using var hosts = new TwoHosts((pump, left, right) => new FaultyWire(pump, left, right, 1) { Loss = 1 });
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);

        Assert.True(hosts.RunUntil(() => client.EndReason != TcpEndReason.None));
        Assert.Equal(TcpEndReason.TimedOut, client.EndReason);
    }

    [Fact]
    public void Close_by_the_client_passes_through_time_wait_and_leaves_nothing()
    {
        using var hosts = TwoHosts.OnGoodWire();
        TcpPeer? server = null;
        TcpPeer.Listen(hosts.Server, Port, peer => server = new EchoingPeer(peer).Peer);
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);
        client.Close();

        Assert.True(hosts.RunUntil(() => client.State == TcpState.TimeWait, seconds: 5));
        Assert.True(hosts.RunUntil(() => server!.EndReason == TcpEndReason.Closed, seconds: 5));
        Assert.True(hosts.RunUntil(() => client.EndReason == TcpEndReason.Closed, seconds: 120));
    }

    [Fact]
    public void Half_closed_connection_still_carries_data_the_other_way()
    {
        using var hosts = TwoHosts.OnGoodWire();
        TcpPeer? server = null;
        TcpPeer.Listen(hosts.Server, Port, peer => server = peer);
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);
        client.Write("request"u8);
        client.Close();
        Assert.True(hosts.RunUntil(() => server is { State: TcpState.CloseWait, Available: 7 }, seconds: 5));

        server!.Write(new byte[50_000]);
        var received = 0;
        var buffer = new byte[TcpPeer.BufferLength];
        Assert.True(hosts.RunUntil(
            () =>
            {
                received += client.Read(buffer);
                return received == 50_000;
            },
            seconds: 5));
        Assert.Equal(TcpState.FinWait2, client.State);
    }

    [Fact]
    public void Crossing_fins_close_both_sides()
    {
        using var hosts = TwoHosts.OnGoodWire();
        TcpPeer? server = null;
        TcpPeer.Listen(hosts.Server, Port, peer => server = peer);
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);
        Assert.True(hosts.RunUntil(() => server is { IsOpen: true }, seconds: 5));

        client.Close();
        server!.Close();

        Assert.True(hosts.RunUntil(() => client.State == TcpState.TimeWait && server.State == TcpState.TimeWait, seconds: 5));
    }

    [Fact]
    public void Abort_resets_the_other_side()
    {
        using var hosts = TwoHosts.OnGoodWire();
        TcpPeer? server = null;
        TcpPeer.Listen(hosts.Server, Port, peer => server = peer);
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);
        Assert.True(hosts.RunUntil(() => server is { IsOpen: true }, seconds: 5));

        client.Abort();

        Assert.True(hosts.RunUntil(() => server!.EndReason == TcpEndReason.Reset, seconds: 5));
    }

    [Fact]
    public void Zero_window_is_probed_until_the_reader_wakes()
    {
        using var hosts = TwoHosts.OnGoodWire();
        TcpPeer? server = null;
        TcpPeer.Listen(hosts.Server, Port, peer => server = peer);
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);
        var octets = new byte[200_000];
        new Random(1).NextBytes(octets);
        var sent = 0;
        hosts.RunUntil(() => (sent += client.Write(octets.AsSpan(sent))) == octets.Length, seconds: 600);
        Assert.Equal(TcpPeer.BufferLength, server!.Available);

        var received = new byte[octets.Length];
        var count = 0;
        Assert.True(hosts.RunUntil(
            () =>
            {
                sent += client.Write(octets.AsSpan(sent));
                count += server.Read(received.AsSpan(count));
                return count == octets.Length;
            },
            seconds: 600));
        Assert.Equal(octets, received);
    }

    [Fact]
    public void Vanished_peer_ends_the_connection_after_its_retransmissions()
    {
        var isCut = false;
        using var hosts = new TwoHosts((pump, left, right) => new FaultyWire(pump, left, right, 1) { Loses = _ => isCut });
        TcpPeer? server = null;
        TcpPeer.Listen(hosts.Server, Port, peer => server = peer);
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);
        Assert.True(hosts.RunUntil(() => server is { IsOpen: true }, seconds: 5));

        isCut = true;
        client.Write("lost"u8);

        Assert.True(hosts.RunUntil(() => client.EndReason == TcpEndReason.TimedOut));
    }

    [Fact]
    public void Octets_are_the_same_after_loss_duplication_and_reordering() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            static seed =>
            {
                var random = new Random(seed);
                using var hosts = new TwoHosts((pump, left, right) => new FaultyWire(pump, left, right, seed)
                {
                    Loss = random.NextDouble() * 0.2,
                    Duplication = random.NextDouble() * 0.2,
                    Jitter = TimeSpan.FromMilliseconds(random.NextDouble() * 20),
                });

                return EchoesThrough(hosts, random.Next(1, 200_000), seed);
            }));

    [Fact]
    public void Octets_are_the_same_whichever_frame_is_lost()
    {
        for (var lost = 1; lost <= 60; lost++)
        {
            var count = 0;
            using var hosts = new TwoHosts((pump, left, right) => new FaultyWire(pump, left, right, 1) { Loses = _ => ++count == lost });

            Assert.True(EchoesThrough(hosts, 20_000, lost), $"frame {lost}");
        }
    }

    private static bool EchoesThrough(TwoHosts hosts, int length, int seed)
    {
        TcpPeer.Listen(hosts.Server, Port, static peer => _ = new EchoingPeer(peer));
        var client = TcpPeer.Connect(hosts.Client, hosts.Server.Address, Port);
        var octets = new byte[length];
        new Random(seed).NextBytes(octets);
        var received = new byte[length + 1];
        var sent = 0;
        var count = 0;

        var isDone = hosts.RunUntil(() =>
        {
            sent += client.Write(octets.AsSpan(sent));
            count += client.Read(received.AsSpan(count));

            if (sent == length)
            {
                client.Close();
            }

            return client.IsAtEnd || client.EndReason != TcpEndReason.None;
        });

        return isDone && count == length && octets.AsSpan().SequenceEqual(received.AsSpan(0, count)) && client.EndReason is TcpEndReason.None or TcpEndReason.Closed;
    }
}
