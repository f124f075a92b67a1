namespace NanoNet.Bench;

/// <summary>The client offers no window until its own data is acknowledged. It never takes back a window that it has offered.</summary>
public sealed class ZeroWindowScenario : IScenario
{
    public string Id => "TCP-ZERO-WINDOW";

    public string Title => "Nothing is sent into a closed window, everything once it opens";

    public string Source => "RFC 9293 section 3.8.6";

    public void Run(ScenarioContext line)
    {
        var client = line.Script(line.PortOf(FirmwareService.TcpEcho));
        var octets = line.Payload(50);

        client.OpenWithoutWindow(octets);
        var answer = client.ExpectAcknowledged();
        ScenarioContext.Require(answer.Data.Length == 0, "no data into a closed window", $"frame {answer.Number}: {answer}");
        client.SendAcknowledgment();
        client.ExpectData(octets);
        client.Close();
    }
}
