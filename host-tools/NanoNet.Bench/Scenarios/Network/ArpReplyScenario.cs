using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The board answers for its address, to the asker alone.</summary>
public sealed class ArpReplyScenario : IScenario
{
    public string Id => "ARP-ASK";

    public string Title => "ARP request for the board's address is answered";

    public string Source => "RFC 826";

    public void Run(ScenarioContext line)
    {
        var arp = line.Watch.Arp();

        line.Tester.RequestAddress(line.BoardAddress);
        var reply = line.Expect(
            arp,
            $"ARP reply for {line.BoardAddress}",
            seen => seen.Operation == ArpOperation.Reply && seen.SenderProtocolAddress == line.BoardAddress);

        ScenarioContext.Require(
            reply.SenderHardwareAddress == line.BoardMac, $"hardware address {line.BoardMac}", $"frame {reply.Number}: {reply}");
        ScenarioContext.Require(
            reply.FrameDestination == line.Tester.Mac
                && reply.TargetHardwareAddress == line.Tester.Mac
                && reply.TargetProtocolAddress == line.Tester.Address,
            $"a reply to {line.Tester.Address} at {line.Tester.Mac}",
            $"frame {reply.Number}: {reply}");
    }
}
