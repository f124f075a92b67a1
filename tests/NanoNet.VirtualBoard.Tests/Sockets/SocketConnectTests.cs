using System.Threading.Tasks;
using NanoNet.Bench;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Connecting to others, as observed on the real interpreter.</summary>
public class SocketConnectTests
{
    [Fact]
    public async Task Connect_to_a_closed_port_throws_10035_at_once()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            long t = Environment.TickCount64; Say(Error(() => c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 4711)))); Say(Environment.TickCount64 - t < 2000);
            """));
        Assert.Equal(["SocketException 10035", "True"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task Connect_to_a_server_carries_octets_both_ways()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Thread.Sleep(100);
            var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp); var b = new byte[10];
            Say(c.Connected); c.Connect(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 4711)); Say(c.Connected);
            c.Send(new byte[] { 65, 66 }); Say(c.Receive(b)); Say((char)b[0]); c.Close();
            """));
        TcpPeer? peer = null;
        TcpPeer.Listen(rig.Bench.Tester, 4711, accepted => peer = accepted);
        rig.WaitFor(() => peer is { Available: 2 }, "two octets");
        peer!.Write("Z"u8);
        Assert.Equal(["False", "True", "1", "Z"], rig.WaitForLines(4));
    }
}
