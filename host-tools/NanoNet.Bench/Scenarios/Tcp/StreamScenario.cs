namespace NanoNet.Bench;

/// <summary>More than the windows of both sides hold: they slide.</summary>
public sealed class StreamScenario : IScenario
{
    public string Id => "TCP-STREAM";

    public string Title => "20,000 octets come back unchanged and in order";

    public string Source => "RFC 9293 section 3.8";

    public void Run(ScenarioContext line)
    {
        var client = line.Connect(line.PortOf(FirmwareService.TcpEcho));

        client.ExpectEcho(line.Payload(20_000));
        client.Close();
        client.ReadToEnd();
        client.ExpectClosed();
    }
}
