using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests.Oracle;

/// <summary>
/// A connection with one known fault, and what is to be said of it: the class of each of its frames, and each rule that is broken, with
/// frame numbers. It is right in everything else, and the same for the same seed.
/// </summary>
internal sealed class OracleConnection
{
    private const long Start = 1_700_000_000_000_000_000;
    private const long Microsecond = 1_000;
    private const long StepMicroseconds = 150;
    private const int MaxData = 1400;
    private const ushort ServerPort = 7;

    private static readonly InternetAddress s_client6 = new(0x2001_0DB8_0000_0000, 1);
    private static readonly InternetAddress s_server6 = new(0x2001_0DB8_0000_0000, 2);

    private readonly List<(long TimeNs, byte[] Octets)> _frames = [];
    private readonly Dictionary<long, SegmentClasses> _classes = [];
    private readonly List<(string Rule, long Frame)> _violations = [];
    private long _now = Start;
    private bool _isCapturing;

    public OracleConnection(OracleTraits traits)
    {
        Traits = traits;
        Random = new Random(traits.Seed);
        Client = Host(isClient: true);
        Server = Host(isClient: false);
        (Sender, Receiver) = traits.IsFromServer ? (Server, Client) : (Client, Server);
        _isCapturing = !traits.IsJoined;
    }

    public OracleTraits Traits { get; }

    public Random Random { get; }

    public OracleHost Client { get; }

    public OracleHost Server { get; }

    /// <summary>Who sends the data that the fault is in.</summary>
    public OracleHost Sender { get; }

    public OracleHost Receiver { get; }

    public JudgeOptions Options { get; set; } = new() { KeepSegments = true };

    /// <summary>True once nothing more is to be sent.</summary>
    public bool IsOver { get; set; }

    /// <summary>The class of each frame.</summary>
    public IReadOnlyDictionary<long, SegmentClasses> Classes => _classes;

    public IReadOnlyList<(string Rule, long Frame)> Violations => _violations;

    public IReadOnlyList<(long TimeNs, byte[] Octets)> Frames => _frames;

    public byte Shift => Traits.HasScale ? (byte)3 : (byte)0;

    public static OracleConnection Play(OracleTraits traits, OracleFault fault)
    {
        var connection = new OracleConnection(traits);

        if (fault.Open is { } open)
        {
            open(connection);
        }
        else
        {
            connection.Open();
        }

        connection._isCapturing = true;

        if (!connection.IsOver)
        {
            connection.Exchange(connection.Random.Next(1, 4));
            fault.Play?.Invoke(connection);
        }

        if (!connection.IsOver)
        {
            connection.Exchange(connection.Random.Next(1, 4));

            if (!traits.IsLeft)
            {
                connection.Close();
            }
        }

        connection.Wait(5000);
        connection.Idle();
        return connection;
    }

    public void Violates(string rule, long frame) => _violations.Add((rule, frame));

    public void Wait(int milliseconds) => _now += milliseconds * 1000 * Microsecond;

    public void Open()
    {
        Syn(Client);
        Wait(1);
        SynAck();
        Wait(1);
        Ack(Client);
    }

    public long Syn(
        OracleHost from,
        SegmentClasses expected = SegmentClasses.NewData,
        byte[]? extra = null,
        bool isSeen = true,
        Func<TcpHeader, TcpHeader>? with = null,
        byte[]? options = null,
        byte[]? data = null)
    {
        options ??= SynOptions(from, extra);
        from.Next = 1;
        var frame = Send(from, TcpControlBits.Syn, 0, null, data ?? [], expected, options, with, isSeen);
        Other(from).Received = 1;
        return frame;
    }

    public long SynAck(
        SegmentClasses expected = SegmentClasses.NewData,
        bool isSeen = true,
        Func<TcpHeader, TcpHeader>? with = null,
        byte[]? options = null,
        byte[]? extra = null)
    {
        Server.Next = 1;
        var frame = Send(
            Server, TcpControlBits.Syn | TcpControlBits.Ack, 0, Server.Received, [], expected, options ?? SynOptions(Server, extra), with, isSeen);
        Client.Received = 1;
        return frame;
    }

    /// <summary>The sender sends new data in order, and every segment is acknowledged.</summary>
    public void Exchange(int segments)
    {
        for (var i = 0; i < segments; i++)
        {
            Arrive(NewData());
        }
    }

