using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>Connections whose fault is known: each frame's class, each broken rule and its frames, and nothing else.</summary>
public class OracleTests
{
    /// <summary>Combinations of traits that each fault is tried with; <c>NANONET_ORACLE_COUNT</c> sets another number.</summary>
    private const int DefaultCount = 60;

    private static readonly int s_count =
        int.TryParse(Environment.GetEnvironmentVariable("NANONET_ORACLE_COUNT"), out var count) ? count : DefaultCount;

    public static TheoryData<string> Names => [.. OracleFaults.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_class_verdict_and_frame_of_a_known_fault_is_right(string name)
    {
        var fault = OracleFaults.All.Single(one => one.Name == name);
        var wrong = new List<string>();

        for (var seed = 0; seed < s_count; seed++)
        {
            var connection = OracleConnection.Play(fault.Adapt(OracleTraits.Of(seed)), fault);
            wrong.AddRange(Compare(connection).Select(what => $"seed {seed}: {what}; {connection.Traits}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(12)));
    }

    [Fact]
    public void Faults_have_names_of_their_own() =>
        Assert.Equal(OracleFaults.All.Count, OracleFaults.All.Select(fault => fault.Name).Distinct().Count());

    // What a whole capture shows of its hosts and its capture point ("X-"), and frames beyond the MTU, is not what the faults are about.
    private static bool IsCompared(string rule) => rule != "ETH-OVERSIZE" && !rule.StartsWith("X-", StringComparison.Ordinal);

    [Fact]
    public void Every_rule_of_tcp_is_broken_by_a_fault()
    {
        // The first is about a board whose open ports are known; one connection does not exercise the others.
        string[] ofMore = ["TCP-SYNACK-ALWAYS", "TCP-ISN-RANDOM", "TCP-ISN-MONO", "TCP-EPHEMERAL"];
        var broken = OracleFaults.All
            .Select(fault => OracleConnection.Play(fault.Adapt(OracleTraits.Of(1)), fault))
            .SelectMany(connection => connection.Violations.Concat(OracleEvents.Of(connection)))
            .Select(violation => violation.Rule);

        Assert.Empty(RuleCatalogue.All
            .Select(rule => rule.Id)
            .Where(id => id.StartsWith("TCP-", StringComparison.Ordinal))
            .Except(broken)
            .Except(ofMore));
    }

    private static IEnumerable<string> Compare(OracleConnection connection)
    {
        var judgement = connection.Judge();
        var segments = judgement.Connections.SelectMany(one => one.Segments).ToDictionary(segment => segment.Frame);

        foreach (var (frame, expected) in connection.Classes)
        {
            var seen = segments.TryGetValue(frame, out var segment) ? segment.Classes : (SegmentClasses?)null;

            if (seen != expected)
            {
                yield return $"frame {frame} is {seen}, not {expected}";
            }
        }

        var theirs = connection.Violations.Concat(OracleEvents.Of(connection)).GroupBy(v => v.Rule).Select(rule => $"{rule.Key} {string.Join(',', rule.Select(v => v.Frame))}").Order();
        var ours = judgement.Verdicts.Where(v => v.Outcome == Outcome.Violated && IsCompared(v.Rule.Id)).Select(v => $"{v.Rule.Id} {string.Join(',', v.Frames)}").Order();

        if (!theirs.SequenceEqual(ours))
        {
            yield return $"violated are [{string.Join("; ", ours)}], not [{string.Join("; ", theirs)}]";
        }
    }
}
