using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>DNS over UDP: form of the messages, queries with their responses, and what hosts do with the answers.</summary>
internal sealed class DnsJudge
{
    // More hosts and names than any bench has; a flood of invented answers must not fill the memory.
    private const int MaxAnswers = 16384;

    private const long NsPerSecond = 1_000_000_000;

    /// <summary>A resolver asks again after this long (RFC 1035 section 4.2.1 recommends 2 to 5 seconds).</summary>
    private const long AnswerNs = 5 * NsPerSecond;

    /// <summary>A host that counts whole seconds may be late by one, and look up just before.</summary>
    private const long TimeToLiveSlackNs = 2 * NsPerSecond;

    private const uint HighestTimeToLive = int.MaxValue;

    private readonly Evidence _evidence;
    private readonly Subjects _subjects;
    private readonly JudgeOptions _options;
    private readonly OpenRequests<DnsQuery> _queries;
    private readonly OpenRequests<(InternetAddress Client, InternetAddress Server)> _retries;
    private readonly Dictionary<(InternetAddress Host, InternetAddress Address), DnsAnswer> _answers = [];
    private readonly HashSet<InternetAddress> _askers = [];
    private readonly QueryJudge _population;

    public DnsJudge(Evidence evidence, Subjects subjects, JudgeOptions options)
    {
        _evidence = evidence;
        _subjects = subjects;
        _options = options;
        _queries = new OpenRequests<DnsQuery>(GiveUpQuery);
        _retries = new OpenRequests<(InternetAddress, InternetAddress)>(GiveUpRetry);
        _population = new QueryJudge(evidence);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDns(UdpDatagram udp) => udp.SourcePort == DnsMessage.Port || udp.DestinationPort == DnsMessage.Port;

    public void Add(in FrameStamp frame, UdpDatagram udp, in DatagramInfo info)
    {
        if (info.IsCut)
        {
            See(info.IsJudged, Fact.DnsNotWholeSeen);
            return;
        }

        var error = DnsMessage.TryParse(udp.Data, out var message);
        State(info.IsJudged, error == WireError.None, Fact.DnsWellFormed, DnsForm.FaultOf(error), frame.Number);

        if (error != WireError.None)
        {
            return;
        }

        Inspect(frame.Number, message, info.IsJudged);

        if (udp.DestinationPort == DnsMessage.Port && !message.IsResponse)
        {
            var query = new DnsQuery(info.Source, info.Destination, udp.SourcePort, message.Id);
            _queries.Add(query, new OpenRequest(frame.Number, frame.TimeNs, DnsForm.QuestionOf(message), _subjects.IsPresent(info.Destination)));

            if (info.IsJudged)
            {
                _population.Take(frame, info.Source, udp.SourcePort, message.Id);
            }
        }
        else if (udp.SourcePort == DnsMessage.Port)
        {
            TakeReply(frame, udp, message, info);
        }
    }

    /// <summary>A host opens a connection, maybe to an address that it was told, or to a name server.</summary>
    public void TakeSyn(in FrameStamp frame, in DatagramInfo info, ushort port)
    {
        if (port == DnsMessage.Port && _retries.TryTake((info.Source, info.Destination), out _))
        {
            See(info.IsJudged, Fact.DnsRetriedOverTcp);
        }

        if (!info.IsJudged || !_askers.Contains(info.Source) || port == DnsMessage.Port)
        {
            return;
        }

        if (!_answers.TryGetValue((info.Source, info.Destination), out var answer))
        {
            // A host may know an address from elsewhere; it is worth knowing, and no fault.
            _evidence.Violate(new Violation(Fact.DnsAddressNotAsked, frame.Number));
            return;
        }

        _evidence.See(Fact.DnsAddressAsked);
        State(true, frame.TimeNs <= answer.ExpiresNs + TimeToLiveSlackNs, Fact.DnsAddressFresh, Fact.DnsAddressStale, frame.Number);
    }

    public void Finish(long endNs)
    {
        _queries.Finish(endNs);
        _retries.Finish(endNs);
        _population.Finish();
    }

    private void Inspect(long frame, DnsMessage message, bool isJudged) =>
        DnsForm.Inspect(message, (isRight, kept, broken) => State(isJudged, isRight, kept, broken, frame));

    private void TakeReply(in FrameStamp frame, UdpDatagram udp, DnsMessage message, in DatagramInfo info)
    {
        var query = new DnsQuery(info.Destination, info.Source, udp.DestinationPort, message.Id);

        if (!_queries.TryTake(query, out var open))
        {
            TakeUnasked(frame, message, info);
            return;
        }

        See(info.IsJudged, Fact.DnsAnswered);

        if (!message.IsResponse)
        {
            Violate(info.IsJudged, Fact.DnsQueryForAnswer, frame.Number);
            return;
        }

        // A server that cannot read a question need not repeat it (RFC 1035 section 4.1.1, RCODE 1).
        if (message.Count(DnsSection.Question) > 0)
        {
            State(info.IsJudged, DnsForm.QuestionOf(message) == open.Content, Fact.DnsResponseMatches, Fact.DnsResponseDiffers, frame.Number);
        }

        if (message.IsTruncated)
        {
            var isDue = _subjects.IsJudged(frame.Destination, info.Destination);
            _retries.Add((info.Destination, info.Source), new OpenRequest(frame.Number, frame.TimeNs, 0, isDue));
        }

        Remember(frame, message, info.Destination);
    }

    private void TakeUnasked(in FrameStamp frame, DnsMessage message, in DatagramInfo info)
    {
        if (!message.IsResponse)
        {
            return;
        }

        if (_options.IsLossless)
        {
            Violate(info.IsJudged, Fact.DnsResponseUnasked, frame.Number);
        }
        else
        {
            See(info.IsJudged, Fact.DnsQueryNotSeen);
        }
    }

    private void Remember(in FrameStamp frame, DnsMessage message, in InternetAddress host)
    {
        foreach (var record in message.Records)
        {
            if (record.Section != DnsSection.Answer || _answers.Count >= MaxAnswers)
            {
                continue;
            }

            var expiresNs = frame.TimeNs + (Math.Min(record.TimeToLive, HighestTimeToLive) * NsPerSecond);

            switch (record.Type)
            {
                case DnsType.A when record.Data.Length == IPv4Address.Length:
                    _answers[(host, IPv4Address.Read(record.Data))] = new DnsAnswer(expiresNs);
                    _askers.Add(host);
                    break;
                case DnsType.Aaaa when record.Data.Length == InternetAddress.IPv6Length:
                    _answers[(host, InternetAddress.ReadIPv6(record.Data))] = new DnsAnswer(expiresNs);
                    _askers.Add(host);
                    break;
            }
        }
    }

    private void GiveUpQuery(OpenRequest query, long nowNs)
    {
        if (!query.IsDue)
        {
            return;
        }

        if (nowNs - query.TimeNs >= AnswerNs)
        {
            _evidence.Violate(new Violation(Fact.DnsUnanswered, query.Frame));
        }
        else
        {
            _evidence.See(Fact.DnsStillOpen);
        }
    }

    private void GiveUpRetry(OpenRequest response, long nowNs)
    {
        if (!response.IsDue)
        {
            return;
        }

        if (nowNs - response.TimeNs >= AnswerNs)
        {
            _evidence.Violate(new Violation(Fact.DnsNotRetriedOverTcp, response.Frame));
        }
        else
        {
            _evidence.See(Fact.DnsRetryStillOpen);
        }
    }

    private void See(bool isJudged, Fact fact)
    {
        if (isJudged)
        {
            _evidence.See(fact);
        }
    }

    private void Violate(bool isJudged, Fact fact, long frame)
    {
        if (isJudged)
        {
            _evidence.Violate(new Violation(fact, frame));
        }
    }

    private void State(bool isJudged, bool isRight, Fact kept, Fact broken, long frame)
    {
        if (isJudged)
        {
            _evidence.State(isRight, kept, broken, frame);
        }
    }
}