    /// <summary>Sends data that goes on where the last ended.</summary>
    /// <returns>Its numbers, and its frame; 0 if the capture does not hold it.</returns>
    public (uint Left, uint Right, long Frame) NewData(SegmentClasses expected = SegmentClasses.NewData, bool isSeen = true, int length = 0)
    {
        var left = Sender.Next;
        var right = left + (uint)(length > 0 ? length : Random.Next(2, MaxData));
        var frame = Data(left, right, expected, isSeen: isSeen);
        Sender.Next = right;
        return (left, right, frame);
    }

    /// <summary>Sends octets of the sender's stream.</summary>
    public long Data(
        uint left,
        uint right,
        SegmentClasses expected,
        bool isSeen = true,
        byte difference = 0,
        Func<TcpHeader, TcpHeader>? with = null,
        uint? timestamp = null,
        byte[]? options = null)
    {
        var octets = new byte[right - left];

        for (var i = 0; i < octets.Length; i++)
        {
            octets[i] = (byte)((OctetAt(left + (uint)i)) ^ difference);
        }

        return Send(
            Sender, TcpControlBits.Ack | TcpControlBits.Psh, left, Sender.Received, octets, expected, options, with, isSeen, timestamp);
    }

    /// <summary>The receiver gets a segment and acknowledges what it has.</summary>
    public long Arrive((uint Left, uint Right, long Frame) segment, SegmentClasses expected = SegmentClasses.None)
    {
        Receiver.Take(segment.Left, segment.Right);
        return Ack(Receiver, expected);
    }

    public long Ack(
        OracleHost from,
        SegmentClasses expected = SegmentClasses.None,
        Func<TcpHeader, TcpHeader>? with = null,
        uint? acknowledgment = null,
        byte[]? options = null,
        uint? sequence = null) =>
        Send(from, TcpControlBits.Ack, sequence ?? from.Next, acknowledgment ?? from.Received, [], expected, options, with);

    public long Fin(OracleHost from, SegmentClasses expected = SegmentClasses.NewData, uint? sequence = null)
    {
        var number = sequence ?? from.Next;
        var frame = Send(from, TcpControlBits.Fin | TcpControlBits.Ack, number, from.Received, [], expected);
        from.Next = uint.Max(from.Next, number + 1);
        Other(from).Received = from.Next;
        return frame;
    }

    public long Reset(OracleHost from, uint sequence, byte[]? data = null) =>
        Send(from, TcpControlBits.Rst | TcpControlBits.Ack, sequence, from.Received, data ?? [], SegmentClasses.None);

    public void Close()
    {
        var (first, second) = Random.Next(2) == 0 ? (Client, Server) : (Server, Client);
        Fin(first);
        Ack(second);
        Fin(second);
        Ack(first);
    }

    /// <summary>The last frame once more, as a mirror port gives it.</summary>
    public long Again()
    {
        _frames.Add((_now - (StepMicroseconds * Microsecond) + (10 * Microsecond), _frames[^1].Octets));
        _classes.Add(_frames.Count, SegmentClasses.DuplicateCapture);
        return _frames.Count;
    }

    /// <summary>Lets the capture show the last two frames in the other order, the times staying where they are.</summary>
    public void Swap()
    {
        var last = _frames.Count - 1;
        var (earlier, later) = (_frames[last - 1], _frames[last]);
        _frames[last - 1] = (earlier.TimeNs, later.Octets);
        _frames[last] = (later.TimeNs, earlier.Octets);
    }

    /// <summary>A frame is none of the connection's.</summary>
    public void ExpectNone(long frame) => _classes.Remove(frame);

    public void Expect(long frame, SegmentClasses classes) => _classes[frame] = classes;

    public Judgement Judge()
    {
        var judge = new CaptureJudge(Options);

        foreach (var (time, octets) in _frames)
        {
            judge.Add(time, octets);
        }

        return judge.Finish();
    }

