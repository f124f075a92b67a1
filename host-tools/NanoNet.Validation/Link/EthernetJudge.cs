using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Ethernet frames: lengths, padding, check sequences, tags, and hardware addresses.</summary>
internal sealed class EthernetJudge(Evidence evidence, JudgeOptions options)
{
    // More than any bench has; who floods with invented addresses fills no memory.
    private const int MaxPairs = 4096;

    /// <summary>The longest frame without tags and check sequence (IEEE 802.3 section 3.2.7).</summary>
    private const int MaxLength = 1514;

    private const int MaxPayload = 1500;
    private const int TagLength = 4;

    // 8 KiB, which stays in the fastest cache; of two addresses that share a place neither is compared.
    private const int RecentBits = 8;

    private readonly Dictionary<(MacAddress Source, MacAddress Destination), ulong> _tags = [];
    private readonly (InternetAddress Address, MacAddress Mac)[] _recent = new (InternetAddress, MacAddress)[1 << RecentBits];
    private bool _hasCheckSequence;

    /// <summary>True once a frame had tags: then those without are compared too.</summary>
    public bool IsTagged { get; private set; }

    /// <summary>Looks at a frame of a judged host.</summary>
    /// <param name="frame">Its stamp.</param>
    /// <param name="ethernet">The frame as far as it was captured.</param>
    /// <param name="length">Octets that it had on the wire.</param>
    public void Add(in FrameStamp frame, EthernetFrame ethernet, int length)
    {
        evidence.State(!frame.Source.IsGroup, Fact.EthernetFrame, Fact.EthernetSourceGroup, frame.Number);
        InspectMinimum(frame, length);

        var most = MaxLength + (ethernet.VlanTags * TagLength) + FrameCheckSequence.Length;
        evidence.State(length <= most, Fact.EthernetSizeLegal, Fact.EthernetOversize, frame.Number);
        InspectLength(frame, ethernet, length);

        if (length == ethernet.Octets.Length)
        {
            InspectTrailer(frame, ethernet);
        }

        IsTagged |= ethernet.VlanTags > 0;

        if (IsTagged && !frame.Destination.IsGroup)
        {
            InspectTags(frame, ethernet.VlanIds);
        }
    }

    /// <summary>Looks at which hardware address an Internet address is sent from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeSource(in FrameStamp frame, in InternetAddress source)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;

        ref var known = ref _recent[(int)(((source.Low ^ source.High) * Odd) >> (64 - RecentBits))];

        if (known.Address == source && !source.IsAny)
        {
            // Nearly always; nothing is written then.
            if (known.Mac == frame.Source)
            {
                evidence.See(Fact.MacOfAddressStable);
                return;
            }

            TakeOther(frame.Number);
        }

        known = (source, frame.Source);
    }

    private void TakeOther(long frame) => evidence.Violate(new Violation(Fact.MacOfAddressChanged, frame));

    private void InspectMinimum(in FrameStamp frame, int length)
    {
        if (length >= EthernetFrame.MinLength)
        {
            evidence.See(Fact.EthernetFullFrame);
        }
        else if (options.IsLossless && options.Board is not null)
        {
            evidence.Violate(new Violation(Fact.EthernetShortFrame, frame.Number, EthernetFrame.MinLength, length));
        }
        else
        {
            evidence.See(Fact.EthernetShortBeforeAdapter);
        }
    }

    private void InspectLength(in FrameStamp frame, EthernetFrame ethernet, int length)
    {
        var type = (int)ethernet.EtherType;
        var offset = ethernet.Octets.Length - ethernet.Payload.Length;

        if (type is > MaxPayload and < EthernetFrame.FirstEtherType)
        {
            evidence.Violate(new Violation(Fact.EthernetTypeIllegal, frame.Number));
        }
        else if (type <= MaxPayload && offset + type > length)
        {
            evidence.Violate(new Violation(Fact.EthernetLengthBeyondFrame, frame.Number, length - offset, type));
        }
        else
        {
            evidence.See(Fact.EthernetLengthRight);
        }
    }

    /// <summary>What follows the datagram: padding of a short frame, and the check sequence where the capture holds it.</summary>
    private void InspectTrailer(in FrameStamp frame, EthernetFrame ethernet)
    {
        var octets = ethernet.Octets;
        var end = octets.Length - ethernet.Payload.Length + LengthOf(ethernet);

        if (end <= 0 || end >= octets.Length)
        {
            return;
        }

        var isWithCheck = octets.Length - end == FrameCheckSequence.Length || octets.Length == EthernetFrame.MinLength + FrameCheckSequence.Length;

        if (isWithCheck && FrameCheckSequence.IsRight(octets))
        {
            _hasCheckSequence = true;
            evidence.See(Fact.EthernetCheckSequenceRight);
        }
        else if (isWithCheck && _hasCheckSequence)
        {
            evidence.Violate(new Violation(Fact.EthernetCheckSequenceWrong, frame.Number));
        }

        // Only short frames are padded; what else is behind a datagram was put there by equipment on the way.
        if (end < EthernetFrame.MinLength)
        {
            var padding = octets[end..Math.Min(octets.Length, EthernetFrame.MinLength)];
            evidence.State(!padding.ContainsAnyExcept((byte)0), Fact.EthernetPaddingZero, Fact.EthernetPaddingNotZero, frame.Number);
        }
    }

    /// <summary>Octets of the payload that are no padding; 0 if that is not known.</summary>
    private static int LengthOf(EthernetFrame ethernet)
    {
        const int ArpLength = 28;
        const int IPv6LengthAt = 4;

        var payload = ethernet.Payload;

        return ethernet.EtherType switch
        {
            EtherType.IPv4 when payload.Length >= IPv4Datagram.MinHeaderLength => BinaryPrimitives.ReadUInt16BigEndian(payload[2..]),
            EtherType.IPv6 when payload.Length >= IPv6Datagram.HeaderLength =>
                IPv6Datagram.HeaderLength + BinaryPrimitives.ReadUInt16BigEndian(payload[IPv6LengthAt..]),
            EtherType.Arp => ArpLength,
            _ => 0,
        };
    }

    private void InspectTags(in FrameStamp frame, ulong tags)
    {
        if (_tags.Count < MaxPairs)
        {
            _tags[(frame.Source, frame.Destination)] = tags;
        }

        if (_tags.TryGetValue((frame.Destination, frame.Source), out var other) && (tags | other) != 0)
        {
            evidence.State(tags == other, Fact.VlanTagsSame, Fact.VlanTagsDiffer, frame.Number);
        }
    }
}
