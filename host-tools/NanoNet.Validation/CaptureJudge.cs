using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges a capture frame by frame. One thread at a time.</summary>
public sealed class CaptureJudge : IDisposable
{
    private readonly LayerJudges _judges;
    private readonly EthernetJudge _ethernet;

    // Null where more is judged than what is the same for every plain packet, and where each segment is to be shown.
    private readonly PlainPath? _plain;
    private readonly PlainBatch _batch;
    private readonly TcpTrackers _tcp;
    private readonly TransportPath _transport;
    private readonly InternetPath _internet;
    private readonly LinkPath _link;
    private readonly UnreadFrames _unread = new();
    private readonly VerdictMaker _verdicts;
    private readonly ConnectionFindings _findings = new();
    private readonly List<TcpConnectionRecord> _connections = [];
    private long _frames;
    private bool _hasLostFrames;
    private long _endNs = long.MinValue;
    private bool _isOver;

    public CaptureJudge(JudgeOptions? options = null)
    {
        Options = options ?? new JudgeOptions();
        _judges = new LayerJudges(Options);
        _ethernet = _judges.Ethernet;
        _plain = Options.Board is null && !Options.KeepSegments
            ? new PlainPath(_judges.Evidence, _judges.Capture, _ethernet, _judges.Arp, _judges.Dhcp, _judges.Neighbors, _judges.Paths, _judges.Identifications)
            : null;
        _tcp = new TcpTrackers(_judges.Subjects, Options, TakeEnded);
        _batch = new PlainBatch(_tcp);
        _transport = new TransportPath(_judges, _tcp, Options);
        _internet = new InternetPath(_judges, _transport, _unread, Options);
        _link = new LinkPath(_judges, _internet, _unread);
        _verdicts = new VerdictMaker(Options.KnownDeviations);
    }

    public JudgeOptions Options { get; }

    /// <summary>True if frames of a link type can be judged; others are counted and not looked at.</summary>
    public static bool CanRead(LinkType linkType) => LinkLayer.IsKnown(linkType);

    /// <summary>Takes frames that were read together: while it looks at one, what the next ones need is fetched.</summary>
    public void Add(FrameBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);

        if (_plain is null)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                Add(batch[i]);
            }

            return;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            if (i % PlainBatch.Group == 0)
            {
                _batch.Prepare(batch, i);
            }

            ref readonly var packet = ref _batch[i];
            var timeNs = batch.TimeNs(i);
            Count(timeNs);

            if (packet.IsPlain && !_ethernet.IsTagged)
            {
                AddPlain(_plain, timeNs, batch.Octets(i), packet, batch, i);
            }
            else
            {
                var frame = batch[i];
                _link.Add(_frames, timeNs, frame.Octets, frame.OriginalLength, frame.LinkType);
            }
        }
    }

    /// <summary>Takes the next frame of a capture file.</summary>
    public void Add(in CapturedFrame frame) => Add(frame.TimeNs, frame.Octets, frame.OriginalLength, frame.LinkType);

    /// <summary>Takes secrets that a capture file holds; they decrypt what comes after them.</summary>
    public void Add(CaptureSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);

        if (secrets.KeyLog is { } lines)
        {
            _tcp.AddSecrets(lines);
        }
    }

    /// <summary>The capturing host lost frames before the next one.</summary>
    public void AddDrops()
    {
        _judges.Capture.TakeDrops(_frames + 1);

        if (!_hasLostFrames)
        {
            _hasLostFrames = true;
            _tcp.Settle();
            _verdicts.HasLostFrames = true;
        }
    }

    /// <summary>Takes the next frame; nothing of it is kept by reference.</summary>
    /// <param name="timeNs">Nanoseconds since the Unix epoch.</param>
    /// <param name="frame">The frame as far as it was captured, without frame check sequence.</param>
    /// <param name="originalLength">Octets that it had on the wire; -1 if all were captured.</param>
    /// <param name="linkType">What its octets begin with.</param>
    public void Add(long timeNs, ReadOnlySpan<byte> frame, int originalLength = -1, LinkType linkType = LinkType.Ethernet)
    {
        Count(timeNs);
        var packet = default(PlainPacket);

        if (linkType == LinkType.Ethernet && _plain is not null && originalLength <= frame.Length && !_ethernet.IsTagged
            && PlainPacket.TryRead(frame, ref packet))
        {
            AddPlain(_plain, timeNs, frame, packet, frames: null, index: 0);
            return;
        }

        _link.Add(_frames, timeNs, frame, originalLength, linkType);
    }

    /// <summary>Ends the capture.</summary>
    public Judgement Finish()
    {
        _plain?.Finish();
        _judges.Finish(_endNs);
        _tcp.FinishSegments();
        _isOver = true;
        _tcp.FinishConnections(_endNs);
        _judges.Devices.Finish(_endNs);
        _findings.MergeInto(_judges.Evidence);
        _connections.Sort(static (one, other) => one.Index.CompareTo(other.Index));

        return new Judgement
        {
            Verdicts = [.. RuleCatalogue.All.Select(rule => _verdicts.Judge(rule, _judges.Evidence, connection: null))],
            Connections = _connections,
            ConnectionCount = _tcp.ConnectionCount,
            Frames = _frames,
            Unread = _unread.ToList(),
        };
    }

    /// <summary>Gives up what is not finished.</summary>
    public void Dispose() => _tcp.Dispose();

    /// <summary>Takes what is left of a connection that has ended.</summary>
    private void TakeEnded(TcpConnection connection)
    {
        _judges.Devices.TakeEnded(connection, _isOver ? _endNs : null);
        _findings.Add(connection.Index, connection.Evidence);

        if (connection.Index >= Options.RecordedConnections)
        {
            return;
        }

        if (Options.ConnectionEnded is { } take)
        {
            take(connection.ToRecord(_verdicts));
        }
        else
        {
            _connections.Add(connection.ToRecord(_verdicts));
        }
    }

    private void Count(long timeNs)
    {
        _frames++;
        _endNs = Math.Max(_endNs, timeNs);
    }

    /// <param name="path">Takes it as far as the network layer.</param>
    /// <param name="timeNs">When it came.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="frames">Those that were read together with it; null if it came alone.</param>
    /// <param name="index">Which one of them it is.</param>
    private void AddPlain(PlainPath path, long timeNs, ReadOnlySpan<byte> frame, in PlainPacket packet, FrameBatch? frames, int index)
    {
        path.Take(_frames, timeNs, frame, packet, out var stamp);
        var payload = frame[packet.PayloadAt..];

        if (packet.Protocol == IPProtocol.Udp)
        {
            _internet.AddUdp(stamp, payload, PlainPath.InfoOf(frame, packet), packet.IsChecksumRight);
        }
        else if (TcpSegment.TryParse(payload, out var segment) == WireError.None)
        {
            if (frames is not null && _tcp.IsParallel)
            {
                _transport.HandOn(stamp, segment, packet, frames, index);
                return;
            }

            var arrival = new SegmentArrival(
                _frames, timeNs, payload.Length - segment.HeaderLength, ChecksumFinding.Right, packet.Identification, packet.Congestion);

            // Its sender has been seen before, as has all else that is told of segments.
            if (frames is null || _batch.ConnectionOf(index, out var from) is not { } connection
                || !_tcp.TryAddExpected(packet, connection, from, segment, arrival))
            {
                _transport.AddSegment(stamp, segment, PlainPath.InfoOf(frame, packet), ChecksumFinding.Right, packet.Hash);
            }
        }
    }
}