    public long Send(
        OracleHost from,
        TcpControlBits bits,
        uint sequence,
        uint? acknowledgment,
        byte[] data,
        SegmentClasses expected,
        byte[]? options = null,
        Func<TcpHeader, TcpHeader>? with = null,
        bool isSeen = true,
        uint? timestamp = null)
    {
        from.Identification++;
        var stamp = timestamp ?? Timestamp(from);

        if (Traits.HasTimestamps && options is not { Length: 0 } && (int)(stamp - (Other(from).RecentTimestamp ?? stamp)) >= 0)
        {
            Other(from).RecentTimestamp = stamp;
        }

        var header = new TcpHeader
        {
            SourcePort = from.IsClient ? Traits.ClientPort : ServerPort,
            DestinationPort = from.IsClient ? ServerPort : Traits.ClientPort,
            SequenceNumber = (SequenceNumber)from.Isn + sequence,
            AcknowledgmentNumber = acknowledgment is { } number ? (SequenceNumber)Other(from).Isn + number : 0,
            ControlBits = bits,
            Window = (bits & TcpControlBits.Syn) != 0 ? (ushort)65535 : from.Window,
        };
        var octets = Frame(from, with?.Invoke(header) ?? header, options ?? Usual(from, bits, stamp), data);
        _now += StepMicroseconds * Microsecond;

        if (!isSeen || !_isCapturing)
        {
            return 0;
        }

        _frames.Add((_now - (StepMicroseconds * Microsecond), octets));
        _classes.Add(_frames.Count, expected);
        return _frames.Count;
    }

    public uint Timestamp(OracleHost from) => from.FirstTimestamp + (uint)((_now - Start) / (1000 * Microsecond));

    public byte[] TimestampOption(uint value, uint? echo) => Traits.HasTimestamps ? Scene.Timestamps(value, echo ?? 0) : [];

    private OracleHost Host(bool isClient) => new()
    {
        IsClient = isClient,
        Isn = Traits.IsWrapping ? unchecked(0U - (uint)Random.Next(1, 3000)) : (uint)Random.NextInt64(1U << 31),
        FirstTimestamp = Random.Next(2) == 0 ? unchecked(0U - (uint)Random.Next(1, 4)) : (uint)Random.NextInt64(1U << 31),
        Identification = (ushort)Random.Next(1, ushort.MaxValue - 1000),
    };

    private OracleHost Other(OracleHost host) => ReferenceEquals(host, Client) ? Server : Client;

    private byte OctetAt(uint number) => (byte)((number * 2654435761) >> 24);

    private byte[] SynOptions(OracleHost from, byte[]? extra)
    {
        var options = Scene.SynOptions(
            scale: Traits.HasScale ? Shift : null,
            sack: Traits.HasSack,
            timestamps: Traits.HasTimestamps ? (Timestamp(from), from.RecentTimestamp ?? 0) : null);
        return [.. options, .. extra ?? []];
    }

    private byte[] Usual(OracleHost from, TcpControlBits bits, uint timestamp)
    {
        if ((bits & TcpControlBits.Rst) != 0)
        {
            return [];
        }

        byte[] stamps = TimestampOption(timestamp, from.RecentTimestamp ?? 0);

        if (!Traits.HasSack || from.Held.Count == 0)
        {
            return stamps;
        }

        var writer = new TcpOptionWriter(new byte[TcpOptionWriter.MaxLength]);
        writer.NoOperation();
        writer.NoOperation();
        writer.Sack([.. from.Held.Take(3).Select(run => ((SequenceNumber)Other(from).Isn + run.Left, (SequenceNumber)Other(from).Isn + run.Right))]);
        return [.. stamps, .. writer.Written];
    }

    private byte[] Frame(OracleHost from, TcpHeader header, byte[] options, byte[] data)
    {
        var buffer = new byte[FrameEmitter.MaxFrameLength + 100];
        int length;

        if (Traits.IsIPv6)
        {
            length = Scene.Ethernet(from.IsClient, EtherType.IPv6).Emit(buffer);
            var (source, target) = from.IsClient ? (s_client6, s_server6) : (s_server6, s_client6);
            var ip = new IPv6Header { NextHeader = IPProtocol.Tcp, Source = source, Destination = target };
            length += ip.Emit(buffer.AsSpan(length), TcpSegment.MinHeaderLength + ((options.Length + 3) & ~3) + data.Length);
            length += header.Emit(buffer.AsSpan(length), source, target, options, data);
        }
        else
        {
            var ip = Scene.IP(from.IsClient, IPProtocol.Tcp) with { Identification = from.Identification };
            length = FrameEmitter.Tcp(buffer, Scene.Ethernet(from.IsClient, EtherType.IPv4), ip, header, options, data);
        }

        return buffer[..Math.Max(length, EthernetFrame.MinLength)];
    }

    /// <summary>A frame that no rule is about, so that the capture goes on after the last segment.</summary>
    private void Idle()
    {
        var octets = new byte[EthernetFrame.MinLength];
        new EthernetHeader(MacAddress.Broadcast, Scene.ClientMac, (EtherType)0x88B5).Emit(octets);
        _frames.Add((_now, octets));
    }
}
