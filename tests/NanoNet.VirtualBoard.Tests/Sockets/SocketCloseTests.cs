using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What closing a socket does to threads that wait for it and to its peer, as observed on the real interpreter.</summary>
public class SocketCloseTests
{
    [Fact]
    public async Task Close_of_a_socket_by_another_thread_ends_receive_and_accept()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            new Thread(() => { Thread.Sleep(50); s.Close(); Thread.Sleep(50); listener.Close(); }).Start();
            Say(Error(() => s.Receive(b))); Say(Error(() => listener.Accept())); Say(Error(() => s.Receive(b))); s.Close(); Say("closed twice");
            """, Listen));
        rig.Connect(7);
        Assert.Equal(
            ["SocketException -1728053248", "SocketException -1728053248", "ObjectDisposedException", "closed twice"],
            rig.WaitForLines(4));
    }

    [Fact]
    public async Task Close_with_unread_input_resets_after_what_was_sent()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.Poll(-1, SelectMode.SelectRead); s.Send(new byte[] { 1, 2, 3 }); s.Close(); Say("closed");
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("unread"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.EndReason != TcpEndReason.None, "an end");
        Assert.Equal(TcpEndReason.Reset, peer.EndReason);
        Assert.Equal(3, peer.Available);
    }

    [Fact]
    public async Task Close_after_reading_everything_sends_a_FIN()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.Receive(b); s.Send(new byte[] { 1, 2, 3 }); s.Close(); Say("closed");
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("read"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.State == TcpState.CloseWait, "a FIN");
        Assert.Equal(3, peer.Available);
    }

    [Fact]
    public async Task Linger_0_with_nothing_unacknowledged_closes_with_a_FIN()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger, 0); s.Receive(b); s.Close(); Say("closed");
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("read"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.EndReason != TcpEndReason.None || peer.State == TcpState.CloseWait, "an end");
        Assert.Equal(TcpState.CloseWait, peer.State);
    }

    [Fact]
    public async Task Socket_that_nothing_refers_to_is_closed_by_a_collection_and_not_before()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            new Lost().Serve(listener); Say("served"); s_go.WaitOne(); Say(nanoFramework.Runtime.Native.GC.Run(false) > 0); Thread.Sleep(50); Say("collected");
            Thread.Sleep(Timeout.Infinite);
            } static AutoResetEvent s_go = new AutoResetEvent(false);
            class Lost {
                public void Serve(Socket listener) { var s = listener.Accept(); var b = new byte[10]; s.Receive(b); s.Send(b, 3, SocketFlags.None); new Thread(() => { Thread.Sleep(300); s_go.Set(); }).Start(); }
            } static void Unused() {
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("abc"u8);
        rig.WaitForLines(1);
        rig.WaitFor(() => peer.Available == 3, "3 octets");
        Assert.True(peer.IsOpen);
        Assert.Equal(["served", "True", "collected"], rig.WaitForLines(3));
        rig.WaitFor(() => peer.State == TcpState.CloseWait, "a FIN");

        // The listener is a local of a method that has not ended.
        Assert.True(rig.Connect(7).IsOpen);
    }

    [Fact]
    public async Task Close_by_another_thread_ends_connect_and_datagram_receive()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Udp + """
            u.Bind(new IPEndPoint(IPAddress.Any, 5000)); EndPoint from = new IPEndPoint(IPAddress.Any, 0);
            new Thread(() => { Thread.Sleep(50); u.Close(); }).Start(); Say(Error(() => u.ReceiveFrom(b, ref from)));
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            new Thread(() => { Thread.Sleep(50); c.Close(); }).Start(); Say(Error(() => c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.77"), 80))));
            Say(c.Connected);
            """));
        Assert.Equal(["SocketException -1728053248", "SocketException -1728053248", "False"], rig.WaitForLines(3));
    }
}
