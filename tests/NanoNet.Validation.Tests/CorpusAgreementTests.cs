using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Validation.Tests;

/// <summary>What tshark counts in two thousand real connections, we count too.</summary>
public class CorpusAgreementTests
{
    [Fact]
    public void Every_connection_has_the_numbers_that_tshark_gives_it()
    {
        var differences = CorpusDifferences.All.Select(difference => (difference.File, difference.Stream)).ToHashSet();
        var wrong = new List<string>();
        var compared = 0;

        foreach (var (file, streams) in Corpus.Streams())
        {
            var ours = Judge(Path.Combine(Corpus.Folder, file)).ToDictionary(connection => connection.FirstFrame);

            foreach (var stream in streams.Where(s => !differences.Contains((file, -1)) && !differences.Contains((file, s.Index))))
            {
                compared++;
                wrong.AddRange(Compare(stream, ours.GetValueOrDefault(stream.Number("first_frame"))).Select(what => $"{file} stream {stream.Index}: {what}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join(System.Environment.NewLine, wrong));
        Assert.NotEqual(0, compared);
    }

    [Fact]
    public void Every_listed_difference_is_one()
    {
        var streams = Corpus.Streams();
        var superfluous = new List<string>();

        // Another corpus need not hold these files.
        foreach (var difference in CorpusDifferences.All.Where(difference => streams.ContainsKey(difference.File)))
        {
            var ours = Judge(Path.Combine(Corpus.Folder, difference.File)).ToDictionary(connection => connection.FirstFrame);
            var isOne = streams[difference.File]
                .Where(stream => difference.Stream < 0 || stream.Index == difference.Stream)
                .Any(stream => Compare(stream, ours.GetValueOrDefault(stream.Number("first_frame"))).Any());

            if (!isOne)
            {
                superfluous.Add($"{difference.File} {difference.Stream}");
            }
        }

        Assert.Empty(superfluous);
    }

    private static IReadOnlyList<TcpConnectionRecord> Judge(string path)
    {
        using var reader = CaptureReader.Open(path);
        var judge = new CaptureJudge(new JudgeOptions { KeepSegments = true });

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame);
        }

        return judge.Finish().Connections;
    }

    private static IEnumerable<string> Compare(CorpusStream stream, TcpConnectionRecord? connection)
    {
        if (connection is null)
        {
            yield return "not found";
            yield break;
        }

        var isClientFirst = connection.Client.Address.ToString() == stream.A && connection.Client.Port == stream.Number("a_port");
        var (a, b) = isClientFirst ? (connection.ClientEnd, connection.ServerEnd) : (connection.ServerEnd, connection.ClientEnd);
        var second = isClientFirst ? connection.Server : connection.Client;

        (string Name, object Theirs, object Ours)[] columns =
        [
            ("endpoint", $"{stream.B} {stream.Number("b_port")}", $"{second.Address} {second.Port}"),
            ("packets", (stream.Number("pk_ab"), stream.Number("pk_ba")), (a.Packets, b.Packets)),
            ("octets", (stream.Number("bytes_ab"), stream.Number("bytes_ba")), (a.DataOctets, b.DataOctets)),
            ("initial sequence numbers", (stream.Text("isn_a"), stream.Text("isn_b")), (Text(a), Text(b))),
            ("SYN", stream.Number("syn"), (long)a.Syns + b.Syns),
            ("SYN-ACK", stream.Number("synack"), (long)a.SynAcks + b.SynAcks),
            ("FIN", (stream.Number("fin_a"), stream.Number("fin_b")), ((long)a.Fins, (long)b.Fins)),
            ("RST", (stream.Number("rst_a"), stream.Number("rst_b")), ((long)a.Resets, (long)b.Resets)),
            ("wrong checksums", stream.Number("tcp_csum_bad"), (long)a.BadChecksums + b.BadChecksums),
            ("completeness", WithFirst((int)stream.Number("completeness"), connection), connection.Completeness),
        ];

        foreach (var (name, theirs, ours) in columns)
        {
            if (!theirs.Equals(ours))
            {
                yield return $"{name}: theirs {theirs}, ours {ours}";
            }
        }
    }

    private static string Text(TcpEndRecord end) => end.InitialSequenceNumber?.ToString() ?? string.Empty;

    /// <summary>tshark leaves the first segment of a connection out of its completeness, unless it is a SYN that it has not met before.</summary>
    private static int WithFirst(int theirs, TcpConnectionRecord connection)
    {
        var first = connection.Segments[0];
        theirs |= (first.ControlBits & (TcpControlBits.Syn | TcpControlBits.Ack)) switch
        {
            TcpControlBits.Syn => 1,
            TcpControlBits.Syn | TcpControlBits.Ack => 2,
            TcpControlBits.Ack when first.DataLength == 0 => 4,
            _ => 0,
        };

        return theirs
            | (first.DataLength > 0 ? 8 : 0)
            | ((first.ControlBits & TcpControlBits.Fin) != 0 ? 16 : 0)
            | ((first.ControlBits & TcpControlBits.Rst) != 0 ? 32 : 0);
    }
}
