using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>The client sends data and takes none back at first.</summary>
public sealed class ZeroWindowScenario : IScenario
{
    public string Id => "TCP-ZERO-WINDOW";

    public string Title => "Nothing is sent into a closed window, everything once it opens";

    public string Source => "RFC 9293 section 3.8.6";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(50);

        client.Open();
        client.Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { Data = octets, Window = 0 });
        var answer = client.Expect("ACK without data", static segment => segment.Has(TcpControlBits.Ack) && segment.AcknowledgmentNumber == 51);
        ScenarioContext.Require(answer.Data.Length == 0, "no data into a closed window", $"frame {answer.Number}: {answer}");
        client.SendAcknowledgment();
        client.ExpectData(octets);
        client.Close();
    }
}
