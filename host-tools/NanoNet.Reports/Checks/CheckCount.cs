using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Reports.Checks;

/// <summary>How many checks came out how.</summary>
public sealed record CheckCount(int Passed, int Failed, int Noted, int NotExercised, int Undecidable, int Broken)
{
    /// <summary>Counts checks by outcome.</summary>
    public static CheckCount Of(IEnumerable<Check> checks)
    {
        var by = checks.GroupBy(static c => c.Outcome).ToDictionary(static g => g.Key, static g => g.Count());
        return new CheckCount(
            by.GetValueOrDefault(CheckOutcome.Passed),
            by.GetValueOrDefault(CheckOutcome.Failed),
            by.GetValueOrDefault(CheckOutcome.Noted),
            by.GetValueOrDefault(CheckOutcome.NotExercised),
            by.GetValueOrDefault(CheckOutcome.Undecidable),
            by.GetValueOrDefault(CheckOutcome.Broken));
    }

    public override string ToString() => Describe("not exercised");

    /// <summary>"31 passed, 1 failed, 4 not exercised": what is zero is left out, but for the first two.</summary>
    /// <param name="idle">The word for what was not run: "skipped", "not exercised".</param>
    public string Describe(string idle)
    {
        List<string> parts = [$"{Passed} passed", $"{Failed} failed"];
        Add(Broken, "broken");
        Add(Noted, "noted");
        Add(Undecidable, "undecidable");
        Add(NotExercised, idle);
        return string.Join(", ", parts);

        void Add(int count, string word)
        {
            if (count > 0)
            {
                parts.Add($"{count} {word}");
            }
        }
    }
}
