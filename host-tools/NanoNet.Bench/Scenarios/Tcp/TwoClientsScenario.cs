namespace NanoNet.Bench;

/// <summary>Where sockets allow, connections are served side by side.</summary>
public sealed class TwoClientsScenario : IScenario
{
    public string Id => "TCP-TWO-CLIENTS";

    public string Title => "Two clients do not wait for each other";

    public string Source => "README, socket budget";

    public void Run(ScenarioContext line)
    {
        if (line.Firmware.ConnectionSlots < 2)
        {
            throw new ScenarioSkippedException($"the board has {line.Board.Limits.Sockets} sockets: one connection is served at a time");
        }

        var port = line.PortOf(FirmwareService.TcpEcho);
        var first = line.Connect(port);
        var second = line.Connect(port, line.SecondTester);

        second.ExpectEcho(line.Payload(3_000));
        first.ExpectEcho(line.Payload(3_000));
        second.ExpectEcho(line.Payload(3_000));
        first.Close();
        second.Close();
        first.ReadToEnd();
        second.ReadToEnd();
    }
}
