using System;
using System.Globalization;
using NanoNet.Wire;

namespace NanoNet.Testing;

/// <summary>A frame that the board sent.</summary>
/// <param name="Number">Its number in the capture, from 1.</param>
/// <param name="At">Since the board got its power, in its own time.</param>
/// <param name="Octets">All of it, from the destination address on, without FCS.</param>
public sealed record WireFrame(long Number, TimeSpan At, ReadOnlyMemory<byte> Octets)
{
    /// <summary>EtherType (IEEE 802.3 section 3.2.6); 0 for a frame too short to have one.</summary>
    public int EtherType => EthernetFrame.TryParse(Octets.Span, out var ethernet) == WireError.None ? (int)ethernet.EtherType : 0;

    /// <summary>The IP protocol number (RFC 791 section 3.1); null for a frame that holds no IPv4 datagram.</summary>
    public int? Protocol => TryDatagram(out var datagram) ? (int)datagram.Protocol : null;

    /// <summary>Whether it holds a TCP segment in which at least these control bits are set (RFC 9293 section 3.1).</summary>
    public bool HasTcp(TcpControlBits bits) =>
        TryDatagram(out var datagram)
        && datagram.Protocol == IPProtocol.Tcp
        && TcpSegment.TryParse(datagram.Payload, out var segment) == WireError.None
        && (segment.ControlBits & bits) == bits;

    /// <summary>The application's octets of a TCP segment or a UDP datagram; empty for anything else.</summary>
    public ReadOnlyMemory<byte> Data
    {
        get
        {
            if (!TryDatagram(out var datagram))
            {
                return default;
            }

            return datagram.Protocol switch
            {
                IPProtocol.Tcp when TcpSegment.TryParse(datagram.Payload, out var segment) == WireError.None => segment.Data.ToArray(),
                IPProtocol.Udp when UdpDatagram.TryParse(datagram.Payload, out var udp) == WireError.None => udp.Data.ToArray(),
                _ => default,
            };
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"frame {Number}: {Octets.Length} octets, type 0x{EtherType:X4}, protocol {Protocol?.ToString(CultureInfo.InvariantCulture) ?? "none"}");

    private bool TryDatagram(out IPv4Datagram datagram)
    {
        datagram = default;
        return EthernetFrame.TryParse(Octets.Span, out var ethernet) == WireError.None
            && ethernet.EtherType == NanoNet.Wire.EtherType.IPv4
            && IPv4Datagram.TryParse(ethernet.Payload, out datagram) == WireError.None;
    }
}
