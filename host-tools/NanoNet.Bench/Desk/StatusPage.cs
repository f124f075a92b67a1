using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What NanoNet's firmware says of itself at /status, where nobody hears its console.</summary>
internal static class StatusPage
{
    private const ushort Port = 80;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    /// <returns>Null if there is no such page: other firmware, or none that serves HTTP at port 80.</returns>
    /// <exception cref="BenchBrokenException">The board is gone.</exception>
    public static FirmwareBanner? Read(TestBench bench)
    {
        using var peer = TcpPeer.Connect(bench.Tester, bench.Network.Address, Port);
        bench.WaitUntil(() => peer.IsOpen || peer.EndReason != TcpEndReason.None, s_limit);

        if (!peer.IsOpen)
        {
            return null;
        }

        peer.Write(HttpRequest.Get("/status", bench.Network.Address, HttpRequest.Close));
        var octets = new List<byte>();
        var buffer = new byte[TcpPeer.BufferLength];
        bench.WaitUntil(
            () =>
            {
                octets.AddRange(buffer.AsSpan(0, peer.Read(buffer)));
                return peer.IsAtEnd || peer.EndReason != TcpEndReason.None;
            },
            s_limit);
        peer.Close();
        bench.WaitUntil(() => peer.IsAllAcknowledged || peer.EndReason != TcpEndReason.None, s_limit);
        return Parse(Encoding.UTF8.GetString([.. octets]));
    }

    private static FirmwareBanner? Parse(string answer)
    {
        var body = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);

        if (body < 0 || !answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var status = JsonDocument.Parse(answer[body..]);
            return Banner(status.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static FirmwareBanner Banner(JsonElement status)
    {
        var network = status.GetProperty("network");
        var sockets = status.GetProperty("sockets");
        var services = new List<FirmwareService>();

        foreach (var text in status.GetProperty("services").GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = text.LastIndexOf(':');
            services.Add(new FirmwareService(text[..colon], ushort.Parse(text[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
        }

        return new FirmwareBanner
        {
            Firmware = status.GetProperty("firmware").GetString()!,
            Version = status.GetProperty("version").GetString()!,
            BuildId = status.GetProperty("buildId").GetString()!,
            Board = status.GetProperty("board").GetString()!,
            Address = IPv4Address.Parse(network.GetProperty("address").GetString()),
            Mask = IPv4Address.Parse(network.GetProperty("mask").GetString()),
            Gateway = IPv4Address.Parse(network.GetProperty("gateway").GetString()),
            Mac = MacAddress.Parse(network.GetProperty("mac").GetString()),
            IsDhcp = network.GetProperty("dhcp").GetBoolean(),
            Services = services,
            SocketsNeeded = sockets.GetProperty("needed").GetInt32(),
            SocketsMax = sockets.GetProperty("board").GetInt32(),
            Clients = sockets.GetProperty("connections").GetInt32() - sockets.GetProperty("reserved").GetInt32(),
        };
    }
}
