using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Reports.Runs;

namespace NanoNet.Reports.Divergences;

/// <summary>Compares what two runs show of a board: a simulation and the board itself, or a board before and after a change.</summary>
public sealed class RunComparison
{
    private const string VirtualClock = "virtual";

    // Words of outcomes of which nothing follows.
    private static readonly string[] s_unlooked = ["not exercised", "skipped", "undecidable", "broken"];

    private readonly FinishedRun _first;
    private readonly FinishedRun _second;
    private readonly DivergenceOptions _options;
    private readonly List<Divergence> _found = [];

    private RunComparison(FinishedRun first, FinishedRun second, DivergenceOptions options)
    {
        _first = first;
        _second = second;
        _options = options;
    }

    /// <returns>In which they differ, and what could not be compared; empty for nothing.</returns>
    public static IReadOnlyList<Divergence> Compare(FinishedRun first, FinishedRun second, DivergenceOptions options)
    {
        var comparison = new RunComparison(first, second, options);
        comparison.Compare();
        return comparison._found;
    }

    private bool Wants(DivergenceAspect aspect) => _options.Aspects.Count == 0 || _options.Aspects.Contains(aspect);

    private void Compare()
    {
        if (Wants(DivergenceAspect.Scenarios))
        {
            CompareChecks(DivergenceAspect.Scenarios, _first.Record.Scenarios, _second.Record.Scenarios);
        }

        if (Wants(DivergenceAspect.Rules))
        {
            CompareChecks(DivergenceAspect.Rules, _first.Record.Verdicts, _second.Record.Verdicts);
        }

        if (Wants(DivergenceAspect.Headers))
        {
            CompareFields();
        }

        if (Wants(DivergenceAspect.Times))
        {
            CompareTimes();
        }

        if (Wants(DivergenceAspect.Order))
        {
            CompareOrder();
        }
    }

    private void CompareChecks(DivergenceAspect aspect, IReadOnlyList<CheckRecord> first, IReadOnlyList<CheckRecord> second)
    {
        var others = second.ToDictionary(static check => check.Id);

        foreach (var check in first)
        {
            // What only one run was asked for is no difference between boards.
            if (!others.TryGetValue(check.Id, out var other) || check.Outcome == other.Outcome)
            {
                continue;
            }

            _found.Add(new Divergence
            {
                Aspect = aspect,
                Subject = check.Id,
                First = Describe(check),
                Second = Describe(other),
                FirstFrames = FramesOf(check),
                SecondFrames = FramesOf(other),
                IsCompared = HasLooked(check) && HasLooked(other),
            });
        }
    }

    private static bool HasLooked(CheckRecord check) => check.Outcome is { } outcome && !s_unlooked.Contains(outcome);

    private static string Describe(CheckRecord check) => check.Seen is { } seen && check.Outcome != "pass" ? $"{check.Outcome}: {seen}" : check.Outcome ?? "not run";

    // Of a check that passed they show nothing in particular.
    private static IReadOnlyList<long> FramesOf(CheckRecord check) => check.Outcome == "pass" ? [] : check.Frames ?? [];

    private void CompareFields()
    {
        foreach (var field in _first.Traits.Fields.Keys.Union(_second.Traits.Fields.Keys).Order(StringComparer.Ordinal))
        {
            _first.Traits.Fields.TryGetValue(field, out var first);
            _second.Traits.Fields.TryGetValue(field, out var second);

            if (first is not null && second is not null && first.Keys.SequenceEqual(second.Keys))
            {
                continue;
            }

            _found.Add(new Divergence
            {
                Aspect = DivergenceAspect.Headers,
                Subject = field,
                First = ValuesOf(first),
                Second = ValuesOf(second),
                FirstFrames = [.. first?.Where(one => second?.ContainsKey(one.Key) != true).Select(static one => one.Value) ?? []],
                SecondFrames = [.. second?.Where(one => first?.ContainsKey(one.Key) != true).Select(static one => one.Value) ?? []],
                // A field that only one board ever had is a difference only where both had the header.
                IsCompared = (first is not null && second is not null) || field.StartsWith("SYN,ACK", StringComparison.Ordinal),
            });
        }
    }

