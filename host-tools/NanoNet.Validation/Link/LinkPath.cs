using System;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>The way of frames that take no short way, through the link layer.</summary>
internal sealed class LinkPath(LayerJudges judges, InternetPath internet, UnreadFrames unread)
{
    /// <param name="number">Number of the frame.</param>
    /// <param name="timeNs">Nanoseconds since the Unix epoch.</param>
    /// <param name="frame">The frame as far as it was captured.</param>
    /// <param name="originalLength">Octets that it had on the wire; -1 if all were captured.</param>
    /// <param name="linkType">What its octets begin with.</param>
    public void Add(long number, long timeNs, ReadOnlySpan<byte> frame, int originalLength, LinkType linkType)
    {
        var isCut = originalLength > frame.Length;

        if (linkType != LinkType.Ethernet)
        {
            AddOther(number, timeNs, frame, linkType, isCut);
            return;
        }

        if (EthernetFrame.TryParse(frame, out var ethernet) != WireError.None)
        {
            unread.Add(UnreadKind.LinkHeader, (int)linkType, number);
            return;
        }

        var stamp = new FrameStamp(number, timeNs, ethernet.Source, ethernet.Destination);
        judges.Capture.Add(stamp, isCut);

        if (judges.Subjects.IsJudged(stamp.Source))
        {
            judges.Ethernet.Add(stamp, ethernet, Math.Max(frame.Length, originalLength));
        }

        if ((int)ethernet.EtherType < EthernetFrame.FirstEtherType)
        {
            internet.AddLlc(stamp, ethernet, isCut);
            return;
        }

        internet.Add(stamp, ethernet.EtherType, ethernet.Payload, isCut);
    }

    private void AddOther(long number, long timeNs, ReadOnlySpan<byte> frame, LinkType linkType, bool isCut)
    {
        var stamp = new FrameStamp(number, timeNs, default, default);
        judges.Capture.Add(stamp, isCut);

        if (!LinkLayer.IsKnown(linkType))
        {
            unread.Add(UnreadKind.LinkType, (int)linkType, number);
        }
        else if (LinkLayer.TryFind(linkType, frame, out var type, out var network))
        {
            internet.Add(stamp, type, network, isCut);
        }
        else
        {
            unread.Add(UnreadKind.LinkHeader, (int)linkType, number);
        }
    }
}
