using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Identifier, sequence number and data come back as they were sent.</summary>
public sealed class IcmpEchoScenario : IScenario
{
    public string Id => "ICMP-ECHO";

    public string Title => "Echo requests of several sizes come back unchanged";

    public string Source => "RFC 1122 section 3.2.2.6";

    public void Run(ScenarioContext line)
    {
        var icmp = line.Watch.Icmp();
        ushort sequence = 0;

        foreach (var size in s_sizes)
        {
            var data = line.Payload(size);
            sequence++;
            line.Tester.SendIcmp(line.BoardAddress, IcmpHeader.Echo(Identifier, sequence), data);
            var reply = line.Expect(
                icmp,
                $"echo reply {sequence} with {size} octets",
                seen => seen is { Type: IcmpType.EchoReply, Identifier: Identifier } && seen.SequenceNumber == sequence);

            ScenarioContext.Require(reply.Data.Span.SequenceEqual(data), $"the {size} octets that were sent", $"frame {reply.Number}: {reply}");
        }
    }

    private const ushort Identifier = 0x1234;

    // Nothing, one, an odd and a common number, and what an Ethernet frame holds at most.
    private static readonly int[] s_sizes = [0, 1, 55, 56, 512, 1472];
}