    private static string ValuesOf(SortedDictionary<string, long>? values) => values is null ? "never" : string.Join(" and ", values.Keys);

    private void CompareTimes()
    {
        // A simulation has no loader and no interpreter to start: of it and a board they say nothing.
        var isAlike = _first.Record.Board?.Interface is null == _second.Record.Board?.Interface is null;
        CompareTime("boot until the first frame", OfRun(_first.Record.Timing?.FirstFrameMs), OfRun(_second.Record.Timing?.FirstFrameMs), isAlike);
        CompareTime("boot until ready", OfRun(_first.Record.Timing?.ReadyMs), OfRun(_second.Record.Timing?.ReadyMs), isAlike);

        foreach (var name in _first.Traits.Times.Names.Intersect(_second.Traits.Times.Names).Order(StringComparer.Ordinal))
        {
            CompareTime(name, _first.Traits.Times.Median(name), _second.Traits.Times.Median(name));
        }
    }

    private static (TimeSpan Time, long Frame, int Count)? OfRun(double? milliseconds) => milliseconds is { } time ? (TimeSpan.FromMilliseconds(time), 0, 1) : null;

    private void CompareTime(string name, (TimeSpan Time, long Frame, int Count)? first, (TimeSpan Time, long Frame, int Count)? second, bool isCompared = true)
    {
        if (first is not { } one || second is not { } other)
        {
            return;
        }

        var (shorter, longer) = one.Time < other.Time ? (one.Time, other.Time) : (other.Time, one.Time);

        if (longer - shorter <= _options.Floor || longer - shorter <= shorter * _options.Tolerance)
        {
            return;
        }

        _found.Add(new Divergence
        {
            Aspect = DivergenceAspect.Times,
            Subject = name,
            First = Describe(one.Time, one.Count),
            Second = Describe(other.Time, other.Count),
            FirstFrames = one.Frame > 0 ? [one.Frame] : [],
            SecondFrames = other.Frame > 0 ? [other.Frame] : [],
            IsCompared = isCompared,
        });
    }

    private static string Describe(TimeSpan time, int count) => string.Create(
        CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.###} ms{(count > 1 ? $", the median of {count}" : string.Empty)}");

    private void CompareOrder()
    {
        var others = _second.Record.Scenarios.ToDictionary(static check => check.Id);
        var isExact = _first.Record.Clock == VirtualClock && _second.Record.Clock == VirtualClock;

        foreach (var check in _first.Record.Scenarios)
        {
            if (!others.TryGetValue(check.Id, out var other) || !HasLooked(check) || !HasLooked(other))
            {
                continue;
            }

            var first = isExact ? SentOrder.Exactly(_first, check) : SentOrder.BySteps(_first, check);
            var second = isExact ? SentOrder.Exactly(_second, other) : SentOrder.BySteps(_second, other);
            var at = 0;

            while (at < first.Count && at < second.Count && first[at].What == second[at].What)
            {
                at++;
            }

            if (at < first.Count || at < second.Count)
            {
                _found.Add(new Divergence
                {
                    Aspect = DivergenceAspect.Order,
                    Subject = check.Id,
                    First = WhatAt(first, at, isExact),
                    Second = WhatAt(second, at, isExact),
                    FirstFrames = at < first.Count ? [first[at].Frame] : [],
                    SecondFrames = at < second.Count ? [second[at].Frame] : [],
                });
            }
        }
    }

    private static string WhatAt(List<(long Frame, string What)> sent, int at, bool isExact) => string.Create(
        CultureInfo.InvariantCulture, $"{(isExact ? "frame" : "step")} {at + 1} of the board's is {(at < sent.Count ? sent[at].What : "not there")}");
}
