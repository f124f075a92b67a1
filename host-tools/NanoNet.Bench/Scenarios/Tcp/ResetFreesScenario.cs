namespace NanoNet.Bench;

/// <summary>One connection more than the board can serve at once, each reset by its client.</summary>
public sealed class ResetFreesScenario : IScenario
{
    public string Id => "TCP-RST-FREES";

    public string Title => "Reset connections leave their slots to others";

    public string Source => "RFC 9293 section 3.5.3";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var octets = line.Payload(10);

        for (var i = 0; i < line.Firmware.MoreThanSlots; i++)
        {
            var client = line.Script(port);
            client.OpenAndEcho(octets);
            client.SendReset();
            client.ExpectSilence("no answer to a reset");
        }
    }
}
