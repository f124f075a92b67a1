using System;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Reports.Divergences;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Cli.Tests.Divergences;

public sealed class BoardTraitsTests : IDisposable
{
    private static readonly IPv4Address s_board = new(192, 0, 2, 10);
    private static readonly IPv4Address s_peer = new(192, 0, 2, 1);

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"nanonet-{Guid.NewGuid():n}.pcapng");

    [Fact]
    public void What_a_board_asks_for_is_told_from_what_it_answers()
    {
        Write(
            Segment(s_board, s_peer, TcpControlBits.Syn, window: 100),
            Segment(s_peer, s_board, TcpControlBits.Syn, window: 200),
            Segment(s_board, s_peer, TcpControlBits.Syn | TcpControlBits.Ack, window: 300));

        var fields = BoardTraits.Read(_path, s_board).Fields;

        Assert.Equal(["100"], fields["SYN window"].Keys);
        Assert.Equal(["300"], fields["SYN,ACK window"].Keys);
        Assert.Equal(3, fields["SYN,ACK window"]["300"]);
    }

    public void Dispose() => File.Delete(_path);

    private static byte[] Segment(IPv4Address source, IPv4Address destination, TcpControlBits bits, ushort window)
    {
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = FrameEmitter.Tcp(
            buffer,
            new EthernetHeader(MacAddress.Broadcast, default, EtherType.IPv4),
            new IPv4Header { Source = source, Destination = destination, Protocol = IPProtocol.Tcp },
            new TcpHeader { SourcePort = 80, DestinationPort = 81, ControlBits = bits, Window = window },
            default,
            default);
        return buffer[..length];
    }

    private void Write(params byte[][] frames)
    {
        using var writer = PcapngWriter.Create(_path, "NanoNet tests");
        writer.AddInterface(new CaptureInterface(LinkType.Ethernet));

        foreach (var (index, frame) in frames.Index())
        {
            writer.Write(index, frame);
        }
    }
}
