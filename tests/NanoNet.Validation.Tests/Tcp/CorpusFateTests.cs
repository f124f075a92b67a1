using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>Zeek's one word for a connection is ours, but where a list says why not.</summary>
public class CorpusFateTests
{
    private const string Traces = "zeek-zeek/testing/btest/Traces/";
    private const string ZeekFile = "zeek-conn.csv";

    [Fact]
    public void Every_connection_ends_as_zeek_says_it_does()
    {
        var listed = PeerDifferences.Fates.Select(d => (d.File, d.Originator, d.Theirs, d.History)).ToHashSet();
        var differences = Differences(out var compared);
        Assert.DoesNotContain(differences, d => !listed.Contains((d.File, d.Originator, d.Theirs, d.History)));
        Assert.True(compared > 130, $"only {compared} connections were compared");
    }

    [Fact]
    public void Every_listed_difference_is_one_and_is_the_one_listed()
    {
        var differences = Differences(out _);

        Assert.All(
            PeerDifferences.Fates.Select(d => (d.File, d.Originator, d.Theirs, d.History, Ours: d.Ours ?? string.Empty)),
            listed => Assert.Contains(listed, differences));
    }

    private static List<(string File, string Originator, string Theirs, string History, string Ours)> Differences(out int compared)
    {
        var files = new Dictionary<string, ILookup<string, TcpConnectionRecord>>();
        var differences = new List<(string, string, string, string, string)>();
        compared = 0;

        foreach (var row in PeerPair.Rows(ZeekFile))
        {
            if (!files.TryGetValue(row.File, out var connections))
            {
                connections = PeerPair.Judge(row.File).ToLookup(c => Key(Text(c.Client), Text(c.Server)));
                files.Add(row.File, connections);
            }

            var originator = $"{row.Text("orig_h")} {row.Text("orig_p")}";
            var ours = connections[Key(originator, $"{row.Text("resp_h")} {row.Text("resp_p")}")].ToList();
            var theirs = row.Text("conn_state");
            compared++;

            if (!ours.Any(c => Text(c.Client) == originator && Word(c) == theirs))
            {
                differences.Add((row.File[Traces.Length..], originator, theirs, row.Text("history"), string.Join(' ', ours.Select(Word))));
            }
        }

        return differences;
    }

    private static string Word(TcpConnectionRecord connection) => connection.Fate.ToString().ToUpperInvariant();

    private static string Text(TcpEndpoint end) => $"{end.Address} {end.Port}";

    private static string Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}";
}
