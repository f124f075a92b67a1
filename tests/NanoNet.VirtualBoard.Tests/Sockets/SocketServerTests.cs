using System.Linq;
using System.Threading.Tasks;
using NanoNet.Validation;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Servers as people write them, with what nanoFramework's code does with them.</summary>
public class SocketServerTests
{
    [Fact]
    public async Task Echo_server_with_a_thread_a_client_serves_three_at_once()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            while (true) { var s = listener.Accept(); new Thread(new Service(s).Run).Start(); }
            }
            class Service
            {
                private readonly Socket _socket;
                public Service(Socket socket) { _socket = socket; }
                public void Run()
                {
                    var buffer = new byte[64]; int n;
                    while ((n = _socket.Receive(buffer)) > 0) _socket.Send(buffer, n, SocketFlags.None);
                    _socket.Close(); Say("served");
                }
            }
            static void Unused() {
            """, Listen));
        var peers = Enumerable.Range(0, 3).Select(_ => rig.Connect(7)).ToArray();

        // Interleaved, the last client first.
        foreach (var peer in peers.Reverse().Concat(peers))
        {
            peer.Write("hello"u8);
        }

        rig.WaitFor(() => peers.All(static peer => peer.Available == 10), "three echoes");
        peers[1].Close();
        rig.WaitForLines(1);
        Assert.True(peers[0].IsOpen && peers[2].IsOpen);
        peers[0].Close();
        peers[2].Close();
        rig.WaitForLines(3);
        rig.WaitFor(() => peers.All(static peer => peer.State == TcpState.TimeWait), "a FIN each");
    }

    [Fact]
    public async Task Half_closed_client_still_gets_its_answer()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var s = listener.Accept(); var b = new byte[10]; int total = 0, n;
            while ((n = s.Receive(b)) > 0) total += n;
            Say(total); s.Send(new byte[] { (byte)total }); s.Close(); Say(s.Connected);
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("twenty octets of it."u8);
        peer.Close();
        Assert.Equal(["20", "False"], rig.WaitForLines(2));
        rig.WaitFor(() => peer.State == TcpState.TimeWait, "the board's FIN");
        var answer = new byte[4];
        Assert.Equal(1, peer.Read(answer));
        Assert.Equal(20, answer[0]);
    }

    [Fact]
    public async Task Polling_server_accepts_reads_and_goes_on_with_other_things()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Socket s = null; var b = new byte[10]; int turns = 0; var c = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            Say(c.Poll(0, SelectMode.SelectWrite)); c.Close();
            while (true)
            {
                turns++;
                if (s == null && listener.Poll(1000, SelectMode.SelectRead)) { s = listener.Accept(); Say("in"); Say(s.Poll(0, SelectMode.SelectWrite)); }
                if (s != null && s.Poll(0, SelectMode.SelectRead)) { if (s.Available == 0) break; Say(s.Receive(b, s.Available, SocketFlags.None)); }
                Thread.Sleep(1);
            }
            Say("out"); Say(turns > 1); s.Close();
            """, Listen));
        var peer = rig.Connect(7);
        rig.WaitForLines(3);
        peer.Write("abc"u8);
        rig.WaitForLines(4);
        peer.Close();
        Assert.Equal(["False", "in", "True", "3", "out", "True"], rig.WaitForLines(6));
    }
}
