using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>It is neither acknowledged nor delivered. Not in the default run, whose capture holds no damaged frame.</summary>
public sealed class BadChecksumScenario : IScenario
{
    public string Id => "TCP-CHECKSUM";

    public string Title => "Segment with a wrong checksum is ignored";

    public string Source => "RFC 9293 section 3.1 (MUST-3)";

    public bool IsDefault => false;

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(50);

        client.Open();
        client.Send(new ScriptedSegment(TcpControlBits.Ack | TcpControlBits.Psh) { Data = line.Payload(50), ChecksumError = 1 });
        client.ExpectSilence("silence about the damaged segment");
        client.SendData(octets);
        client.ExpectData(octets);
        client.Close();
    }
}
