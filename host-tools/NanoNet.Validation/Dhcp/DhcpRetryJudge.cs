using System.Buffers.Binary;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>How DHCP clients repeat what got no answer (RFC 2131 section 4.1), and how they count seconds.</summary>
internal sealed class DhcpRetryJudge(Evidence evidence)
{
    private const int MaxKept = 4096;
    private const long NsPerSecond = 1_000_000_000;

    /// <summary>The first repetition comes after 4 s, with 1 s at random to either side; each later one after twice as long, up to 64 s.</summary>
    private const long FirstNs = 3 * NsPerSecond;

    private const long LongestNs = 60 * NsPerSecond;

    private readonly Dictionary<(MacAddress Client, uint Id, DhcpMessageType Type), Attempt> _attempts = [];

    /// <summary>Takes a client's message.</summary>
    public void TakeMessage(in FrameStamp frame, DhcpMessage message, bool isJudged)
    {
        if (message.MessageType is not (DhcpMessageType.Discover or DhcpMessageType.Request) || !message.ClientAddress.IsAny)
        {
            return;
        }

        var key = (message.ClientHardwareAddress, message.TransactionId, message.MessageType);

        if (!_attempts.TryGetValue(key, out var before))
        {
            if (_attempts.Count < MaxKept)
            {
                _attempts.Add(key, new Attempt(frame.TimeNs, frame.TimeNs, 0));
            }

            return;
        }

        var between = frame.TimeNs - before.LastNs;
        _attempts[key] = before with { LastNs = frame.TimeNs, BetweenNs = between };

        if (isJudged)
        {
            InspectBackoff(frame, before, between);
            InspectSeconds(frame, message, before);
        }
    }

    private void InspectBackoff(in FrameStamp frame, in Attempt before, long between)
    {
        // Each delay is longer than the one before, by more than what is random, until it is as long as it gets.
        var isRight = before.BetweenNs == 0 ? between >= FirstNs : between >= LongestNs || between > before.BetweenNs + NsPerSecond;

        evidence.State(isRight, Fact.DhcpRetriedInTime, Fact.DhcpRetriedTooSoon, frame.Number);
    }

    private void InspectSeconds(in FrameStamp frame, DhcpMessage message, in Attempt before)
    {
        var elapsed = (frame.TimeNs - before.FirstNs) / NsPerSecond;
        var seconds = message.Seconds;
        var isSwapped = seconds > byte.MaxValue && seconds > 2 * elapsed && BinaryPrimitives.ReverseEndianness(seconds) <= 2 * elapsed;

        if (seconds != 0 && !isSwapped)
        {
            evidence.See(Fact.DhcpSecondsCounted);
        }
        else if (elapsed > 0)
        {
            evidence.Violate(new Violation(isSwapped ? Fact.DhcpSecondsSwapped : Fact.DhcpSecondsZero, frame.Number, elapsed, seconds));
        }
    }

    private readonly record struct Attempt(long FirstNs, long LastNs, long BetweenNs);
}
