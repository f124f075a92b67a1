using System.Threading.Tasks;
using NanoNet.Validation;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>A stream over a socket, as observed on the real interpreter.</summary>
public class NetworkStreamTests
{
    [Fact]
    public async Task NetworkStream_does_not_implement_reading_into_a_span()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            var stream = new NetworkStream(s); try { stream.Read(new SpanByte(b)); } catch (Exception e) { Say(e.GetType().Name); }
            """, Listen));
        rig.Connect(7);
        Assert.Equal(["NotImplementedException"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task NetworkStream_reads_to_the_end_and_times_out()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            var stream = new NetworkStream(s, true);
            Say(stream.ReadByte()); Say(stream.DataAvailable); stream.ReadTimeout = 100; Say(Error(() => stream.Read(b, 0, 10)));
            Say("go on"); stream.ReadTimeout = 10000; Say(stream.ReadByte()); stream.Close();
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("A"u8);
        rig.WaitForLines(4);
        peer.Close();
        Assert.Equal(["65", "False", "SocketException 10060", "go on", "-1"], rig.WaitForLines(5));
    }

    [Fact]
    public async Task NetworkStream_members_do_what_they_do_on_the_board()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            var unconnected = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try { new NetworkStream(unconnected); } catch (IOException e) { Say(e.Message + " " + e.InnerException.GetType().Name); }
            Say(Error(() => new NetworkStream(null)));
            var s = listener.Accept(); var n = new NetworkStream(s, true); var b = new byte[10];
            Say(n.CanRead + " " + n.CanWrite + " " + n.CanSeek + " " + n.CanTimeout); s.Poll(-1, SelectMode.SelectRead); Say(n.Length); Say(n.DataAvailable);
            Say(Error(() => { long p = n.Position; })); Say(Error(() => n.Seek(0, SeekOrigin.Begin))); Say(Error(() => n.SetLength(1))); Say(Error(() => n.ReadTimeout = 0));
            Say(Error(() => n.Read(null, 0, 1))); Say(Error(() => n.Read(b, 11, 0))); Say(Error(() => n.Write(b, 5, 6)));
            Say(n.Read(b, 0, 10)); n.Write(b, 0, 3); n.Flush(); Say(Error(() => n.Close(-2))); n.Close(10); Say(Error(() => n.Read(b, 0, 1))); Say(Error(() => s.Send(b)));
            """, Listen));
        var peer = rig.Connect(7);
        peer.Write("abc"u8);
        Assert.Equal(
            [
                "0 SocketException", "ArgumentNullException", "True True False True", "3", "True", "NotSupportedException", "NotSupportedException", "NotSupportedException",
                "ArgumentOutOfRangeException", "ArgumentNullException", "ArgumentOutOfRangeException", "ArgumentOutOfRangeException", "3",
                "ArgumentOutOfRangeException", "ObjectDisposedException", "ObjectDisposedException",
            ],
            rig.WaitForLines(16));
        rig.WaitFor(() => peer.State == TcpState.CloseWait && peer.Available == 3, "3 octets and a FIN");
    }
}
