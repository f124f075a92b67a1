using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NanoNet.Capture;
using NanoNet.Services;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>Who looks for boards asks everybody on the network, and gets an answer for himself alone.</summary>
public class DiscoveryTests
{
    private const ushort Port = 6266;
    private const string Everybody = "255.255.255.255";
    private const string Subnet = "192.0.2.255";

    // More than a source gets in two seconds, which is what a burst can touch.
    private const int Burst = 50;

    private const int Windows = 2;

    [Theory]
    [InlineData("st-stm32f769i-discovery", "web", "info:6266,http:80")]
    [InlineData("esp32-olimex", "everything", "tcp-echo:7,discard:9,chargen:19,daytime:13,line:2323,udp-echo:7,info:6266,http:80")]
    public async Task Board_says_who_it_is_to_him_who_asks_everybody(string board, string set, string ports)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                foreach (var target in (string[])[Everybody, Subnet, attacked.Address])
                {
                    var answer = Assert.Single(Ask(attacked, target, 1));
                    Assert.Equal((attacked.Address, Port), (answer.From, answer.Port));
                    Assert.Equal($"Attacked 1\r\nboard BOARD\r\nbuild 0123456789ab\r\naddress {attacked.Address}\r\nports {ports}\r\n", answer.Text);
                }

                Assert.InRange(Ask(attacked, Everybody, Burst).Count, 1, Windows * ServerLimits.InformationPerSecond);

                // What says that it comes from everybody would have the answer go to everybody.
                foreach (var source in (string[])[Everybody, Subnet])
                {
                    attacked.Run("hping3", "-n", "-q", "-2", "-c", "20", "-i", "u1000", "-p", Text(Port), "-d", "400", "-E", attacked.Question, "-a", source, attacked.Address);
                }
            },
            ("udp.answered", 5),
            ("udp.dropped.rate", 1));
        attacked.JudgeWire();
        HoldToUnicast(attacked.Capture, attacked.Address);
    }

    private static List<(string From, int Port, string Text)> Ask(AttackedBoard attacked, string target, int times)
    {
        // A single question waits for its answer as long as it takes; a burst for those that come.
        var client = attacked.Run("python3", AttackedBoard.Client("discovery_client.py"), PoliteClient.Address, "tap0", times == 1 ? "60" : "1", $"{target}x{Text(times)}");
        Assert.True(client.ExitCode == 0, client.Error);
        return [.. client.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return (root.GetProperty("from").GetString()!, root.GetProperty("port").GetInt32(), root.GetProperty("answer").GetString()!);
        })];
    }

    // Every answer: from the board's own address to one host, in a frame for one host.
    private static void HoldToUnicast(string capture, string board)
    {
        var here = IPv4Address.Parse(PoliteClient.Address);
        var answers = 0;
        using var reader = CaptureReader.Open(capture);

        while (reader.TryReadNext(out var frame))
        {
            if (EthernetFrame.TryParse(frame.Octets, out var ethernet) == WireError.None && ethernet.EtherType == EtherType.IPv4
                && IPv4Datagram.TryParse(ethernet.Payload, out var datagram) == WireError.None && datagram.Protocol == IPProtocol.Udp
                && UdpDatagram.TryParse(datagram.Payload, out var udp) == WireError.None && udp.SourcePort == Port)
            {
                answers++;
                Assert.Equal((IPv4Address.Parse(board), here, false), (datagram.Source, datagram.Destination, ethernet.Destination.IsGroup));
            }
        }

        Assert.True(answers > 0, "expected: answers in the capture");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
