using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>TCP Fast Open (RFC 7413).</summary>
internal static class FastOpenInspector
{
    private const int MinCookie = 4;
    private const int MaxCookie = 16;

    public static void Take(ref SegmentContext context)
    {
        if (!context.Has(TcpControlBits.Syn))
        {
            context.Violate(Fact.TcpFastOpenNotOnSyn);
            return;
        }

        var length = context.Options.FastOpenCookieLength;
        var isAnswer = context.Has(TcpControlBits.Ack);

        // An empty one asks for a cookie; an answer has nothing to ask (section 4.1.1).
        if (length == 0 ? isAnswer : length is < MinCookie or > MaxCookie || length % 2 != 0)
        {
            context.Violate(Fact.TcpFastOpenCookieWrong, MinCookie, length);
        }
        else if (isAnswer && !context.Receiver.IsSynSeen)
        {
            context.Facts.Add(Fact.TcpFastOpenNotSeen);
        }
        else if (isAnswer && !context.Receiver.Notes.Has(EndMarks.FastOpen))
        {
            context.Violate(Fact.TcpFastOpenUnasked);
        }
        else
        {
            context.Facts.Add(Fact.TcpFastOpenRight);
        }

        context.Sender.Notes.Marks |= EndMarks.FastOpen;
    }
}
