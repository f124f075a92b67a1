namespace NanoNet.Bench;

/// <summary>A client that saw no answer asks again; the numbers of the answer may not change.</summary>
public sealed class RepeatedSynScenario : IScenario
{
    public string Id => "TCP-SYN-AGAIN";

    public string Title => "Repeated SYN draws the same SYN,ACK";

    public string Source => "RFC 9293 section 3.8.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(10);

        client.SendSyn();
        var first = client.ExpectSynAck();
        client.SendSyn();
        var second = client.ExpectSynAck();
        ScenarioContext.Require(
            second.AbsoluteSequenceNumber == first.AbsoluteSequenceNumber && second.MaximumSegmentSize == first.MaximumSegmentSize,
            $"the SYN,ACK of frame {first.Number} again",
            $"frame {second.Number}: {second}");
        client.SendAcknowledgment();
        client.SendData(octets);
        client.ExpectData(octets);
        client.Close();
    }
}
