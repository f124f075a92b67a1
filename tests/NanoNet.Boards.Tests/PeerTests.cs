using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>lwIP on the port, on the wire: each test plugs a cable into a peer of its own.</summary>
public sealed class PeerTests
{
    public static TheoryData<string> Profiles => ["st-stm32f769i-discovery", "esp32-olimex"];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Echo_request_is_answered_with_the_same_data(string board)
    {
        using var peer = await PeerOnCable.StartAsync(BoardCatalog.Load(Repository.Boards).Get(board));

        peer.Cable.Send(Frames.EchoRequest(56));
        var reply = peer.Cable.Receive(Frames.IsIcmp);

        Assert.Equal(0, reply[Frames.Payload]);
        Assert.True(Frames.ChecksumsAreRight(reply));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Transmitted_frames_are_padded_to_the_minimum(string board)
    {
        using var peer = await PeerOnCable.StartAsync(BoardCatalog.Load(Repository.Boards).Get(board));

        peer.Cable.Send(Frames.EchoRequest(0));

        Assert.Equal(60, peer.Cable.Receive(Frames.IsIcmp).Length);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Tcp_echo_returns_the_data_with_right_checksums(string board)
    {
        using var peer = await PeerOnCable.StartAsync(BoardCatalog.Load(Repository.Boards).Get(board));
        var synAck = peer.Connect(40000, to: 7, sequence: 1000);
        var data = Encoding.ASCII.GetBytes("a segment of odd length");

        peer.Cable.Send(Frames.TcpSegment(40000, 7, 1001, Frames.Sequence(synAck) + 1, Frames.Ack | Frames.Push, data));
        var echo = peer.Cable.Receive(frame => Frames.IsTcp(frame, 40000) && Frames.TcpData(frame).Length > 0);

        Assert.Equal(data, Frames.TcpData(echo));
        Assert.Equal(1001u + (uint)data.Length, Frames.Acknowledgment(echo));
        Assert.True(Frames.ChecksumsAreRight(synAck));
        Assert.True(Frames.ChecksumsAreRight(echo));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Udp_echo_returns_the_data_with_right_checksums(string board)
    {
        using var peer = await PeerOnCable.StartAsync(BoardCatalog.Load(Repository.Boards).Get(board));

        peer.Cable.Send(Frames.UdpDatagram(40000, 7, [1, 2, 3]));
        var echo = peer.Cable.Receive(frame => Frames.IsUdp(frame, 40000));

        Assert.Equal([1, 2, 3], Frames.UdpData(echo));
        Assert.True(Frames.ChecksumsAreRight(echo));
    }

    [Fact]
    public async Task Http_serves_the_status()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);
        var synAck = peer.Connect(40000, to: 80, sequence: 1);

        peer.Cable.Send(Frames.TcpSegment(
            40000, 80, 2, Frames.Sequence(synAck) + 1, Frames.Ack | Frames.Push, Encoding.ASCII.GetBytes("GET /status HTTP/1.0\r\n\r\n")));
        var answer = peer.Cable.Receive(frame => Frames.IsTcp(frame, 40000) && Frames.TcpData(frame).Length > 0);

        Assert.StartsWith("HTTP/1.0 200 OK\r\n", Encoding.ASCII.GetString(Frames.TcpData(answer)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Syn_ack_announces_the_mss_that_the_profile_promises(string board)
    {
        var profile = BoardCatalog.Load(Repository.Boards).Get(board);
        using var peer = await PeerOnCable.StartAsync(profile);

        Assert.Equal(profile.ExpectedMss, Frames.Mss(peer.Connect(40000, to: 7, sequence: 1)));
    }

    [Fact]
    public async Task Mss_of_the_profile_changes_the_wire()
    {
        var profile = NativeBoard.Stm32 with
        {
            Lwip = NativeBoard.Stm32.Lwip with { Options = With(NativeBoard.Stm32.Lwip.Options, "TCP_MSS", 536) },
        };
        using var peer = await PeerOnCable.StartAsync(profile);

        Assert.Equal(536, profile.ExpectedMss);
        Assert.Equal(536, Frames.Mss(peer.Connect(40000, to: 7, sequence: 1)));
    }

    [Theory]
    [InlineData(Frames.Ip + 8)]       // time to live: the header's checksum no longer fits
    [InlineData(Frames.Payload + 8)]  // data: the message's no longer fits
    public async Task Frame_with_a_bad_checksum_is_dropped(int octet)
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);
        var bad = Frames.EchoRequest(8);
        bad[octet] ^= 1;

        peer.Cable.Send(bad);
        peer.Cable.Send(Frames.UdpDatagram(40000, 7, [1]));

        // The board answers in order, so an answer to the bad frame would come first.
        Assert.True(Frames.IsUdp(peer.Cable.Receive(frame => Frames.IsIcmp(frame) || Frames.IsUdp(frame, 40000)), 40000));
    }

    [Fact]
    public async Task Frame_with_a_bad_checksum_passes_where_nothing_checks()
    {
        var profile = NativeBoard.Stm32 with { Network = NativeBoard.Stm32.Network with { ChecksumOffload = ChecksumOffload.None } };
        using var peer = await PeerOnCable.StartAsync(profile);
        var bad = Frames.EchoRequest(8);
        bad[Frames.Payload + 8] ^= 1;

        peer.Cable.Send(bad);
        var reply = peer.Cable.Receive(Frames.IsIcmp);

        Assert.False(Frames.ChecksumsAreRight(reply));
    }

    [Fact]
    public async Task Udp_datagram_without_a_checksum_is_received()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);
        var datagram = Frames.UdpDatagram(40000, 7, [1, 2]);
        datagram[Frames.Payload + 6] = datagram[Frames.Payload + 7] = 0;

        peer.Cable.Send(datagram);

        Assert.Equal([1, 2], Frames.UdpData(peer.Cable.Receive(frame => Frames.IsUdp(frame, 40000))));
    }

