using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Validation.Tests.Oracle;
using Xunit;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>tcptrace itself, run on captures, counts the same packets, octets, SYNs, FINs and resets of each connection, each way.</summary>
public class TcptraceAgreementTests
{
    private const int Seeds = 3;

    // Headers that do not parse, which tcptrace takes all the same.
    private static readonly string[] s_unreadable = ["data offset below 5"];

    // A SYN with another number begins another connection here.
    private static readonly string[] s_begunAnew =
        ["SYN repeated with another number", "opened anew in TIME-WAIT with a smaller number", "SYN for a connection that is open"];

    [Fact]
    public void Counts_of_real_connections_are_those_of_tcptrace()
    {
        Tcptrace.Require();
        var differences = new List<(string File, string Text)>();
        var compared = 0;
        var unread = 0;

        foreach (var file in Corpus.Files())
        {
            var name = Path.GetRelativePath(Corpus.Folder, file);

            if (Tcptrace.Read(file) is not { } theirs)
            {
                unread++;
                continue;
            }

            // What no tool can read to its end is judged in tests of its own.
            if (theirs.Count > 0)
            {
                compared += theirs.Count;
                differences.AddRange(Compare(theirs, PeerPair.Judge(name)).Select(text => (name, text)));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} connections compared; {unread} files that tcptrace cannot read");
        var listed = TcptraceDifferences.All.SelectMany(one => one.Files).ToList();
        Assert.Equal(listed.Order(StringComparer.Ordinal), differences.Select(one => one.File).Distinct().Order(StringComparer.Ordinal));
        Assert.True(compared > 2000, $"only {compared} connections were compared");
    }

    [Fact]
    public void Counts_of_made_connections_are_those_of_tcptrace()
    {
        Tcptrace.Require();
        var connections = OracleFaults.All
            .Where(fault => !s_unreadable.Contains(fault.Name) && !s_begunAnew.Contains(fault.Name))
            .SelectMany(fault => Enumerable.Range(0, Seeds).Select(seed => (fault, seed)))
            .Select((made, i) => OracleConnection.Play(
                made.fault.Adapt(OracleTraits.Of(made.seed) with { ClientPort = (ushort)(20_000 + i) }), made.fault))
            .ToList();
        using var file = new TemporaryCapture(connections.SelectMany(connection => connection.Frames).OrderBy(frame => frame.TimeNs));
        var theirs = Tcptrace.Read(file.Path);
        Assert.NotNull(theirs);
        Assert.Equal([], Compare(theirs, Judge(file.Path)));
        Assert.Equal(connections.Count, theirs.Count);
    }

    private static IEnumerable<string> Compare(IReadOnlyList<TcptraceConnection> theirs, IReadOnlyList<TcpConnectionRecord> ours)
    {
        var mine = ours.ToLookup(TcptraceConnection.KeyOf);

        foreach (var same in theirs.GroupBy(connection => connection.Key))
        {
            var others = mine[same.Key].ToList();

            if (others.Count != same.Count())
            {
                yield return $"{same.Key}: {same.Count()} connections, not {others.Count}";
                continue;
            }

            foreach (var difference in same.Zip(others, (their, our) => their.Differences(our)).SelectMany(found => found))
            {
                yield return difference;
            }
        }
    }

    private static IReadOnlyList<TcpConnectionRecord> Judge(string path)
    {
        using var reader = CaptureReader.Open(path);
        using var judge = new CaptureJudge();

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame);
        }

        return judge.Finish().Connections;
    }
}
