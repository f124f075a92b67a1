using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The IPv6 header of each packet, and its extension headers.</summary>
internal sealed class IPv6Judge(Evidence evidence, Subjects subjects)
{
    /// <summary>Looks at one packet.</summary>
    /// <returns>False if it cannot be read.</returns>
    public bool TryTake(in FrameStamp frame, ReadOnlySpan<byte> octets, bool isFrameCut, out IPv6Datagram datagram, out DatagramInfo info)
    {
        info = default;
        var error = IPv6Datagram.TryParse(octets, out datagram);

        if (error != WireError.None)
        {
            if (subjects.IsJudged(frame.Source) && !(error == WireError.Truncated && isFrameCut))
            {
                evidence.Violate(new Violation(Fact.IPv6Malformed, frame.Number));
            }

            return false;
        }

        var source = datagram.Source;
        var destination = datagram.Destination;
        var isJudged = subjects.IsSender(frame.Source, source);

        if (isJudged)
        {
            Inspect(frame, datagram, isFrameCut);
        }

        info = new DatagramInfo(
            source,
            destination,
            datagram.PayloadLength,
            datagram.IsCut,
            isJudged,
            frame.Destination.IsGroup || destination.IsMulticast,
            datagram.HopLimit)
        {
            Congestion = (byte)(datagram.TrafficClass & 3),
            PseudoHeaderExcess = PseudoHeaderExcess(datagram),
        };
        return true;
    }

    private static uint PseudoHeaderExcess(IPv6Datagram datagram)
    {
        // Sums are the same where they leave the same rest.
        const uint Modulus = ushort.MaxValue;

        var (source, destination) = (datagram.Source, datagram.Destination);
        var (first, final) = (datagram.FirstSource, datagram.FinalDestination);

        if (first == source && final == destination)
        {
            return 0;
        }

        var there = InternetChecksum.PseudoHeader(source, destination, default, 0) % Modulus;
        return (uint)(Modulus + (InternetChecksum.PseudoHeader(first, final, default, 0) % Modulus) - there);
    }

    private void Inspect(in FrameStamp frame, IPv6Datagram datagram, bool isFrameCut)
    {
        if (datagram.IsCut && !isFrameCut)
        {
            evidence.Violate(new Violation(
                Fact.IPv6LengthBeyondFrame, frame.Number, datagram.TotalLength - datagram.PayloadLength + datagram.Payload.Length, datagram.TotalLength));
        }
        else if (datagram.PayloadLengthField == 0 && datagram.TotalLength > IPv6Datagram.HeaderLength)
        {
            evidence.See(Fact.IPv6LengthLeftToAdapter);
        }
        else
        {
            evidence.See(Fact.IPv6WellFormed);
        }

        var extensions = datagram.Extensions;

        if (extensions.MoveNext())
        {
            InspectExtensions(frame, extensions);
        }
    }

    private void InspectExtensions(in FrameStamp frame, IPv6ExtensionEnumerator extensions)
    {
        const int RoutingTypeAt = 2;
        const int MaxDestinationOptions = 2;

        var seen = 0UL;
        var destinationOptions = 0;
        var isFirst = true;
        var isInOrder = true;

        do
        {
            var header = extensions.Current;
            var bit = 1UL << ((int)header.Protocol & 63);
            destinationOptions += header.Protocol == IPProtocol.DestinationOptions ? 1 : 0;
            var isRepeated = header.Protocol == IPProtocol.DestinationOptions ? destinationOptions > MaxDestinationOptions : (seen & bit) != 0;
            seen |= bit;

            if (header.Protocol == IPProtocol.HopByHop && !isFirst)
            {
                evidence.Violate(new Violation(Fact.IPv6HopByHopNotFirst, frame.Number));
                isInOrder = false;
            }
            else if (isRepeated)
            {
                evidence.Violate(new Violation(Fact.IPv6ExtensionRepeated, frame.Number));
                isInOrder = false;
            }

            if (header.Protocol == IPProtocol.Routing)
            {
                InspectRouting(frame, header.Octets[RoutingTypeAt]);
            }

            isFirst = false;
        }
        while (extensions.MoveNext());

        if (isInOrder)
        {
            evidence.See(Fact.IPv6ExtensionsInOrder);
        }
    }

    private void InspectRouting(in FrameStamp frame, byte type)
    {
        if (type == 0)
        {
            evidence.Violate(new Violation(Fact.IPv6RoutingType0, frame.Number));
        }
        else
        {
            evidence.See(Fact.IPv6RoutingCurrent);
        }
    }
}
