using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>
/// The initial sequence numbers of each host over the whole capture: nobody can guess those of other connections, and those of one pair of
/// endpoints go up (RFC 6528 section 3).
/// </summary>
internal sealed class InitialNumberJudge(Evidence evidence)
{
    /// <summary>Who guesses as near as this has a segment in the window of a host without window scaling.</summary>
    private const int NearEnough = 1 << 16;

    /// <summary>The clock that RFC 9293 section 3.4.1 has numbers go by: one every four microseconds.</summary>
    private const double NumbersPerNs = 250_000 / 1e9;

    /// <summary>
    /// A number that is random is near one of three guesses once in 10,000 times (3 * 2^17 of 2^32); that half of 20 are, chance does once in 2^100
    /// captures. And a host whose numbers are guessed nine times in ten stays below half of 20 once in a million.
    /// </summary>
    private const int Sample = 20;

    private const int GuessedShare = 2;

    /// <summary>Of 32 random numbers at most 4 lie behind the one before once in 100,000 captures. A host that was started anew is behind once.</summary>
    private const int ReuseSample = 32;

    private const int BackwardShare = 8;

    /// <summary>The fastest clock in use (64 ns in Linux) has gone half way round after 137 s: what is ahead or behind can be told for half of that.</summary>
    private const long ComparableNs = 60_000_000_000;

    /// <summary>Pairs of endpoints that are remembered; then it is begun anew.</summary>
    private const int MaxPairs = 16384;

    private static readonly PopulationVerdict s_random =
        new(Sample, GuessedShare, Fact.TcpInitialNumbersUnpredictable, Fact.TcpInitialNumbersTooFew);

    private static readonly PopulationVerdict s_ahead =
        new(ReuseSample, BackwardShare, Fact.TcpInitialNumbersGoUp, Fact.TcpReusesTooFew);

    private readonly HostTable<Host> _hosts = new();
    private readonly Dictionary<(TcpEndpoint From, TcpEndpoint To), (SequenceNumber Number, long TimeNs)> _pairs = [];

    /// <summary>Takes a SYN or SYN-ACK of a host that is judged.</summary>
    public void Take(in FrameStamp frame, in TcpEndpoint from, in TcpEndpoint to, SequenceNumber number)
    {
        if (_hosts.Of(from.Address) is not { } host)
        {
            return;
        }

        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (from, to), out var isKnown);
        var before = last;

        // The same one once more.
        if (isKnown && before.Number == number)
        {
            return;
        }

        last = (number, frame.TimeNs);

        if (_pairs.Count > MaxPairs)
        {
            _pairs.Clear();
            _pairs.Add((from, to), (number, frame.TimeNs));
        }

        if (!isKnown)
        {
            host.Take(frame, number);
        }
        else if (frame.TimeNs - before.TimeNs < ComparableNs)
        {
            host.Reused.Take(number > before.Number ? null : new Violation(Fact.TcpInitialNumberBehind, frame.Number));
        }
    }

    public void Finish()
    {
        s_random.State(evidence, _hosts.All.Select(static host => host.Guessed));
        s_ahead.State(evidence, _hosts.All.Select(static host => host.Reused));
    }

    private sealed class Host
    {
        private SequenceNumber _last;
        private long _lastNs;
        private uint _step;
        private long _stepNs;
        private int _count;

        public Population Guessed { get; } = new();

        public Population Reused { get; } = new();

        public void Take(in FrameStamp frame, SequenceNumber number)
        {
            // Two numbers make a step.
            if (_count >= 2)
            {
                Guess(frame, number);
            }

            _step = unchecked((uint)(number - _last));
            _stepNs = frame.TimeNs - _lastNs;
            _last = number;
            _lastNs = frame.TimeNs;
            _count++;
        }

        private void Guess(in FrameStamp frame, SequenceNumber number)
        {
            var elapsedNs = frame.TimeNs - _lastNs;
            var guess = _last + _step;

            if (!IsNear(number, guess))
            {
                guess = _last + Wrap(_stepNs == 0 ? 0 : (double)(int)_step * elapsedNs / _stepNs);
            }

            if (!IsNear(number, guess))
            {
                guess = _last + Wrap(NumbersPerNs * elapsedNs);
            }

            Guessed.Take(IsNear(number, guess) ? new Violation(Fact.TcpInitialNumberGuessed, frame.Number, guess.Value, number.Value) : null);
        }

        private static bool IsNear(SequenceNumber number, SequenceNumber guess) => Math.Abs((long)(number - guess)) < NearEnough;

        private static uint Wrap(double numbers) => unchecked((uint)(long)numbers);
    }
}
