using System.Collections.Generic;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;
using NanoNet.Validation;
using Spectre.Console;
using Rule = NanoNet.Validation.Rule;

namespace NanoNet.Cli.Verbs;

/// <summary>What can be checked: every scenario and every rule.</summary>
public static class Catalogue
{
    /// <summary>A judge that saw nothing names every rule there is.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = [.. new CaptureJudge().Finish().Verdicts.Select(static v => v.Rule)];

    /// <summary>Lists what the patterns match.</summary>
    public static ExitCode List(Output output, IReadOnlyList<string> scenarioPatterns, IReadOnlyList<string> rulePatterns)
    {
        // Asked for one kind, the other is not wanted.
        var scenarios = scenarioPatterns.Count == 0 && rulePatterns.Count > 0
            ? []
            : ScenarioCatalog.All.Where(s => CommonOptions.Matches(scenarioPatterns, s.Id)).ToList();
        var rules = rulePatterns.Count == 0 && scenarioPatterns.Count > 0
            ? null
            : rulePatterns;

        if (output.IsJson)
        {
            foreach (var scenario in scenarios)
            {
                output.Json(Line("scenario", scenario.Id, scenario.Title, scenario.Source, null));
            }
        }
        else
        {
            Write(output, "Scenarios", scenarios.Select(static s => (s.Id, s.IsDefault ? string.Empty : "on request", s.Source, s.Title)));
        }

        return rules is null ? ExitCode.Ok : ListRules(output, rules);
    }

    /// <summary>Lists the rules that the patterns match, all without one.</summary>
    public static ExitCode ListRules(Output output, IReadOnlyList<string> patterns)
    {
        List<Rule> rules = [.. Rules.Where(r => CommonOptions.Matches(patterns, r.Id))];

        if (output.IsJson)
        {
            foreach (var rule in rules)
            {
                output.Json(Line("rule", rule.Id, rule.Requirement, rule.Source, CheckSource.Level(rule.Level)));
            }

            return ExitCode.Ok;
        }

        Write(output, "Rules", rules.Select(static r => (r.Id, CheckSource.Level(r.Level), r.Source, r.Requirement)));
        return ExitCode.Ok;
    }

    private static JsonLine Line(string kind, string id, string title, string source, string? level) => new()
    {
        Event = "listed",
        Check = new CheckRecord { Kind = kind, Id = id, Title = title, Source = source, Level = level },
    };

    private static void Write(Output output, string heading, IEnumerable<(string Id, string Mark, string Source, string Title)> entries)
    {
        var rows = entries.ToList();

        if (rows.Count == 0)
        {
            return;
        }

        output.Report.WriteLine(heading, new Style(decoration: Decoration.Bold));
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });
        table.AddColumn(new TableColumn(string.Empty) { NoWrap = true });
        table.AddColumn(new TableColumn(string.Empty));

        foreach (var (id, mark, source, title) in rows)
        {
            table.AddRow(new Text($"  {id}"), new Text(mark), new Text(source, new Style(Color.Grey)), new Text(title));
        }

        output.Report.Write(table);
        output.Report.WriteLine();
    }
}
