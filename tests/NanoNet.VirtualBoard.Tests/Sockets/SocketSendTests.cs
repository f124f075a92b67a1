using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Wire;
using Xunit;
using static NanoNet.VirtualBoard.Tests.FirmwareLines;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>What becomes of what firmware sends, as observed on the real interpreter.</summary>
public class SocketSendTests
{
    [Fact]
    public async Task Send_of_40000_octets_to_a_reader_is_one_call()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + "Say(s.Send(new byte[40000]));", Listen));
        var peer = rig.Connect(7);
        var count = 0;
        var buffer = new byte[TcpPeer.BufferLength];
        rig.WaitFor(() => (count += peer.Read(buffer)) == 40000, "40000 octets");
        Assert.Equal(["40000"], rig.WaitForLines(1));
    }

    [Fact]
    public async Task Send_to_a_peer_that_does_not_read_times_out_with_10060()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            s.SendTimeout = 700; long t = Environment.TickCount64;
            Say(Error(() => s.Send(new byte[90000]))); t = Environment.TickCount64 - t; Say(t >= 700 && t < 2000);
            """, Listen));
        rig.Connect(7);
        Assert.Equal(["SocketException 10060", "True"], rig.WaitForLines(2));
    }

    [Fact]
    public async Task First_send_after_the_peer_is_gone_succeeds_and_the_next_throws()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App(Accept + """
            Say(s.Receive(b)); Say(s.Send(b, 10, SocketFlags.None)); Thread.Sleep(100); Say(Error(() => s.Send(b, 10, SocketFlags.None)));
            Say(s.Poll(0, SelectMode.SelectError));
            """, Listen));
        var script = new TcpScript(rig.Bench.Tester, rig.Address, 7);
        script.Send(new ScriptedSegment(TcpControlBits.Syn) { SequenceNumber = 0 });
        SeenSegment? synAck = null;
        rig.WaitFor(() => (synAck = script.Received.Take(static _ => true, [])) is not null, "SYN,ACK");
        script.Accept(synAck!);
        script.Send(new ScriptedSegment(TcpControlBits.Ack));
        script.Send(new ScriptedSegment(TcpControlBits.Fin | TcpControlBits.Ack));
        SeenSegment? data = null;
        rig.WaitFor(() => (data = script.Received.Take(static segment => segment.Data.Length > 0, [])) is not null, "10 octets");
        script.Accept(data!);
        script.Send(new ScriptedSegment(TcpControlBits.Rst | TcpControlBits.Ack));
        Assert.Equal(["0", "10", "SocketException 0", "True"], rig.WaitForLines(4));
    }
}
