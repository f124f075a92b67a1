using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Echo requests of ICMP and ICMPv6 with their replies.</summary>
internal sealed class EchoJudge
{
    private readonly Evidence _evidence;
    private readonly Subjects _subjects;
    private readonly OpenRequests<(InternetAddress Source, InternetAddress Destination, uint IdentifierAndSequence)> _open;

    public EchoJudge(Evidence evidence, Subjects subjects)
    {
        _evidence = evidence;
        _subjects = subjects;
        _open = new OpenRequests<(InternetAddress, InternetAddress, uint)>(GiveUp);
    }

    public void TakeRequest(in FrameStamp frame, ushort identifier, ushort sequenceNumber, ReadOnlySpan<byte> data, in DatagramInfo info)
    {
        if (info.IsGroup || !_subjects.IsAddressed(frame.Destination, info.Destination))
        {
            return;
        }

        if (info.IsCut)
        {
            _evidence.See(Fact.IcmpEchoNotWholeSeen);
            return;
        }

        _open.Add(
            (info.Source, info.Destination, ((uint)identifier << 16) | sequenceNumber),
            new OpenRequest(frame.Number, frame.TimeNs, ContentOf(data), _subjects.IsPresent(info.Destination)) { Asker = info.Source });
    }

    public void TakeReply(in FrameStamp frame, ushort identifier, ushort sequenceNumber, ReadOnlySpan<byte> data, in DatagramInfo info)
    {
        if (!_open.TryTake((info.Destination, info.Source, ((uint)identifier << 16) | sequenceNumber), out var echo))
        {
            return;
        }

        if (info.IsCut)
        {
            _evidence.See(Fact.IcmpEchoNotWholeSeen);
        }
        else if (ContentOf(data) == echo.Content)
        {
            _evidence.See(Fact.IcmpEchoAnswered);
        }
        else
        {
            _evidence.Violate(new Violation(Fact.IcmpEchoReplyDiffers, frame.Number));
        }
    }

    public void Finish(long endNs) => _open.Finish(endNs);

    private static int ContentOf(ReadOnlySpan<byte> data)
    {
        var hash = default(HashCode);
        hash.AddBytes(data);
        return hash.ToHashCode();
    }

    private void GiveUp(OpenRequest echo, long nowNs)
    {
        if (_subjects.IsSilenceMeant(echo))
        {
            _evidence.GiveUp(echo.Frame, echo.TimeNs, nowNs, Fact.IcmpEchoUnanswered, Fact.IcmpEchoStillOpen);
        }
    }
}
