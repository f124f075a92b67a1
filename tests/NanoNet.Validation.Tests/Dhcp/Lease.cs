using System;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Dhcp;

/// <summary>
/// The life of one lease: frames 1 DISCOVER, 2 OFFER, 3 REQUEST, 4 ACK; half a lease later 5 REQUEST to renew, 6 ACK; 7 REQUEST to
/// rebind at T2, 8 ACK; 9 RELEASE. The client is Scene's server, the board.
/// </summary>
internal static class Lease
{
    public const uint TransactionId = 0x4E4E_0001;

    private const uint Seconds = 100;
    private const int HalfMs = 50_000;
    private const int RebindMs = 90_000;

    public static readonly MacAddress ClientMac = Scene.ServerMac;
    public static readonly MacAddress ServerMac = Scene.ClientMac;
    public static readonly IPv4Address Client = Scene.ServerAddress;
    public static readonly IPv4Address Server = Scene.ClientAddress;
    public static readonly IPv4Address Other = IPv4Address.Parse("192.0.2.99");

    /// <summary>The whole life, or the first frames of it; one of them may be changed.</summary>
    public static Scene Of(long frame = 0, Func<DhcpStep, DhcpStep>? with = null, long last = 9, Func<long, bool>? isMissing = null)
    {
        var scene = new Scene();

        for (var number = 1; number <= last; number++)
        {
            if (isMissing?.Invoke(number) == true)
            {
                continue;
            }

            scene.Wait(number == 5 ? HalfMs : number == 7 ? RebindMs : 0);
            var step = Step(number);
            scene.Frame((number == frame ? with!(step) : step).Emit());
        }

        return scene.Later();
    }

    private static DhcpStep Step(int number) => number switch
    {
        1 => FromNobody(DhcpMessageType.Discover),
        2 => FromServer(DhcpMessageType.Offer, TransactionId),
        3 => FromNobody(DhcpMessageType.Request) with { Server = Server, Requested = Client },
        4 => FromServer(DhcpMessageType.Ack, TransactionId),
        5 => FromClient(DhcpMessageType.Request, Server, ServerMac),
        6 or 8 => FromServer(DhcpMessageType.Ack, TransactionId + 1),
        7 => FromClient(DhcpMessageType.Request, IPv4Address.Broadcast, MacAddress.Broadcast),
        9 => FromClient(DhcpMessageType.Release, Server, ServerMac) with { Server = Server },
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    private static DhcpStep FromNobody(DhcpMessageType type) =>
        new(true, type, IPv4Address.Any, IPv4Address.Broadcast, new DhcpHeader { TransactionId = TransactionId, ClientHardwareAddress = ClientMac });

    private static DhcpStep FromClient(DhcpMessageType type, IPv4Address to, MacAddress mac) =>
        new(
            true,
            type,
            Client,
            to,
            new DhcpHeader { TransactionId = TransactionId + 1, ClientAddress = Client, ClientHardwareAddress = ClientMac })
        {
            DestinationMac = mac,
        };

    private static DhcpStep FromServer(DhcpMessageType type, uint transactionId) =>
        new(
            false,
            type,
            Server,
            Client,
            new DhcpHeader
            {
                Op = DhcpMessage.BootReply,
                TransactionId = transactionId,
                YourAddress = Client,
                ClientHardwareAddress = ClientMac,
            })
        {
            DestinationMac = ClientMac,
            Server = Server,
            LeaseSeconds = Seconds,
        };
}
