using System;
using System.Globalization;
using NanoNet.Bench;
using NanoNet.Wire;

namespace NanoNet.Reports.Divergences;

/// <summary>What a frame of the board is, in words without what differs from run to run: numbers, dynamic ports and addresses.</summary>
internal static class FrameWords
{
    public static string Of(in FrameView view) => view switch
    {
        { ArpOperation: { } operation } => $"ARP {operation}",
        { Dhcp: not DhcpMessageType.None } => $"DHCP {view.Dhcp}",
        { Protocol: IPProtocol.Tcp } => string.Create(
            CultureInfo.InvariantCulture, $"TCP {view.ControlBits.ToString().ToUpperInvariant().Replace(", ", ",", StringComparison.Ordinal)} of port {view.Ports.Source}, {view.TcpDataLength} octets"),
        { Protocol: IPProtocol.Udp } => string.Create(CultureInfo.InvariantCulture, $"UDP of port {view.Ports.Source}, {view.Length} octets"),
        { IcmpType: { } type } => $"ICMP {type}",
        { IsFragment: true } => "fragment",
        { Protocol: { } protocol } => protocol.ToString(),
        _ => view.Type.ToString(),
    };
}
