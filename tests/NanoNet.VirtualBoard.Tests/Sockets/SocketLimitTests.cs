using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What happens when sockets or ports run out, as observed on the real interpreter.</summary>
public class SocketLimitTests
{
    [Fact]
    public async Task Bind_to_a_port_in_use_throws_with_error_0()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Say(Error(() => other.Bind(new IPEndPoint(IPAddress.Any, 7))));
            """, Listen));
        Assert.Equal(["SocketException 0"], rig.WaitForLines(1));
    }

    [Theory]
    [InlineData("stm32", 4)]
    [InlineData("esp32", 16)]
    public async Task Socket_beyond_the_boards_number_throws_and_a_closed_one_makes_room(string board, int sockets)
    {
        var profile = board == "stm32" ? await TestProfile.Stm32 : await TestProfile.Esp32;
        using var rig = new BoardRig(profile, FirmwareCompiler.App("""
            var open = new ArrayList(); Socket last = null;
            string error = "none";
            while (error == "none") { error = Error(() => { last = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); open.Add(last); }); }
            Say(open.Count); Say(error); last.Close(); Say(Error(() => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)));
            """));
        Assert.Equal([$"{sockets}", "SocketException 0", "none"], rig.WaitForLines(3));
    }

    [Fact]
    public async Task Accept_beyond_the_boards_number_throws_and_ends_the_client()
    {
        using var rig = new BoardRig(await TestProfile.Stm32, FirmwareCompiler.App("""
            var open = new ArrayList();
            for (int i = 0; i < 4; i++) Say(Error(() => open.Add(listener.Accept())));
            """, Listen));
        var peers = Enumerable.Range(0, 3).Select(_ => rig.Connect(7)).ToArray();
        rig.WaitForLines(3);
        var fourth = rig.Connect(7);
        Assert.Equal(["none", "none", "none", "SocketException 0"], rig.WaitForLines(4));
        rig.WaitFor(() => fourth.EndReason == TcpEndReason.Reset || fourth.State == TcpState.CloseWait, "a reset or a FIN");
        Assert.All(peers, peer => Assert.True(peer.IsOpen));
    }

    [Fact]
    public async Task Accept_beyond_16_sockets_throws_and_resets_the_client()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            for (int i = 0; i < 15; i++) open.Add(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
            Say("full"); Thread.Sleep(300); Say(Error(() => listener.Accept())); Say(open.Count);
            """, Listen + "var open = new ArrayList();"));
        rig.WaitForLines(1);
        var peer = rig.Connect(7);

        // A client that has not sent anything gets a FIN: lwIP resets a connection that is closed with something unread.
        peer.Write("hello"u8);
        Assert.Equal(["full", "SocketException 0", "15"], rig.WaitForLines(3));
        rig.WaitFor(() => peer.EndReason == TcpEndReason.Reset, "a reset");
    }
}
