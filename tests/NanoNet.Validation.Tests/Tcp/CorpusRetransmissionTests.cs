using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>
/// Where tshark and tcptrace count the same retransmissions and the same segments out of order, so do we. Where they contradict each
/// other, a table shows what we say, by class.
/// </summary>
public class CorpusRetransmissionTests
{
    private const double Share = 0.99;

    private static readonly SegmentClasses[] s_telling =
    [
        SegmentClasses.TimeoutRetransmission,
        SegmentClasses.FastRetransmission,
        SegmentClasses.SpuriousRetransmission,
        SegmentClasses.OutOfOrder,
        SegmentClasses.DuplicateCapture,
        SegmentClasses.KeepAlive,
    ];

    [Fact]
    public void Retransmissions_are_as_many_as_both_peers_count_where_they_agree() => Hold(
        "retransmissions", pair => pair.TsharkRetransmissions, pair => pair.TcptraceRetransmissions, pair => pair.OurRetransmissions, 2000, 110);

    [Fact]
    public void Segments_out_of_order_are_as_many_as_both_peers_count_where_they_agree() => Hold(
        "out of order", pair => pair.TsharkOutOfOrder, pair => pair.TcptraceOutOfOrder, pair => pair.OurOutOfOrder, 2000, 8);

    [Fact]
    public void Table_of_what_the_peers_contradict_each_other_in_is_up_to_date()
    {
        var table = new StringBuilder();
        Write(table, "Retransmissions", pair => pair.TsharkRetransmissions, pair => pair.TcptraceRetransmissions, pair => pair.OurRetransmissions);
        Write(table, "Out of order", pair => pair.TsharkOutOfOrder, pair => pair.TcptraceOutOfOrder, pair => pair.OurOutOfOrder);
        TestContext.Current.AddAttachment("contradictions", table.ToString());

        Assert.SkipUnless(Corpus.IsListed, $"the tables are of other captures; of these they are:{Environment.NewLine}{table}");
        var document = Path.Combine(AppContext.BaseDirectory, "Tcp", "AGREEMENT.md");
        var written = File.ReadAllText(document);
        Assert.True(written.Contains(table.ToString().TrimEnd(), StringComparison.Ordinal), $"the tables are now:\n{table}");
    }

    private static void Hold(
        string what, Func<PeerPair, long> tshark, Func<PeerPair, long> tcptrace, Func<PeerPair, long> ours, int atLeast, int atLeastSome)
    {
        var agreed = PeerPair.All.Where(pair => tshark(pair) == tcptrace(pair)).ToList();
        var some = agreed.Where(pair => tshark(pair) > 0).ToList();
        var wrong = agreed.Where(pair => ours(pair) != tshark(pair)).ToList();
        var unexplained = wrong.Where(pair => !PeerDifferences.Counts.Any(d => d.What == what && d.File == pair.Tshark.File && d.Stream == pair.Tshark.Index)).ToList();

        var report = string.Join(Environment.NewLine, unexplained.Select(pair => $"{pair.Name}: theirs {tshark(pair)}, ours {ours(pair)}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"both agree in {agreed.Count} connections, we with both in {agreed.Count - wrong.Count}{Environment.NewLine}{report}");
        Assert.True(agreed.Count - wrong.Count >= Share * agreed.Count, report);

        if (Corpus.IsListed)
        {
            Assert.True(unexplained.Count == 0, report);
            Assert.True(agreed.Count >= atLeast && some.Count >= atLeastSome, $"only {agreed.Count} and {some.Count} connections were compared");
            Assert.True(some.Count - wrong.Count(some.Contains) >= Share * some.Count);
        }
    }

    private static void Write(
        StringBuilder table, string title, Func<PeerPair, long> tshark, Func<PeerPair, long> tcptrace, Func<PeerPair, long> ours)
    {
        var agreed = PeerPair.All.Where(pair => tshark(pair) == tcptrace(pair)).ToList();
        table.Append(CultureInfo.InvariantCulture, $"### {title}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Both peers agree in {agreed.Count} connections, {agreed.Count(p => tshark(p) > 0)} of them with a number above 0; ")
            .Append(CultureInfo.InvariantCulture, $"we count the same in {agreed.Count(p => ours(p) == tshark(p))} and {agreed.Count(p => tshark(p) > 0 && ours(p) == tshark(p))}.\n\n")
            .Append("| What we see in it | Connections | As tshark | As tcptrace | As neither | Example |\n|---|---|---|---|---|---|\n");

        var rest = PeerPair.All.Where(pair => tshark(pair) != tcptrace(pair))
            .GroupBy(Seen)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);

        foreach (var group in rest)
        {
            var asTshark = group.Count(pair => ours(pair) == tshark(pair));
            var asTcptrace = group.Count(pair => ours(pair) == tcptrace(pair));
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {group.Count()} | {asTshark} | {asTcptrace} | {group.Count() - asTshark - asTcptrace} | {Example(group)} |\n");
        }

        table.Append('\n');
    }

    private static string Example(IEnumerable<PeerPair> group)
    {
        const int MostFrames = 3;

        var pair = group.MinBy(pair => (pair.Tshark.File, pair.Tshark.Index), Comparer<(string File, int Index)>.Create(static (a, b) =>
            string.CompareOrdinal(a.File, b.File) is var order and not 0 ? order : a.Index - b.Index))!;
        var classes = s_telling.Aggregate(static (a, b) => a | b);
        var frames = string.Join(", ", pair.Frames(classes, MostFrames).DefaultIfEmpty(pair.Ours.FirstFrame));
        return string.Create(CultureInfo.InvariantCulture, $"`{pair.Tshark.File}` stream {pair.Tshark.Index}: {frames}");
    }

    private static string Seen(PeerPair pair)
    {
        IEnumerable<string> names = s_telling.Where(one => pair.Count(one) > 0).Select(one => one.ToString());
        var text = string.Join(", ", names);
        return text.Length == 0 ? "none of these" : text;
    }
}