    [Fact]
    public async Task Fragments_pass_the_checksum_engine_and_are_reassembled()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);
        var data = Enumerable.Range(0, 40).Select(i => (byte)i).ToArray();
        var whole = Frames.UdpDatagram(40000, 7, data)[Frames.Payload..];

        peer.Cable.Send(Frames.Ipv4(Frames.Udp, whole[..24], fragment: 0x2000));
        peer.Cable.Send(Frames.Ipv4(Frames.Udp, whole[24..], fragment: 24 / 8));

        Assert.Equal(data, Frames.UdpData(peer.Cable.Receive(frame => Frames.IsUdp(frame, 40000))));
    }

    [Fact]
    public async Task Frame_for_another_mac_address_is_not_received()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);
        var foreign = Frames.EchoRequest(8);
        foreign[5] ^= 1;

        peer.Cable.Send(foreign);
        peer.Cable.Send(Frames.UdpDatagram(40000, 7, [1]));

        Assert.True(Frames.IsUdp(peer.Cable.Receive(frame => Frames.IsIcmp(frame) || Frames.IsUdp(frame, 40000)), 40000));
    }

    [Fact]
    public async Task Burst_beyond_every_mailbox_loses_nothing()
    {
        const int Burst = 2000;
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);

        var sending = Task.Run(
            () =>
            {
                for (var i = 0; i < Burst; i++)
                {
                    peer.Cable.Send(Frames.UdpDatagram(40000, 7, [(byte)(i >> 8), (byte)i]));
                }
            },
            TestContext.Current.CancellationToken);

        for (var i = 0; i < Burst; i++)
        {
            Assert.Equal([(byte)(i >> 8), (byte)i], Frames.UdpData(peer.Cable.Receive(frame => Frames.IsUdp(frame, 40000))));
        }

        await sending;
    }

    [Fact]
    public async Task Initial_sequence_numbers_differ_by_connection_where_the_profile_says_rfc6528()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Esp32);

        var first = Frames.Sequence(peer.Connect(40000, to: 7, sequence: 1));
        var second = Frames.Sequence(peer.Connect(40001, to: 7, sequence: 1));

        // Two hashes that lie this close would be a chance of one in four million.
        Assert.True(Math.Abs((long)first - second) > 1000, $"{first} and {second}");
    }

    [Fact]
    public async Task Frame_that_comes_octet_by_octet_is_received()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);
        var datagram = Frames.UdpDatagram(40000, 7, [1, 2]);

        foreach (var octet in (byte[])[0, 0, 0, (byte)datagram.Length, .. datagram])
        {
            peer.Cable.SendRaw([octet]);
        }

        Assert.Equal([1, 2], Frames.UdpData(peer.Cable.Receive(frame => Frames.IsUdp(frame, 40000))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(1519)]
    [InlineData(14 + 65535)]
    public async Task Frame_that_no_mac_receives_is_passed_over(int length)
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);
        var frame = new byte[length];
        Frames.EchoRequest(8).AsSpan(0, Math.Min(length, 42)).CopyTo(frame);

        peer.Cable.Send(frame);
        peer.Cable.Send(Frames.UdpDatagram(40000, 7, [1]));

        Assert.True(Frames.IsUdp(peer.Cable.Receive(answer => Frames.IsIcmp(answer) || Frames.IsUdp(answer, 40000)), 40000));
    }

    [Fact]
    public async Task Stream_that_is_none_of_frames_stops_the_board_with_a_reason()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);

        peer.Cable.SendRaw("GET / HTTP/1.0\r\n"u8);

        Assert.Equal(3, peer.WaitForExit());
    }

    [Fact]
    public async Task Burst_beyond_a_pool_of_the_profile_loses_frames_and_not_the_board()
    {
        var options = With(With(NativeBoard.Stm32.Lwip.Options, "MEMP_MEM_MALLOC", 0), "MEMP_NUM_TCPIP_MSG_INPKT", 1);
        var profile = NativeBoard.Stm32 with { Lwip = NativeBoard.Stm32.Lwip with { Options = options } };
        using var peer = await PeerOnCable.StartAsync(profile);
        using var answered = new CancellationTokenSource();

        for (var i = 0; i < 200; i++)
        {
            peer.Cable.Send(Frames.UdpDatagram(40000, 7, [(byte)i]));
        }

        // The board goes on: what is asked again and again is answered, whatever the burst lost.
        var asking = Task.Run(
            async () =>
            {
                while (!answered.IsCancellationRequested)
                {
                    peer.Cable.Send(Frames.UdpDatagram(40001, 7, [1]));
                    await Task.Delay(10, CancellationToken.None);
                }
            },
            TestContext.Current.CancellationToken);

        peer.Cable.Receive(frame => Frames.IsUdp(frame, 40001));
        await answered.CancelAsync();
        await asking;
    }

    [Fact]
    public async Task Unplugged_cable_is_power_off()
    {
        using var peer = await PeerOnCable.StartAsync(NativeBoard.Stm32);

        Assert.Equal(0, peer.Unplug());
    }

    private static Dictionary<string, long> With(IReadOnlyDictionary<string, long> options, string name, long value) =>
        new(options) { [name] = value };
}
