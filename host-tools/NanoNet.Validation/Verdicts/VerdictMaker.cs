using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>Turns facts into verdicts. The only place where a rule is applied.</summary>
internal sealed class VerdictMaker(IReadOnlyList<KnownDeviation> knownDeviations)
{
    private UsualOutcomes _usual = new(hasLostFrames: false);

    /// <summary>True once the capture is known to lack frames.</summary>
    public bool HasLostFrames
    {
        get => _usual.HasLostFrames;
        set => _usual = value == HasLostFrames ? _usual : new UsualOutcomes(value);
    }

    /// <summary>What one rule says of facts.</summary>
    public static RuleOutcome Judge(Rule rule, in FactSet facts, bool hasLostFrames)
    {
        if (facts.Overlaps(rule.Broken))
        {
            // What did not come may be among what the capture lost; what is there and wrong is wrong all the same.
            return hasLostFrames && facts.And(rule.Broken).Except(AbsenceFacts.All).IsEmpty
                ? new RuleOutcome(rule, Outcome.Undecidable, $"{Sentences(facts.And(rule.Broken))}; but the capture lost frames")
                : new RuleOutcome(rule, Outcome.Violated, null);
        }

        if (facts.Overlaps(rule.Unclear))
        {
            return new RuleOutcome(rule, Outcome.Undecidable, Sentences(facts.And(rule.Unclear)));
        }

        return facts.Overlaps(rule.Kept)
            ? new RuleOutcome(rule, Outcome.Pass, null)
            : new RuleOutcome(rule, Outcome.NotExercised, "the capture holds nothing that this is about");
    }

    /// <summary>What one rule says of the evidence.</summary>
    public Verdict Judge(Rule rule, Evidence evidence, int? connection) => Of(Judge(rule, evidence.Facts, HasLostFrames), evidence, connection);

    /// <summary>The verdicts on one connection, without the rules that it does not exercise.</summary>
    public IReadOnlyList<Verdict> JudgeConnection(Evidence evidence, int connection)
    {
        var outcomes = _usual.Of(evidence.Facts);
        var verdicts = new Verdict[outcomes.Length];

        for (var i = 0; i < outcomes.Length; i++)
        {
            verdicts[i] = Of(outcomes[i], evidence, connection);
        }

        return verdicts;
    }

    private Verdict Of(in RuleOutcome outcome, Evidence evidence, int? connection) => outcome.Outcome == Outcome.Violated
        ? Violated(outcome.Rule, evidence, connection)
        : new Verdict(outcome.Rule, outcome.Outcome, [], outcome.Reason, connection);

    private static string Sentences(FactSet facts)
    {
        var sentences = new List<string>();

        foreach (var fact in facts)
        {
            sentences.Add(FactText.Of(fact));
        }

        return string.Join("; ", sentences);
    }

    private static string Describe(List<Violation> violations, int count)
    {
        var first = violations[0];
        var text = FactText.Of(first.Fact);

        if (first.Expected is { } expected && first.Seen is { } seen)
        {
            text += string.Create(CultureInfo.InvariantCulture, $": expected {expected}, seen {seen}");
        }

        var others = violations.Select(violation => violation.Fact).Where(fact => fact != first.Fact).Distinct().Select(FactText.Of);
        text = string.Join("; ", others.Prepend(text));

        return count > violations.Count
            ? string.Create(CultureInfo.InvariantCulture, $"{text} ({count} times, the first {violations.Count} frames are listed)")
            : text;
    }

    private Verdict Violated(Rule rule, Evidence evidence, int? connection)
    {
        var violations = evidence.Violations.Where(violation => rule.Broken.Contains(violation.Fact)).ToList();
        var count = 0;

        foreach (var fact in rule.Broken)
        {
            count += evidence.Count(fact);
        }

        return new Verdict(
            rule,
            Outcome.Violated,
            [.. violations.Select(violation => violation.Frame).Distinct().Order()],
            Describe(violations, count),
            connection)
        {
            Deviation = knownDeviations.FirstOrDefault(deviation => deviation.RuleId == rule.Id),
        };
    }
}
