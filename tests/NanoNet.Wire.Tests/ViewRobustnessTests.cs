using System;
using Xunit;

namespace NanoNet.Wire.Tests;

/// <summary>Whatever the octets, parsing never throws, and after a successful parse no accessor does.</summary>
public class ViewRobustnessTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void Views_random_octets_of_any_length_never_throw()
    {
        var random = new Random(20260101);
        var buffer = new byte[320];
        var touched = 0L;

        for (var i = 0; i < Rounds; i++)
        {
            var octets = buffer.AsSpan(0, random.Next(buffer.Length + 1));
            random.NextBytes(octets);

            if (octets.Length > 0 && (i & 1) == 0)
            {
                octets[0] = (byte)(((i & 2) == 0 ? 0x40 : 0x60) | random.Next(16));
            }

            touched += TouchAll(octets);
        }

        Assert.NotEqual(0, touched);
    }

    private static long TouchTls(ReadOnlySpan<byte> octets)
    {
        var sum = 0L;

        if (TlsRecord.TryParse(octets, out var record) == WireError.None)
        {
            sum += (int)record.ContentType + (int)record.Version + record.Fragment.Length;
        }

        if (TlsHandshakeMessage.TryParse(octets, out var message) == WireError.None)
        {
            sum += (int)message.Type + message.Body.Length;
        }

        if (TlsClientHello.TryParse(octets, out var client) == WireError.None)
        {
            sum += (int)client.LegacyVersion + client.Random[0] + client.SessionId.Length + client.CipherSuites.Length + client.CompressionMethods.Length;
            sum += client.TryFind(TlsExtensionType.KeyShare, out var data) ? data.Length : 0;
        }

        if (TlsServerHello.TryParse(octets, out var server) == WireError.None)
        {
            sum += (int)server.Version + server.CipherSuite + server.CompressionMethod + (server.IsRetryRequest ? 1 : 0) + (server.HasDowngradeSentinel ? 1 : 0);
        }

        return sum + (int)TlsCertificateList.TryParse(octets, isTls13: true, out _) + (int)TlsAlert.TryParse(octets, out _);
    }

    private static long TouchAll(ReadOnlySpan<byte> octets)
    {
        var sum = 0L;

        if (EthernetFrame.TryParse(octets, out var frame) == WireError.None)
        {
            sum += (long)frame.Destination.Value + (long)frame.Source.Value + (int)frame.EtherType + frame.VlanId + frame.Payload.Length;
        }

        if (ArpPacket.TryParse(octets, out var arp) == WireError.None)
        {
            sum += (int)arp.Operation + arp.TargetProtocolAddress.Value + (long)arp.TargetHardwareAddress.Value;
        }

        if (IPv4Datagram.TryParse(octets, out var ip) == WireError.None)
        {
            sum += ip.Header.Length + ip.Payload.Length + ip.PayloadLength + ip.Options.Length + ip.FragmentOffset + (ip.IsHeaderChecksumRight ? 1 : 0);
        }

        if (IPv6Datagram.TryParse(octets, out var six) == WireError.None)
        {
            sum += six.Payload.Length + six.PayloadLength + six.FragmentOffset + six.Identification + (six.HasMoreFragments ? 1 : 0)
                + (six.IsFragment ? 1 : 0) + (int)six.Protocol + (long)six.Source.Low + (long)six.Destination.Low;
        }

        sum += TouchTls(octets);

        if (TcpSegment.TryParse(octets, out var tcp) == WireError.None)
        {
            sum += tcp.Data.Length + tcp.UrgentPointer + (tcp.IsChecksumRight(IPv4Address.Any, IPv4Address.Any) ? 1 : 0);

            foreach (var option in tcp.Options)
            {
                sum += option.Data.Length;
            }
        }

        if (UdpDatagram.TryParse(octets, out var udp) == WireError.None)
        {
            sum += udp.Data.Length + udp.Checksum + (udp.IsChecksumRight(IPv4Address.Any, IPv4Address.Any) ? 1 : 0);
        }

        if (IcmpMessage.TryParse(octets, out var icmp) == WireError.None)
        {
            sum += icmp.Data.Length + icmp.SequenceNumber + (icmp.IsChecksumRight ? 1 : 0);
        }

        if (DhcpMessage.TryParse(octets, out var dhcp) == WireError.None)
        {
            sum += (int)dhcp.MessageType + dhcp.ServerName.Length + dhcp.BootFile.Length + dhcp.Options.Length;
        }

        return sum;
    }
}
