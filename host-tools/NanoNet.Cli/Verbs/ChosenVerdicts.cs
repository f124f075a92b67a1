using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Validation;

namespace NanoNet.Cli.Verbs;

/// <summary>What the rules say of some connections of a capture, as one verdict for each rule.</summary>
public sealed class ChosenVerdicts
{
    /// <summary>More frames than this are counted, not named: as many as the whole capture's verdict names.</summary>
    private const int MaxFrames = 1000;

    // Worst last.
    private static readonly Outcome[] s_order = [Outcome.NotExercised, Outcome.Pass, Outcome.Undecidable, Outcome.Violated];

    private readonly Dictionary<string, (Verdict Verdict, int Others, SortedSet<long> Frames)> _verdicts = [];

    /// <summary>By the rules' places in their catalogue.</summary>
    public IEnumerable<Verdict> All => Catalogue.Rules.Where(rule => _verdicts.ContainsKey(rule.Id)).Select(rule => Joined(rule.Id));

    public void Add(TcpConnectionRecord connection)
    {
        foreach (var verdict in connection.Verdicts)
        {
            Add(verdict);
        }
    }

    private void Add(Verdict verdict)
    {
        if (!_verdicts.TryGetValue(verdict.Rule.Id, out var known) || Rank(known.Verdict) < Rank(verdict))
        {
            known = (verdict, 0, []);
        }
        else if (Rank(known.Verdict) == Rank(verdict))
        {
            // Connections come as they end; the first of them speaks for all.
            known = (verdict.Connection < known.Verdict.Connection ? verdict : known.Verdict, known.Others + 1, known.Frames);
        }
        else
        {
            return;
        }

        foreach (var frame in verdict.Frames)
        {
            known.Frames.Add(frame);
        }

        while (known.Frames.Count > MaxFrames)
        {
            known.Frames.Remove(known.Frames.Max);
        }

        _verdicts[verdict.Rule.Id] = known;
    }

    private Verdict Joined(string id)
    {
        var (verdict, others, frames) = _verdicts[id];
        var isShared = verdict.Reason is not null && others > 0;
        return verdict with
        {
            Frames = [.. frames],
            Reason = isShared ? string.Create(CultureInfo.InvariantCulture, $"{verdict.Reason} (connection {verdict.Connection}, and {others} more)") : verdict.Reason,
        };
    }

    private static int Rank(Verdict verdict) => System.Array.IndexOf(s_order, verdict.Outcome);
}
