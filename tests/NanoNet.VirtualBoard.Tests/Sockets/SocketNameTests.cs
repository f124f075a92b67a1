using System;
using System.Buffers.Binary;
using System.Text;
using System.Threading.Tasks;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Names that firmware looks up.</summary>
public class SocketNameTests
{
    [Fact]
    public async Task Names_are_looked_up_and_addresses_need_no_server()
    {
        using var rig = new BoardRig(await TestProfile.Esp32, FirmwareCompiler.App("""
            Entry("192.0.2.77"); Entry(""); Entry(null); Say("ask");
            Entry("board.test"); Say(Error(() => Dns.GetHostEntry("nobody.test"))); Say(Error(() => Dns.GetHostEntry(null)));
            }
            static void Entry(string name)
            {
                var entry = Dns.GetHostEntry(name);
                Say((entry.HostName ?? "null") + " " + entry.AddressList.Length + (entry.AddressList.Length > 0 ? " " + entry.AddressList[0] : ""));
            """));
        rig.Bench.Tester.ListenUdp(53, (mac, address, port, data, _) => rig.Bench.Tester.SendUdp(
            address, new UdpHeader { SourcePort = 53, DestinationPort = port }, Answer(data.ToArray())));
        Assert.Equal(
            ["192.0.2.77 1 192.0.2.77", "null 1 192.0.2.10", "null 0", "ask", "board.test 1 198.51.100.7", "SocketException 10022", "SocketException 10022"],
            rig.WaitForLines(7));
    }

    // A reply with one record for board.test, and "no such name" for every other one.
    private static byte[] Answer(byte[] query)
    {
        var isKnown = Encoding.ASCII.GetString(query).Contains("board", StringComparison.Ordinal);
        byte[] record = isKnown ? [0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 198, 51, 100, 7] : [];
        byte[] reply = [.. query, .. record];
        BinaryPrimitives.WriteUInt16BigEndian(reply.AsSpan(2), (ushort)(isKnown ? 0x8180 : 0x8183));
        BinaryPrimitives.WriteUInt16BigEndian(reply.AsSpan(6), (ushort)(isKnown ? 1 : 0));
        return reply;
    }
}
