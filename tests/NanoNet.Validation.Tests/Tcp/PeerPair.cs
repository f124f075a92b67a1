using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using NanoNet.Capture;

namespace NanoNet.Validation.Tests.Tcp;

/// <summary>One connection of the corpus as tshark and as tcptrace count it, and as we do.</summary>
/// <param name="Tshark">tshark's row.</param>
/// <param name="Tcptrace">tcptrace's row.</param>
/// <param name="Ours">Our record.</param>
internal sealed record PeerPair(CorpusStream Tshark, CorpusStream Tcptrace, TcpConnectionRecord Ours)
{
    private const string TcptraceFile = "tcptrace-streams.csv";

    /// <summary>Connections that all three see, found by their endpoints; where several have the same ones, in order if they are as many.</summary>
    public static IReadOnlyList<PeerPair> All { get; } = Read();

    public long TsharkRetransmissions => Tshark.Number("retransmission");

    public long TcptraceRetransmissions => Tcptrace.Number("rexmt_data_pkts_a2b") + Tcptrace.Number("rexmt_data_pkts_b2a");

    public long OurRetransmissions => Ours.ClientEnd.Retransmissions + Ours.ServerEnd.Retransmissions;

    public long TsharkOutOfOrder => Tshark.Number("out_of_order");

    public long TcptraceOutOfOrder => Tcptrace.Number("outoforder_pkts_a2b") + Tcptrace.Number("outoforder_pkts_b2a");

    public long OurOutOfOrder => Count(SegmentClasses.OutOfOrder);

    public string Name => $"{Tshark.File} stream {Tshark.Index}";

    public long Count(SegmentClasses one) => Ours.ClientEnd.Classes[one] + Ours.ServerEnd.Classes[one];

    /// <summary>The first frames of this connection that are one of these.</summary>
    public IEnumerable<long> Frames(SegmentClasses classes, int most) => Judge(Tshark.File, keepsSegments: true)
        .First(connection => connection.FirstFrame == Ours.FirstFrame)
        .Segments.Where(segment => (segment.Classes & classes) != 0)
        .Select(segment => segment.Frame)
        .Take(most);

    /// <summary>Judges a file of the corpus.</summary>
    public static IReadOnlyList<TcpConnectionRecord> Judge(string file, bool keepsSegments = false)
    {
        using var reader = CaptureReader.Open(Path.Combine(Corpus.Folder, file));
        var judge = new CaptureJudge(new JudgeOptions { KeepSegments = keepsSegments });

        while (reader.TryReadNext(out var frame))
        {
            judge.Add(frame);
        }

        return judge.Finish().Connections;
    }

    /// <summary>A table of the corpus, line by line.</summary>
    public static IEnumerable<CorpusStream> Rows(string table)
    {
        var lines = File.ReadAllLines(Path.Combine(Corpus.Folder, table));
        var columns = lines[0].Split(',').Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        return lines.Skip(1).Select(line => new CorpusStream(columns, line.Split(',')));
    }

    /// <summary>The endpoints of a row, the same for both directions.</summary>
    public static string Endpoints(CorpusStream row, string host1, string port1, string host2, string port2)
    {
        string[] ends = [$"{Address(row.Text(host1))} {row.Text(port1)}", $"{Address(row.Text(host2))} {row.Text(port2)}"];
        return $"{row.File} {string.Join(' ', ends.Order(StringComparer.Ordinal))}";
    }

    // tcptrace writes IPv6 addresses out in full.
    private static string Address(string text) => IPAddress.TryParse(text, out var address) ? address.ToString() : text;

    private static List<PeerPair> Read()
    {
        var tcptrace = Rows(TcptraceFile).ToLookup(row => Endpoints(row, "host_a", "port_a", "host_b", "port_b"));
        var pairs = new List<PeerPair>();

        foreach (var (file, streams) in Corpus.Streams())
        {
            var ours = Judge(file).ToDictionary(connection => connection.FirstFrame);

            foreach (var same in streams.GroupBy(row => Endpoints(row, "a_ip", "a_port", "b_ip", "b_port")))
            {
                var theirs = tcptrace[same.Key].ToList();

                if (theirs.Count == same.Count())
                {
                    pairs.AddRange(same
                        .Zip(theirs, (row, other) => (row, other, mine: ours.GetValueOrDefault(row.Number("first_frame"))))
                        .Where(pair => pair.mine is not null)
                        .Select(pair => new PeerPair(pair.row, pair.other, pair.mine!)));
                }
            }
        }

        return pairs;
    }
}
