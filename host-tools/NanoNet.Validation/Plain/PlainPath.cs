using System;
using System.Runtime.CompilerServices;
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
    /// <param name="stamp">Its stamp: written where it is needed, as a copy would have to wait for what was written.</param>
    public void Take(long number, long timeNs, ReadOnlySpan<byte> frame, in PlainPacket packet, out FrameStamp stamp)
    {
        stamp = new FrameStamp(number, timeNs, MacAddress.Read(frame[MacAddress.Length..]), MacAddress.Read(frame));
        capture.Add(stamp, isCut: false);

        if (frame.Length < EthernetFrame.MinLength)
        {
            _isShortSeen = true;
        }
        else
        {
            _isFullSeen = true;
        }

        // Loopback interfaces have no hardware addresses, and say so with zeros.
        if (stamp.Source != default)
        {
            ethernet.TakeSource(stamp, packet.Source);
            arp.TakeDatagram(stamp);
            dhcp.Leases.TakeSource(stamp, packet.Source);
        }

        if (packet.IsIPv4)
        {
            _isIPv4Seen = true;

            if (packet.Identification != 0)
            {
                capture.TakeDatagram(stamp, frame[EthernetFrame.HeaderLength..]);
            }
        }
        else
        {
            _isIPv6Seen = true;
            neighbors.TakeSource(stamp, packet.Source);
        }

        if (!packet.IsUnfragmentable)
        {
            identifications.Take(stamp, InfoOf(frame, packet), packet.Protocol, frame[packet.PayloadAt..]);
        }
        else if (paths.HasPaths)
        {
            paths.TakePacket(stamp, InfoOf(frame, packet), frame.Length - EthernetFrame.HeaderLength);
        }
    }

    /// <summary>The stamp of a plain packet's frame, for those that are not many.</summary>
    public static FrameStamp StampOf(long number, long timeNs, ReadOnlySpan<byte> frame) =>
        new(number, timeNs, MacAddress.Read(frame[MacAddress.Length..]), MacAddress.Read(frame));

    /// <summary>What the transport layer needs to know of a packet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DatagramInfo InfoOf(ReadOnlySpan<byte> frame, in PlainPacket packet) =>
        new(packet.Source, packet.Destination, frame.Length - packet.PayloadAt, IsCut: false, IsJudged: true, IsGroup: false, packet.TimeToLive)
        {
            Identification = packet.Identification,
            Congestion = packet.Congestion,
        };

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
