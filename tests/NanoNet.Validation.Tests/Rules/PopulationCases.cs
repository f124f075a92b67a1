using System;
using System.Linq;
using NanoNet.Validation.Tests.Dhcp;
using NanoNet.Validation.Tests.Dns;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Rules;

/// <summary>Hosts that choose many numbers, at random or not.</summary>
internal static class PopulationCases
{
    // Two numbers make a step, from which the next ones could be guessed.
    private const int Guessed = 20;
    private const int Connections = Guessed + 2;

    public static RuleCase[] All { get; } =
    [
        new("TCP-ISN-RANDOM", () => Connect(Connections), () => Connect(Connections, (_, i) => 64_000U * (uint)i), Range(3, Guessed)),
        new("TCP-ISN-MONO", () => Reuse(33), () => Reuse(33, (_, i) => (250_000U * (uint)i) - (i % 3 == 0 ? 1_000_000U : 0)), [4, 7, 10, 13, 16, 19, 22, 25, 28, 31]),
        new("TCP-EPHEMERAL", () => Connect(21), () => Connect(21, port: (_, i) => (ushort)(50_000 + (2 * i))), Range(2, Guessed)),
        new("IP4-ID-UNIQUE", () => Send(1000), () => Send(1000, again: 17), [1001]),
        new("DNS-ID-RANDOM", () => Ask(Connections), () => Ask(Connections, (_, i) => (ushort)(2 * i)), Range(3, Guessed)),
        new("DHCP-INIT-DELAY", () => Start(5), () => Start(5, _ => 2000), [2, 4, 6, 8, 10]),
    ];

    /// <summary>SYNs to ever other peers, a second apart.</summary>
    public static Scene Connect(int count, Func<Random, int, uint>? number = null, Func<Random, int, ushort>? port = null)
    {
        var random = new Random(1);
        var scene = new Scene { Options = new JudgeOptions() };

        for (var i = 0; i < count; i++)
        {
            var isn = number?.Invoke(random, i) ?? (uint)random.NextInt64();
            var from = port?.Invoke(random, i) ?? (ushort)random.Next(1024, 65536);
            scene.ServerPort = (ushort)(1 + i);
            scene.Client("S", 0, options: Scene.SynOptions(), with: h => h with { SourcePort = from, SequenceNumber = isn });
            scene.Wait(1000);
        }

        return scene.Later();
    }

    /// <summary>SYNs between the same endpoints, a second apart.</summary>
    public static Scene Reuse(int count, Func<Random, int, uint>? number = null)
    {
        var random = new Random(1);
        var scene = new Scene { Options = new JudgeOptions() };

        for (var i = 0; i < count; i++)
        {
            var isn = number?.Invoke(random, i) ?? 250_000U * (uint)i;
            scene.Client("S", 0, options: Scene.SynOptions(), with: h => h with { SequenceNumber = isn });
            scene.Wait(4000);
        }

        return scene.Later();
    }

    /// <summary>Datagrams that count their identifications up, and one more with one that was there.</summary>
    public static Scene Send(int count, ushort? again = null)
    {
        var scene = new Scene();

        for (var i = 0; i < count; i++)
        {
            Send(scene, (ushort)i, (byte)i);
        }

        if (again is { } identification)
        {
            Send(scene, identification, 99);
        }

        return scene.Later();
    }

    /// <summary>Queries, a second apart.</summary>
    public static Scene Ask(int count, Func<Random, int, ushort>? id = null, Func<Random, int, ushort>? port = null)
    {
        var random = new Random(1);
        var scene = new Scene { Options = new JudgeOptions() };

        for (var i = 0; i < count; i++)
        {
            var identifier = id?.Invoke(random, i) ?? (ushort)random.Next(65536);
            var from = port?.Invoke(random, i) ?? (ushort)random.Next(1024, 65536);
            scene.Udp(true, from, DnsMessage.Port, new DnsPacket(identifier, DnsPacket.Query).Question().Octets);
            scene.Wait(1000);
        }

        return scene.Later();
    }

    /// <summary>Starts of a host, a minute apart, each with a probe and then DISCOVER.</summary>
    public static Scene Start(int count, Func<int, int>? delayMs = null)
    {
        var scene = new Scene();

        for (var i = 0; i < count; i++)
        {
            scene.IcmpV6(
                false, IcmpV6Type.NeighborSolicitation, [0, 0, 0, 0, .. Enumerable.Repeat((byte)0xFE, 16)],
                source: default(InternetAddress), ethernet: new EthernetHeader(MacAddress.Broadcast, Lease.ClientMac, EtherType.IPv6));
            scene.Wait(delayMs?.Invoke(i) ?? (1000 + (i * 2100)));
            var header = new DhcpHeader { TransactionId = (uint)i, ClientHardwareAddress = Lease.ClientMac };
            scene.Frame(new DhcpStep(true, DhcpMessageType.Discover, IPv4Address.Any, IPv4Address.Broadcast, header).Emit());
            scene.Wait(60_000);
        }

        return scene.Later();
    }

    public static void Send(Scene scene, ushort identification, byte content) => scene.IPv4(
        true, (IPProtocol)253, [content], h => h with { Identification = identification, Flags = IPv4Flags.None });

    private static long[] Range(int first, int count) => [.. Enumerable.Range(first, count)];
}
