extern alias board;

using System;
using Xunit;
using AddressFamily = board::System.Net.Sockets.AddressFamily;
using Environment = board::System.Environment;
using IPAddress = board::System.Net.IPAddress;
using IPEndPoint = board::System.Net.IPEndPoint;
using ProtocolType = board::System.Net.Sockets.ProtocolType;
using SelectMode = board::System.Net.Sockets.SelectMode;
using Socket = board::System.Net.Sockets.Socket;
using SocketException = board::System.Net.Sockets.SocketException;
using SocketOptionLevel = board::System.Net.Sockets.SocketOptionLevel;
using SocketOptionName = board::System.Net.Sockets.SocketOptionName;
using SocketType = board::System.Net.Sockets.SocketType;
using Thread = board::System.Threading.Thread;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>The driver's one error number, which few calls set and every exception shows.</summary>
public class SocketDriverTests
{
    private const int AddressInUse = -98;
    private const int InProgress = -115;
    private const int NotConnected = -107;
    private const int TooMany = -23;

    [Fact]
    public void Socket_beyond_the_boards_number_throws_with_error_0() =>
        Assert.Equal(0, ErrorOf(new ScriptedSockets { SocketResult = TooMany }, () => Tcp()));

    [Fact]
    public void Bind_to_an_address_in_use_throws_with_error_0() =>
        Assert.Equal(0, ErrorOf(new ScriptedSockets { BindResult = AddressInUse }, () => Tcp().Bind(new IPEndPoint(IPAddress.Any, 7))));

    [Fact]
    public void Connect_that_is_refused_throws_10035() =>
        Assert.Equal(10035, ErrorOf(new ScriptedSockets { ConnectResult = InProgress, Failed = 1 }, () => Tcp().Connect(Peer())));

    [Fact]
    public void Error_of_a_failed_connect_shows_in_the_next_failure_of_another_socket()
    {
        var sockets = new ScriptedSockets { ConnectResult = InProgress, Failed = 1, BindResult = AddressInUse };

        Assert.Equal(10035, ErrorOf(sockets, () =>
        {
            Assert.Throws<SocketException>(() => Tcp().Connect(Peer()));
            Tcp().Bind(Peer());
        }));
    }

    [Fact]
    public void Option_that_is_accepted_clears_the_error()
    {
        var sockets = new ScriptedSockets { ConnectResult = InProgress, Failed = 1, BindResult = AddressInUse };

        Assert.Equal(0, ErrorOf(sockets, () =>
        {
            Assert.Throws<SocketException>(() => Tcp().Connect(Peer()));
            Tcp().SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            Tcp().Bind(Peer());
        }));
    }

    [Fact]
    public void Option_that_is_refused_throws_minus_1() => Assert.Equal(-1, ErrorOf(
        new ScriptedSockets { SetOptionResult = -22 },
        () => Tcp().SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 1)));

    [Fact]
    public void Receive_after_the_end_throws_with_error_0() => Assert.Equal(0, ErrorOf(
        new ScriptedSockets { Ready = 1, ReceiveResult = NotConnected },
        () => Tcp().Receive(new byte[1])));

    [Fact]
    public void Receive_without_data_times_out_with_10060()
    {
        Assert.Equal(10060, ErrorOf(new ScriptedSockets(), () =>
        {
            var socket = Tcp();
            socket.ReceiveTimeout = 200;
            socket.Receive(new byte[1]);
        }));
    }

    [Fact]
    public void Close_by_another_thread_ends_a_receive_with_the_number_of_a_disposed_object()
    {
        Assert.Equal(-1728053248, ErrorOf(new ScriptedSockets(), () =>
        {
            var socket = Tcp();
            new Thread(() =>
            {
                Thread.Sleep(10);
                socket.Close();
            }).Start();
            socket.Receive(new byte[1]);
        }));
    }

    [Fact]
    public void Use_after_close_throws_ObjectDisposedException_and_a_second_close_nothing() => FakeRun.Of(
        () =>
        {
            var socket = Tcp();
            socket.Close();
            socket.Close();
            Assert.Throws<ObjectDisposedException>(() => socket.Receive(new byte[1]));
            Assert.Throws<ObjectDisposedException>(() => socket.Poll(0, SelectMode.SelectRead));
            Assert.Throws<ObjectDisposedException>(() => socket.Available);
        },
        new ScriptedSockets());

    [Fact]
    public void Poll_without_an_event_takes_its_time_and_is_false() => FakeRun.Of(
        () =>
        {
            var start = Environment.TickCount64;
            Assert.False(Tcp().Poll(100_000, SelectMode.SelectRead));
            Assert.Equal(100, Environment.TickCount64 - start);
        },
        new ScriptedSockets());

    [Theory]
    [InlineData(SocketType.Stream, ProtocolType.Udp)]
    [InlineData(SocketType.Dgram, ProtocolType.Tcp)]
    [InlineData(SocketType.Raw, ProtocolType.IP)]
    [InlineData(SocketType.Rdm, ProtocolType.IP)]
    public void Socket_of_a_type_that_the_protocol_has_not_throws_10043(SocketType type, ProtocolType protocol) =>
        Assert.Equal(10043, ErrorOf(new ScriptedSockets(), () => _ = new Socket(AddressFamily.InterNetwork, type, protocol)));

    [Fact]
    public void Exception_has_nanoFrameworks_message() => FakeRun.Of(
        () => Assert.Equal(
            "Exception was thrown: System.Net.Sockets.SocketException",
            Assert.Throws<SocketException>(() => Tcp()).Message),
        new ScriptedSockets { SocketResult = TooMany });

    private static Socket Tcp() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static IPEndPoint Peer() => new(IPAddress.Parse("192.0.2.1"), 7);

    private static int ErrorOf(ScriptedSockets sockets, Action action)
    {
        var error = int.MinValue;
        FakeRun.Of(() => error = Assert.Throws<SocketException>(action).ErrorCode, sockets);
        return error;
    }
}
