using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A second host announces the board's address. The board goes on answering for it, so that neither is out of reach for good.</summary>
public sealed class AddressClashScenario : IScenario
{
    public string Id => "ARP-CLASH";

    public string Title => "Second host claims the address: the board still answers for it and serves on";

    public string Source => "RFC 5227 section 2.4";

    public void Run(ScenarioContext line)
    {
        var port = line.PortOf(FirmwareService.TcpEcho);
        var arp = line.Watch.Arp();
        var octets = line.Payload(100);

        var claimer = line.ClaimAddress();
        line.Tester.RequestAddress(line.BoardAddress);
        line.Expect(arp, "a reply of the second host", seen => seen is { Operation: ArpOperation.Reply } && seen.SenderHardwareAddress == claimer.Mac);
        line.Tester.RequestAddress(line.BoardAddress);
        line.Expect(arp, "a reply of the board", seen => seen is { Operation: ArpOperation.Reply } && seen.SenderHardwareAddress == line.BoardMac);
        claimer.Sleep();
        line.ForgetBoard();

        var client = line.Connect(port);
        client.ExpectEcho(octets);
        client.Close();
        client.ExpectClosed();
    }
}
