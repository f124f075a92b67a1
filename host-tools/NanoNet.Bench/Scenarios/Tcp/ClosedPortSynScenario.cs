using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>SEQ 0, ACK the SYN's number plus one.</summary>
public sealed class ClosedPortSynScenario : IScenario
{
    public string Id => "TCP-CLOSED-SYN";

    public string Title => "SYN to a closed port draws RST,ACK with the right numbers";

    public string Source => "RFC 9293 section 3.10.7.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.ClosedPort());

        client.SendSyn();
        var reset = client.Expect("RST,ACK", static segment => segment.Is(TcpControlBits.Rst | TcpControlBits.Ack));

        ScenarioContext.Require(
            reset.AbsoluteSequenceNumber == 0U && reset.AcknowledgmentNumber == 1, "seq 0 on the wire and ack 1", $"frame {reset.Number}: {reset}");
        client.ExpectSilence("one answer and no more");
    }
}
