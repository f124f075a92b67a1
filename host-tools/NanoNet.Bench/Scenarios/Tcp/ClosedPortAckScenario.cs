using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The reset takes its sequence number from the segment's acknowledgment number.</summary>
public sealed class ClosedPortAckScenario : IScenario
{
    public string Id => "TCP-CLOSED-ACK";

    public string Title => "ACK to a closed port draws RST with its number";

    public string Source => "RFC 9293 section 3.10.7.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.ClosedPort());

        client.Send(new ScriptedSegment(TcpControlBits.Ack) { SequenceNumber = 1, AcknowledgmentNumber = StrayAcknowledgment });
        var reset = client.Expect("RST", static segment => segment.Has(TcpControlBits.Rst));

        ScenarioContext.Require(
            reset.AbsoluteSequenceNumber == StrayAcknowledgment, $"seq {StrayAcknowledgment} on the wire", $"frame {reset.Number}: {reset}");
    }

    private const uint StrayAcknowledgment = 0x1234_5678;
}
