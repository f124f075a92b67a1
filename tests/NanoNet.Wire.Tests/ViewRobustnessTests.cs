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

    [Fact]
    public void Dns_messages_with_random_damage_never_throw()
    {
        // A question and two answers whose names point back.
        byte[] message =
        [
            0, 1, 0x81, 0x80, 0, 1, 0, 2, 0, 0, 0, 0, 5, 98, 111, 97, 114, 100, 0, 0, 1, 0, 1,
            0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1, 1, 97, 0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 2, 1, 98,
        ];
        Assert.Equal(WireError.None, DnsMessage.TryParse(message, out _));
        var random = new Random(20261121);

        for (var i = 0; i < Rounds; i++)
        {
            var octets = (byte[])message.Clone();

            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            TouchAll(octets);
        }
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
            sum += (long)frame.Destination.Value + (long)frame.Source.Value + (int)frame.EtherType + frame.VlanId + (long)frame.VlanIds + frame.Payload.Length;
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

            foreach (var extension in six.Extensions)
            {
                sum += (int)extension.Protocol + extension.Octets.Length;
            }
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

        if (IcmpV6Message.TryParse(octets, out var icmpV6) == WireError.None)
        {
            sum += (int)icmpV6.Type + icmpV6.Data.Length + icmpV6.Mtu + (icmpV6.AreOptionsSound() ? 1 : 0) + (icmpV6.TryGetTarget(out var target) ? (long)target.Low : 0);
        }

        if (LlcHeader.TryParse(octets, octets.Length, out var llc) == WireError.None)
        {
            sum += llc.DestinationAccessPoint + llc.Organization + (int)llc.EtherType + llc.Payload.Length;
        }

        if (DnsMessage.TryParse(octets, out var dns) == WireError.None)
        {
            foreach (var record in dns.Records)
            {
                sum += (int)record.Type + record.Data.Length + DnsName.Read(octets, record.NameOffset).Length;
            }
        }

        if (DhcpMessage.TryParse(octets, out var dhcp) == WireError.None)
        {
            sum += (int)dhcp.MessageType + dhcp.ServerName.Length + dhcp.BootFile.Length + dhcp.Options.Length;
        }

        return sum;
    }
}
