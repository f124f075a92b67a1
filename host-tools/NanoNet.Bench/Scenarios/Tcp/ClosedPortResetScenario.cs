using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A reset is never answered, or two hosts would reset each other for ever.</summary>
public sealed class ClosedPortResetScenario : IScenario
{
    public string Id => "TCP-CLOSED-RST";

    public string Title => "RST to a closed port draws nothing";

    public string Source => "RFC 9293 section 3.10.7.1";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.ClosedPort());

        client.Send(new ScriptedSegment(TcpControlBits.Rst) { SequenceNumber = 1 });
        client.Send(new ScriptedSegment(TcpControlBits.Rst | TcpControlBits.Ack) { SequenceNumber = 1, AcknowledgmentNumber = 1 });
        client.ExpectSilence("silence");
    }
}
