using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Enumeration;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Validation;
using NanoNet.Wire;

namespace NanoNet.Testing;

/// <summary>What passed a board's cable, and what the rules say of it.</summary>
public sealed class BoardWire
{
    private const int MostListed = 3;

    private readonly Board _board;
    private readonly List<WireFrame> _frames = [];
    private int _seen;

    internal BoardWire(Board board)
    {
        _board = board;
        board.Bench.Cable.LeavingBoard += Take;
    }

    /// <summary>Frames in the capture so far, of both directions.</summary>
    public long FrameCount => _board.Do(() => _board.Context.FrameCount);

    /// <summary>Waits for a frame of the board's; frames that came before the last one expected do not count.</summary>
    /// <param name="expected">What it is, in words, for the failure.</param>
    /// <param name="match">How to know it.</param>
    /// <param name="within">How long, in the board's time; null for the ordinary time.</param>
    /// <exception cref="BoardExpectationException">It does not come.</exception>
    public WireFrame Expect(string expected, Predicate<WireFrame> match, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(match);
        WireFrame? found = null;
        var before = 0;

        _board.Do(() =>
        {
            before = _seen;
            _board.Context.WaitFor(() => (found = TakeNext(match)) is not null, expected, () => Others(before), within);
        });
        return found!;
    }

    /// <summary>Fails if the board sends such a frame before it has dealt with everything that was sent to it so far.</summary>
    /// <param name="what">What must not come, in words.</param>
    /// <param name="match">How to know it.</param>
    /// <exception cref="BoardExpectationException">It came.</exception>
    public void ExpectNone(string what, Predicate<WireFrame> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        _board.Do(() =>
        {
            _board.Context.Fence();

            if (TakeNext(match) is { } came)
            {
                throw _board.Failure($"no {what}", came.ToString());
            }
        });
    }

    /// <summary>Has all of the capture so far judged by rules, as <c>nanonet verify</c> does.</summary>
    /// <param name="rules">Rules by id; <c>*</c> and <c>?</c> match as in a shell. None: all. <c>nanonet verify --list</c> names them.</param>
    /// <exception cref="BoardExpectationException">One of them is violated (a MUST or a SHOULD, without a known deviation of the board's stack), or the capture holds nothing that
    /// any of them is about: nothing passes because nothing was looked at.</exception>
    /// <exception cref="ArgumentException">No rule has such an id.</exception>
    public void ShouldHold(params string[] rules)
    {
        var verdicts = Judge(rules);
        var violated = verdicts.Where(static verdict => verdict.IsUnexplainedViolation && verdict.Rule.Level != RequirementLevel.Info).ToList();

        if (violated.Count > 0)
        {
            throw _board.Failure(
                string.Join("; ", violated.Take(MostListed).Select(static verdict => $"{verdict.Rule.Id} ({verdict.Rule.Source}): {verdict.Rule.Requirement}")),
                string.Join("; ", violated.Take(MostListed).Select(Describe)));
        }

        if (!verdicts.Any(static verdict => verdict.Outcome is Outcome.Pass or Outcome.Violated))
        {
            throw _board.Failure($"something that {string.Join(", ", rules.DefaultIfEmpty("a rule"))} is about", $"nothing of it in {FrameCount} frames");
        }
    }

    /// <summary>What each rule says of the capture so far.</summary>
    /// <param name="rules">As for <see cref="ShouldHold"/>.</param>
    /// <exception cref="ArgumentException">No rule has such an id.</exception>
    public IReadOnlyList<Verdict> Judge(params string[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var verdicts = _board.Do(JudgeAll);

        foreach (var pattern in rules)
        {
            if (!verdicts.Any(verdict => FileSystemName.MatchesSimpleExpression(pattern, verdict.Rule.Id)))
            {
                throw new ArgumentException($"no rule has an id like '{pattern}'; 'nanonet verify --list' names them", nameof(rules));
            }
        }

        return [.. verdicts.Where(verdict => rules.Length == 0 || rules.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, verdict.Rule.Id)))];
    }

    private static string Describe(Verdict verdict)
    {
        var frames = string.Join(", ", verdict.Frames.Take(MostListed));
        return $"{verdict.Reason}{(frames.Length == 0 ? string.Empty : $" (frame {frames}{(verdict.Frames.Count > MostListed ? ", ..." : string.Empty)})")}";
    }

    private IReadOnlyList<Verdict> JudgeAll()
    {
        var bench = _board.Bench;
        var facts = new BoardFacts
        {
            Address = bench.Console.Banner?.Address ?? bench.Network.Address,
            Mac = bench.Desk is { } desk ? desk.Mac : MacAddress.TryParse(_board.Profile.Network.Mac, out var mac) ? mac : null,
            MaximumSegmentSize = _board.Profile.ExpectedMss,
            Reassembles = _board.Context.Times.Reassembles,
            Absences = [.. bench.Cuts.Select(static cut => (cut.From.Nanoseconds, cut.To.Nanoseconds))],
        };
        return CaptureVerdict.Of(
            _board.CapturePath,
            facts,
            [.. _board.Profile.Deviations.Select(static known => new KnownDeviation(known.Rule, known.Reason, known.Source))],
            bench.Desk is { Endpoint.Lost: > 0 }).Verdicts;
    }

    private void Take(ReadOnlySpan<byte> frame, long number) => _frames.Add(new WireFrame(number, _board.Context.Now - _board.Bench.PoweredOn, frame.ToArray()));

    private WireFrame? TakeNext(Predicate<WireFrame> match)
    {
        while (_seen < _frames.Count)
        {
            if (match(_frames[_seen++]))
            {
                return _frames[_seen - 1];
            }
        }

        return null;
    }

    private string Others(int from)
    {
        var others = _frames.Skip(from).ToList();
        return others.Count == 0
            ? "no frame of the board's"
            : string.Create(CultureInfo.InvariantCulture, $"{others.Count} other frames: {string.Join("; ", others.TakeLast(MostListed))}");
    }
}
