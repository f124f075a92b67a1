using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The IPv4 header of each datagram.</summary>
internal sealed class IPv4Judge(Evidence evidence, Subjects subjects, JudgeOptions options)
{
    /// <summary>Looks at one datagram.</summary>
    /// <returns>False if it cannot be read.</returns>
    public bool TryTake(in FrameStamp frame, ReadOnlySpan<byte> octets, bool isFrameCut, out IPv4Datagram datagram, out DatagramInfo info)
    {
        info = default;
        var error = IPv4Datagram.TryParse(octets, out datagram);

        if (error != WireError.None)
        {
            if (subjects.IsJudged(frame.Source) && !(error == WireError.Truncated && isFrameCut))
            {
                evidence.Violate(new Violation(Fact.IPv4Malformed, frame.Number));
            }

            return false;
        }

        var source = datagram.Source;
        var isJudged = subjects.IsSender(frame.Source, source);

        if (isJudged)
        {
            Inspect(frame, datagram, isFrameCut);
        }

        info = new DatagramInfo(
            source,
            datagram.Options.IsEmpty ? datagram.Destination : datagram.FinalDestination,
            datagram.PayloadLength,
            datagram.IsCut,
            isJudged,
            datagram.Destination.IsBroadcast || datagram.Destination.IsMulticast || frame.Destination.IsGroup,
            datagram.TimeToLive)
        {
            Identification = datagram.Identification,
            Congestion = (byte)(datagram.TypeOfService & 3),
        };
        return true;
    }

    private void Inspect(in FrameStamp frame, IPv4Datagram datagram, bool isFrameCut)
    {
        var facts = default(FactSet);

        if (datagram.IsCut && !isFrameCut)
        {
            evidence.Violate(new Violation(
                Fact.IPv4LengthBeyondFrame, frame.Number, datagram.HeaderLength + datagram.Payload.Length, datagram.TotalLength));
        }
        else
        {
            facts.Add(Fact.IPv4WellFormed);
        }

        if (datagram.IsHeaderChecksumRight)
        {
            facts.Add(Fact.IPv4ChecksumRight);
        }
        else if (datagram.HeaderChecksum == 0 && !options.IsLossless)
        {
            facts.Add(Fact.IPv4ChecksumLeftToAdapter);
        }
        else
        {
            evidence.Violate(new Violation(Fact.IPv4ChecksumWrong, frame.Number));
        }

        if (IsSourceValid(datagram))
        {
            facts.Add(Fact.IPv4SourceValid);
        }
        else
        {
            evidence.Violate(new Violation(Fact.IPv4SourceInvalid, frame.Number));
        }

        if (datagram.TimeToLive == 0)
        {
            evidence.Violate(new Violation(Fact.IPv4TimeToLiveZero, frame.Number));
        }
        else
        {
            facts.Add(Fact.IPv4TimeToLiveLeft);
        }

        if (!datagram.Options.IsEmpty)
        {
            InspectOptions(frame, datagram.Options, ref facts);
        }

        InspectFlags(frame, datagram, ref facts);
        evidence.See(facts);
    }

    private void InspectOptions(in FrameStamp frame, ReadOnlySpan<byte> options, ref FactSet facts)
    {
        if (AreSound(options))
        {
            facts.Add(Fact.IPv4OptionsRight);
        }
        else
        {
            evidence.Violate(new Violation(Fact.IPv4OptionMalformed, frame.Number));
        }
    }

    private static bool AreSound(ReadOnlySpan<byte> options)
    {
        const byte End = 0;
        const byte NoOperation = 1;
        const byte RecordRoute = 7;
        const byte Timestamp = 68;
        const byte LooseSourceRoute = 131;
        const byte StrictSourceRoute = 137;

        while (!options.IsEmpty && options[0] != End)
        {
            if (options[0] == NoOperation)
            {
                options = options[1..];
                continue;
            }

            if (options.Length < 2 || options[1] < 2 || options[1] > options.Length)
            {
                return false;
            }

            // Their pointers count from 1 and cannot lie before the data (RFC 791 section 3.1).
            var firstPointer = options[0] switch
            {
                RecordRoute or LooseSourceRoute or StrictSourceRoute => 4,
                Timestamp => 5,
                _ => 0,
            };

            if (firstPointer > 0 && (options[1] < firstPointer - 1 || options[2] < firstPointer))
            {
                return false;
            }

            options = options[options[1]..];
        }

        return true;
    }

    private void InspectFlags(in FrameStamp frame, IPv4Datagram datagram, ref FactSet facts)
    {
        var flags = datagram.Flags;

        if ((flags & IPv4Flags.Reserved) != 0)
        {
            evidence.Violate(new Violation(Fact.IPv4ReservedFlagSet, frame.Number));
        }
        else
        {
            facts.Add(Fact.IPv4FlagsClean);
        }

        if (!datagram.IsFragment)
        {
            return;
        }

        if ((flags & IPv4Flags.DontFragment) != 0)
        {
            evidence.Violate(new Violation(Fact.IPv4FragmentForbidden, frame.Number));
        }
        else
        {
            facts.Add(Fact.IPv4Fragment);
        }
    }

    private bool IsSourceValid(IPv4Datagram datagram)
    {
        var source = datagram.Source;

        if (source.IsAny)
        {
            return IsDhcpRequest(datagram);
        }

        // Loopback addresses are right on a loopback interface, which no cable is.
        return !source.IsBroadcast && !source.IsMulticast && (!source.IsLoopback || (datagram.Destination.IsLoopback && !options.IsLossless));
    }

    private static bool IsDhcpRequest(IPv4Datagram datagram) =>
        datagram.Protocol == IPProtocol.Udp
        && UdpDatagram.TryParse(datagram.Payload, out var udp) == WireError.None
        && udp.DestinationPort == DhcpMessage.ServerPort;
}
