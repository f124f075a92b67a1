using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>tshark's marks on a sample of the oracle's connections: it reads them as they are meant.</summary>
public class OracleTsharkTests
{
    private const int Seeds = 3;

    /// <summary>tshark's marks, what they are here, and the faults in which its rules of thumb take one for another.</summary>
    private static readonly (string Field, SegmentClasses Classes, string[] Except)[] s_marks =
    [
        (
            "retransmission",
            SegmentClasses.TimeoutRetransmission | SegmentClasses.FastRetransmission | SegmentClasses.SpuriousRetransmission | SegmentClasses.DuplicateCapture,
            // A segment without ACK is dropped whole; tshark goes by its numbers all the same.
            ["segment without ACK"]),
        // A header that cannot be read moves nothing; tshark takes its numbers.
        ("out_of_order", SegmentClasses.OutOfOrder, ["data offset below 5"]),
        ("zero_window_probe", SegmentClasses.ZeroWindowProbe, []),
        ("keep_alive", SegmentClasses.KeepAlive, []),
    ];

    [Fact]
    public void Tshark_marks_the_frames_that_the_oracle_means()
    {
        var connections = Play();
        using var file = new TemporaryCapture(connections.SelectMany(one => one.Connection.Frames));
        string[] fields = ["-e", "frame.number", .. s_marks.SelectMany(mark => new[] { "-e", $"tcp.analysis.{mark.Field}" })];
        var rows = Tshark.Read(file.Path, ["-T", "fields", "-E", "separator=;", .. fields]).Select(line => line.Split(';')).ToList();
        var wrong = s_marks.SelectMany((mark, i) => Compare(connections, [.. rows.Where(row => row[i + 1].Length > 0).Select(Frame)], mark));
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    private static List<(string Name, OracleConnection Connection)> Play()
    {
        var connections = new List<(string, OracleConnection)>();

        foreach (var fault in OracleFaults.All)
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                var traits = OracleTraits.Of(seed) with { ClientPort = (ushort)(Scene.ClientPort + connections.Count) };
                connections.Add((fault.Name, OracleConnection.Play(fault.Adapt(traits), fault)));
            }
        }

        return connections;
    }

    private static IEnumerable<string> Compare(
        List<(string Name, OracleConnection Connection)> connections, HashSet<long> theirs, (string Field, SegmentClasses Classes, string[] Except) mark)
    {
        var before = 0L;

        foreach (var (name, connection) in connections)
        {
            foreach (var (frame, classes) in connection.Classes)
            {
                if ((classes & mark.Classes) != 0 != theirs.Contains(before + frame) && !mark.Except.Contains(name))
                {
                    yield return $"{mark.Field}, {name}, seed {connection.Traits.Seed}, frame {frame}: {classes}";
                }
            }

            before += connection.Frames.Count;
        }
    }

    private static long Frame(string[] row) => long.Parse(row[0], CultureInfo.InvariantCulture);
}
