using NanoNet.Validation.Tests.Dns;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

internal static class DnsCases
{
    // Frames: 1 announcement of the server, 2 query, 3 response, 4 connection.
    public static RuleCase[] All { get; } =
    [
        new("DNS-FORMAT", () => Lookup(), () => Lookup(Response().Address(Scene.ServerAddress, pointer: 0xC0FF)), [3]),
        new("DNS-MATCH", () => Lookup(), () => Lookup(new DnsPacket(1, DnsPacket.Response).Question("other.example").Address(Scene.ServerAddress)), [3]),
        new("DNS-ANSWERED", () => Lookup(), () => Unanswered(), [2]),
        new("DNS-TC-TCP", () => Cut(DnsMessage.Port), () => Cut(80), [3]),
        new("DNS-Z-OPCODE", () => Lookup(), () => Lookup(new DnsPacket(1, DnsPacket.Response | 0x40).Question()), [3]),
        new("DNS-TTL-USE", () => Connect(), () => Connect(waitMs: 70_000), [4]),
        new("DNS-THEN-CONNECT", () => Connect(), () => Connect(IPv4Address.Parse("192.0.2.77")), [4]),
        new("DNS-EDNS", () => Lookup(Response().Options()), () => Lookup(Response().Options().Options()), [3]),
    ];

    private static DnsPacket Response(ushort flags = DnsPacket.Response) => new DnsPacket(1, flags).Question();

    private static Scene Begin(DnsPacket response)
    {
        var scene = new Scene { ServerPort = DnsMessage.Port }.ServerAnnounces();
        scene.Udp(true, 5000, DnsMessage.Port, new DnsPacket(1, DnsPacket.Query).Question().Octets);
        scene.Udp(false, DnsMessage.Port, 5000, response.Octets);
        return scene;
    }

    private static Scene Lookup(DnsPacket? response = null) => Begin(response ?? Response().Address(Scene.ServerAddress)).Later();

    private static Scene Unanswered()
    {
        var scene = new Scene().ServerAnnounces();
        scene.Udp(true, 5000, DnsMessage.Port, new DnsPacket(1, DnsPacket.Query).Question().Octets);
        return scene.Wait(5000).Later();
    }

    private static Scene Cut(ushort port)
    {
        var scene = Begin(Response(DnsPacket.Response | DnsPacket.Truncated));
        scene.ServerPort = port;
        scene.Open().CloseByClient(1, 1);
        return scene.Wait(5000).Later();
    }

    private static Scene Connect(IPv4Address? told = null, int waitMs = 0)
    {
        var scene = Begin(Response().Address(told ?? Scene.ServerAddress));
        scene.ServerPort = 80;
        return scene.Wait(waitMs).Open().CloseByClient(1, 1);
    }
}
