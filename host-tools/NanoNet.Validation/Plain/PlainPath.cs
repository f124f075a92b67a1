using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The short way for packets that are as nearly all are: what the judges of link and network would state of them is known beforehand.</summary>
/// <remarks>
/// A packet that is not plain is not touched. What is stated is the same either way, which a test holds for every capture that the tests make.
/// </remarks>
internal sealed class PlainPath(
    Evidence evidence,
    CaptureInspector capture,
    EthernetJudge ethernet,
    ArpJudge arp,
    DhcpJudge dhcp,
    NeighborJudge neighbors,
    PathMtuJudge paths,
    IdentificationJudge identifications)
{
    private static readonly FactSet s_always =
    [
        Fact.EthernetFrame, Fact.EthernetSizeLegal, Fact.EthernetLengthRight,
    ];

    private static readonly FactSet s_ipv4 =
    [
        Fact.IPv4WellFormed, Fact.IPv4ChecksumRight, Fact.IPv4SourceValid, Fact.IPv4TimeToLiveLeft, Fact.IPv4FlagsClean,
    ];

    private bool _isShortSeen;
    private bool _isFullSeen;
    private bool _isIPv4Seen;
    private bool _isIPv6Seen;

    /// <summary>Takes a packet as far as its network layer.</summary>
    /// <param name="number">Number of its frame.</param>
    /// <param name="timeNs">When it came.</param>
    /// <param name="frame">The whole frame.</param>
    /// <param name="packet">What it says.</param>
    /// <param name="info">What the transport layer needs to know.</param>
    /// <returns>Its stamp.</returns>
    public FrameStamp Take(long number, long timeNs, ReadOnlySpan<byte> frame, in PlainPacket packet, out DatagramInfo info)
    {
        var stamp = new FrameStamp(number, timeNs, MacAddress.Read(frame[MacAddress.Length..]), MacAddress.Read(frame));
        capture.Add(stamp, isCut: false);

        if (frame.Length < EthernetFrame.MinLength)
        {
            _isShortSeen = true;
        }
        else
        {
            _isFullSeen = true;
        }

        info = new DatagramInfo(packet.Source, packet.Destination, frame.Length - packet.PayloadAt, IsCut: false, IsJudged: true, IsGroup: false, packet.TimeToLive)
        {
            Identification = packet.Identification,
            Congestion = packet.Congestion,
        };

        // Loopback interfaces have no hardware addresses, and say so with zeros.
        if (stamp.Source != default)
        {
            ethernet.TakeSource(stamp, info.Source);
            arp.TakeDatagram(stamp);
            dhcp.Leases.TakeSource(stamp, info.Source);
        }

        if (packet.IsIPv4)
        {
            _isIPv4Seen = true;

            if (info.Identification != 0)
            {
                capture.TakeDatagram(stamp, frame[EthernetFrame.HeaderLength..]);
            }
        }
        else
        {
            _isIPv6Seen = true;
            neighbors.TakeSource(stamp, info);
        }

        if (packet.IsUnfragmentable)
        {
            paths.TakePacket(stamp, info, frame.Length - EthernetFrame.HeaderLength);
        }
        else
        {
            identifications.Take(stamp, info, packet.Protocol, frame[packet.PayloadAt..]);
        }

        return stamp;
    }

    /// <summary>States what was true of all packets that were taken.</summary>
    public void Finish()
    {
        if (!_isIPv4Seen && !_isIPv6Seen)
        {
            return;
        }

        evidence.See(s_always);
        See(_isShortSeen, Fact.EthernetShortBeforeAdapter);
        See(_isFullSeen, Fact.EthernetFullFrame);
        See(_isIPv6Seen, Fact.IPv6WellFormed);

        if (_isIPv4Seen)
        {
            evidence.See(s_ipv4);
        }
    }

    private void See(bool isSeen, Fact fact)
    {
        if (isSeen)
        {
            evidence.See(fact);
        }
    }
}
