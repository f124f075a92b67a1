using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Boards.Tests;

/// <summary>The sockets of the C interface, with these tests as the interpreter. Each leaves no socket open.</summary>
public sealed class SocketTests(BoardInProcess board) : IClassFixture<BoardInProcess>
{
    // Only a failure takes it.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Version_is_that_of_the_profile()
    {
        Assert.Equal("2.1.3", Marshal.PtrToStringUTF8(BoardApi.LwipVersion()));
    }

    [Fact]
    public void Time_is_0_until_power_on_and_runs_from_then()
    {
        Assert.Equal(0, board.TimeBeforePowerOn);
        Assert.InRange(BoardApi.Now(), 1, long.MaxValue);
    }

    [Fact]
    public void Socket_beyond_the_boards_number_fails_until_one_is_closed()
    {
        var sockets = Enumerable.Range(0, 4).Select(_ => BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Stream, 0)).ToArray();

        Assert.All(sockets, socket => Assert.True(socket >= 0));
        Assert.Equal(BoardApi.TooManyFiles, BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Stream, 0));

        Assert.Equal(0, BoardApi.Close(sockets[0]));
        sockets[0] = BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Datagram, 0);
        Assert.All(sockets, socket => Assert.Equal(0, BoardApi.Close(socket)));
    }

    [Fact]
    public void Call_on_a_socket_that_is_not_open_fails()
    {
        Assert.Equal(BoardApi.BadSocket, BoardApi.Close(0));
        Assert.Equal(BoardApi.BadSocket, BoardApi.Poll(0, BoardApi.PollRead));
        Assert.Equal(BoardApi.BadSocket, BoardApi.Poll(4, BoardApi.PollRead));
        Assert.Equal(BoardApi.BadSocket, BoardApi.Poll(-1, BoardApi.PollRead));
    }

    [Fact]
    public void Accept_and_receive_wake_the_interpreter()
    {
        var listener = board.Listen(7001);
        Assert.Equal(BoardApi.WouldBlock, BoardApi.Accept(listener, out _, out _));
        Assert.Equal(0, BoardApi.Poll(listener, BoardApi.PollRead));

        var sequence = board.Open(from: 40001, to: 7001);
        uint ip = 0;
        ushort port = 0;
        var client = BoardInProcess.Until(() => BoardApi.Accept(listener, out ip, out port));
        Assert.True(client >= 0);
        Assert.Equal((BoardInProcess.HostOrder(Frames.TesterIp), (ushort)40001), (ip, port));

        var buffer = new byte[16];
        Assert.Equal(BoardApi.WouldBlock, BoardApi.Receive(client, buffer, buffer.Length, 0));
        board.Cable.Send(Frames.TcpSegment(40001, 7001, 101, sequence, Frames.Ack | Frames.Push, [1, 2, 3, 4]));
        BoardInProcess.UntilTrue(() => BoardApi.Poll(client, BoardApi.PollRead) == 1);

        Assert.Equal(4, BoardApi.Available(client));
        Assert.Equal(3, BoardApi.Receive(client, buffer, 3, BoardApi.Peek));
        Assert.Equal(4, BoardApi.Receive(client, buffer, buffer.Length, 0));
        Assert.Equal([1, 2, 3, 4], buffer[..4]);

        Assert.Equal(1, BoardApi.Poll(client, BoardApi.PollWrite));
        Assert.Equal(2, BoardApi.Send(client, [5, 6], 2, 0));
        Assert.Equal([5, 6], Frames.TcpData(board.Cable.Receive(frame => Frames.IsTcp(frame, 40001) && Frames.TcpData(frame).Length > 0)));

        board.Cable.Send(Frames.TcpSegment(40001, 7001, 105, sequence + 2, Frames.Ack | Frames.Finish, []));
        Assert.Equal(0, BoardInProcess.Until(() => BoardApi.Receive(client, buffer, buffer.Length, 0)));

        Assert.Equal(0, BoardApi.Close(client));
        board.Cable.Receive(frame => Frames.IsTcp(frame, 40001) && (Frames.Flags(frame) & Frames.Finish) != 0);
        board.Cable.Send(Frames.TcpSegment(40001, 7001, 106, sequence + 3, Frames.Ack, []));
        Assert.Equal(0, BoardApi.Close(listener));
    }

    [Fact]
    public void Reset_wakes_the_interpreter_with_an_error()
    {
        var listener = board.Listen(7002);
        var sequence = board.Open(from: 40002, to: 7002);
        var client = BoardInProcess.Until(() => BoardApi.Accept(listener, out _, out _));
        var buffer = new byte[1];

        board.Cable.Send(Frames.TcpSegment(40002, 7002, 101, sequence, Frames.Reset, []));

        Assert.Equal(BoardApi.ConnectionReset, BoardInProcess.Until(() => BoardApi.Receive(client, buffer, 1, 0)));
        Assert.Equal(0, BoardApi.Close(client));
        Assert.Equal(0, BoardApi.Close(listener));
    }

    [Fact]
    public void Client_beyond_the_boards_sockets_is_reset()
    {
        var listener = board.Listen(7003);
        var others = Enumerable.Range(0, 3).Select(_ => BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Stream, 0)).ToArray();

        board.Open(from: 40003, to: 7003);
        var result = BoardInProcess.Until(() => BoardApi.Accept(listener, out _, out _));

        Assert.Equal(BoardApi.TooManyFiles, result);
        board.Cable.Receive(frame => Frames.IsTcp(frame, 40003) && (Frames.Flags(frame) & (Frames.Reset | Frames.Finish)) != 0);
        Assert.All([listener, .. others], socket => Assert.Equal(0, BoardApi.Close(socket)));
    }

    [Fact]
    public void Refused_connect_wakes_the_interpreter()
    {
        var socket = BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Stream, 0);

        Assert.Equal(BoardApi.InProgress, BoardApi.Connect(socket, BoardInProcess.HostOrder(Frames.TesterIp), 9));
        var syn = board.Cable.Receive(frame => Frames.IsTcp(frame, 9) && Frames.Flags(frame) == Frames.Syn);
        var port = (ushort)(syn[Frames.Payload] << 8 | syn[Frames.Payload + 1]);
        Assert.Equal(0, BoardApi.Poll(socket, BoardApi.PollWrite));
        board.Cable.Send(Frames.TcpSegment(9, port, 0, Frames.Sequence(syn) + 1, Frames.Reset | Frames.Ack, []));
        BoardInProcess.UntilTrue(() => BoardApi.Poll(socket, BoardApi.PollError) == 1);

        Assert.Equal(0, BoardApi.Close(socket));
    }

    [Fact]
    public void Accepted_connect_becomes_writable()
    {
        var socket = BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Stream, 0);

        Assert.Equal(BoardApi.InProgress, BoardApi.Connect(socket, BoardInProcess.HostOrder(Frames.TesterIp), 10));
        var syn = board.Cable.Receive(frame => Frames.IsTcp(frame, 10) && Frames.Flags(frame) == Frames.Syn);
        var port = (ushort)(syn[Frames.Payload] << 8 | syn[Frames.Payload + 1]);
        board.Cable.Send(Frames.TcpSegment(10, port, 500, Frames.Sequence(syn) + 1, Frames.Syn | Frames.Ack, []));
        BoardInProcess.UntilTrue(() => BoardApi.Poll(socket, BoardApi.PollWrite) == 1);

        Assert.Equal(0, BoardApi.GetPeerName(socket, out var ip, out var peer));
        Assert.Equal((BoardInProcess.HostOrder(Frames.TesterIp), (ushort)10), (ip, peer));
        board.Cable.Send(Frames.TcpSegment(10, port, 501, Frames.Sequence(syn) + 1, Frames.Reset, []));
        Assert.Equal(0, BoardApi.Close(socket));
    }

    [Fact]
    public void Datagrams_come_and_go_with_their_addresses()
    {
        var socket = BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Datagram, 0);
        Assert.Equal(0, BoardApi.Bind(socket, 0, 7004));

        board.Cable.Send(Frames.UdpDatagram(40004, 7004, [9, 8, 7]));
        var buffer = new byte[8];
        uint ip = 0;
        ushort port = 0;
        Assert.Equal(3, BoardInProcess.Until(() => BoardApi.ReceiveFrom(socket, buffer, buffer.Length, 0, out ip, out port)));
        Assert.Equal((BoardInProcess.HostOrder(Frames.TesterIp), (ushort)40004), (ip, port));

        Assert.Equal(2, BoardApi.SendTo(socket, [6, 5], 2, 0, ip, port));
        Assert.Equal([6, 5], Frames.UdpData(board.Cable.Receive(frame => Frames.IsUdp(frame, 40004))));
        Assert.Equal(0, BoardApi.Close(socket));
    }

    [Fact]
    public void Bind_to_a_port_in_use_fails()
    {
        var first = BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Datagram, 0);
        var second = BoardApi.Socket(BoardApi.InterNetwork, BoardApi.Datagram, 0);

        Assert.Equal(0, BoardApi.Bind(first, 0, 7005));
        Assert.Equal(BoardApi.AddressInUse, BoardApi.Bind(second, 0, 7005));

        Assert.Equal(0, BoardApi.Close(first));
        Assert.Equal(0, BoardApi.Close(second));
    }

    [Fact]
    public void Wait_of_the_interpreter_ends_at_its_deadline()
    {
        _ = BoardApi.Wait(0); // what earlier tests left
        var deadline = BoardApi.Now() + 20_000_000;

        Assert.Equal(0u, BoardApi.Wait(deadline));
        Assert.True(BoardApi.Now() >= deadline);
    }

    [Fact]
    public void Signal_from_another_thread_ends_the_wait_with_its_flags()
    {
        _ = BoardApi.Wait(0); // what earlier tests left
        var signaller = new Thread(() =>
        {
            BoardApi.Signal(0x100);
        });

        signaller.Start();
        Assert.Equal(0x100u, BoardApi.Wait(BoardApi.Now() + BoardInProcess.Patience));
        Assert.True(signaller.Join(s_patience));
    }

    [Fact]
    public async Task Name_is_resolved_by_the_server_of_the_configuration()
    {
        uint ip = 0;
        var resolving = Task.Run(() => BoardApi.Resolve("board.example", out ip), TestContext.Current.CancellationToken);
        var query = board.Cable.Receive(frame => Frames.IsUdp(frame, 53));
        var question = Frames.UdpData(query);
        var port = (ushort)(query[Frames.Payload] << 8 | query[Frames.Payload + 1]);
        byte[] answer =
            [question[0], question[1], 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, .. question[12..], 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 198, 51, 100, 7];

        board.Cable.Send(Frames.UdpDatagram(53, port, answer));

        Assert.Equal(0, await resolving.WaitAsync(s_patience, TestContext.Current.CancellationToken));
        Assert.Equal(BoardInProcess.HostOrder([198, 51, 100, 7]), ip);
    }

    [Fact]
    public unsafe void Interface_tells_its_configuration_and_changes_it()
    {
        BoardApi.GetNetif(out var state);
        Assert.Equal(BoardInProcess.NetworkOrder(Frames.BoardIp), state.Ip);
        Assert.Equal(BoardInProcess.NetworkOrder(Frames.TesterIp), state.Gateway);
        Assert.Equal(BoardInProcess.NetworkOrder(Frames.TesterIp), state.Dns[0]);
        Assert.Equal((1, 0, 1), (state.LinkUp, state.Dhcp, state.HasAddress));

        _ = BoardApi.Wait(0); // what earlier tests left
        Assert.Equal(0, BoardApi.UseDhcp());
        var discover = board.Cable.Receive(frame => Frames.IsUdp(frame, 67));
        Assert.Equal(1, Frames.UdpData(discover)[0]);
        BoardApi.GetNetif(out state);
        Assert.Equal(1, state.Dhcp);

        byte[] another = [192, 0, 2, 11];
        Assert.Equal(0, BoardApi.UseStatic(BoardInProcess.NetworkOrder(another), state.Mask, state.Gateway));
        BoardInProcess.UntilTrue(() => Address() == BoardInProcess.NetworkOrder(another));
        BoardApi.GetNetif(out state);
        Assert.Equal(0, state.Dhcp);

        Assert.Equal(0, BoardApi.UseStatic(BoardInProcess.NetworkOrder(Frames.BoardIp), state.Mask, state.Gateway));
        Assert.Equal(BoardApi.NetworkEvent, BoardApi.Wait(BoardApi.Now() + BoardInProcess.Patience) & BoardApi.NetworkEvent);
        Assert.Equal(BoardInProcess.NetworkOrder(Frames.BoardIp), Address());
    }

    [Fact]
    public void Link_that_is_down_carries_nothing()
    {
        BoardApi.SetLink(0);
        BoardInProcess.UntilTrue(() => !IsLinkUp());
        board.Cable.Send(Frames.EchoRequest(8));

        // Coming up announces the address; an answer to the echo would have come before.
        BoardApi.SetLink(1);
        Assert.False(Frames.IsIcmp(board.Cable.Receive(frame => Frames.IsIcmp(frame) || (frame[12] == 8 && frame[13] == 6))));
    }

    private static bool IsLinkUp()
    {
        BoardApi.GetNetif(out var state);
        return state.LinkUp != 0;
    }

    private static uint Address()
    {
        BoardApi.GetNetif(out var state);
        return state.Ip;
    }
}
