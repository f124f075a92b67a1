using System;
using System.Collections.Generic;
using System.Text;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation.Tests;

/// <summary>
/// A capture written as a timeline: one call a frame. Two hosts, a client and a server; sequence and acknowledgment numbers are
/// relative to their initial ones. Every call returns the number of its frame.
/// </summary>
internal sealed class Scene
{
    public const uint ClientIsn = 0xFFFF_FFF0;
    public const uint ServerIsn = 5000;
    public const ushort ClientPort = 49152;
    public const ushort Mss = 1460;

    public static readonly MacAddress ClientMac = MacAddress.Parse("02:4e:4e:00:00:01");
    public static readonly MacAddress ServerMac = MacAddress.Parse("00:80:e1:01:35:d1");
    public static readonly IPv4Address ClientAddress = IPv4Address.Parse("192.0.2.1");
    public static readonly IPv4Address ServerAddress = IPv4Address.Parse("192.0.2.10");

    public static readonly InternetAddress ClientAddress6 = new(0xFE80_0000_0000_0000, 1);
    public static readonly InternetAddress ServerAddress6 = new(0xFE80_0000_0000_0000, 2);

    private const long Start = 1_700_000_000_000_000_000;
    private const long Microsecond = 1_000;
    private const long Millisecond = 1_000_000;

    private readonly List<(long TimeNs, byte[] Octets, int OriginalLength)> _frames = [];
    private readonly Dictionary<long, Func<byte[], byte[]>> _mutations = [];
    private long _now = Start;

    /// <summary>A capture of the tool's own cable, with both ends judged, unless a test says otherwise.</summary>
    public JudgeOptions Options { get; set; } = new() { IsLossless = true, KeepSegments = true };

    public ushort ServerPort { get; set; } = 7;

    /// <summary>True if frames take no time, as in virtual time; else each takes a millisecond.</summary>
    public bool IsInstant { get; set; }

    /// <summary>Gives each TCP segment the identification of its datagram, by who sends it; 0 unless a test says otherwise.</summary>
    public Func<bool, ushort>? Identify { get; set; }

    public IReadOnlyList<(long TimeNs, byte[] Octets, int OriginalLength)> Frames => _frames;

    public static byte[] SynOptions(ushort mss = Mss, byte? scale = null, bool sack = false, (uint Value, uint Echo)? timestamps = null)
    {
        var writer = new TcpOptionWriter(new byte[TcpOptionWriter.MaxLength]);
        writer.MaximumSegmentSize(mss);

        if (scale is { } shift)
        {
            writer.NoOperation();
            writer.WindowScale(shift);
        }

        if (sack)
        {
            writer.NoOperation();
            writer.NoOperation();
            writer.SackPermitted();
        }

        if (timestamps is { } stamps)
        {
            writer.NoOperation();
            writer.NoOperation();
            writer.Timestamps(stamps.Value, stamps.Echo);
        }

        return writer.Written.ToArray();
    }

    public static byte[] Timestamps(uint value, uint echo)
    {
        var writer = new TcpOptionWriter(new byte[12]);
        writer.NoOperation();
        writer.NoOperation();
        writer.Timestamps(value, echo);
        return writer.Written.ToArray();
    }

    public static byte[] Sack(uint left, uint right)
    {
        var writer = new TcpOptionWriter(new byte[12]);
        writer.NoOperation();
        writer.NoOperation();
        writer.Sack([((SequenceNumber)ClientIsn + left, (SequenceNumber)ClientIsn + right)]);
        return writer.Written.ToArray();
    }

    /// <summary>Changes a frame before it is sent; the one difference that makes a mutant.</summary>
    public Scene Mutate(long frame, Func<byte[], byte[]> mutation)
    {
        _mutations[frame] = mutation;
        return this;
    }

    /// <summary>Lets time pass.</summary>
    public Scene Wait(int milliseconds)
    {
        _now += milliseconds * Millisecond;
        return this;
    }

    /// <summary>Lets less time pass than there is between frames.</summary>
    public Scene WaitMicroseconds(int microseconds)
    {
        _now += microseconds * Microsecond;
        return this;
    }

    /// <summary>The last frame once more, ten microseconds later, as a mirror port gives it.</summary>
    public long Again()
    {
        var (timeNs, octets, originalLength) = _frames[^1];
        _frames.Add((timeNs + 10_000, octets, originalLength));
        return _frames.Count;
    }

    /// <summary>Lets two seconds pass and ends the capture with a frame that no rule is about.</summary>
    public Scene Later()
    {
        Wait(2000);
        var octets = new byte[EthernetFrame.MinLength];
        new EthernetHeader(MacAddress.Broadcast, ClientMac, (EtherType)0x88B5).Emit(octets);
        Frame(octets);
        return this;
    }

    public long Client(
        string bits, uint seq, uint ack = 0, string data = "", byte[]? options = null, ushort window = 65535, Func<TcpHeader, TcpHeader>? with = null) =>
        Tcp(fromClient: true, bits, seq, ack, Encoding.Latin1.GetBytes(data), options, window, with);

    public long Server(
        string bits, uint seq, uint ack = 0, string data = "", byte[]? options = null, ushort window = 65535, Func<TcpHeader, TcpHeader>? with = null) =>
        Tcp(fromClient: false, bits, seq, ack, Encoding.Latin1.GetBytes(data), options, window, with);

    public Scene Open(byte[]? clientOptions = null, byte[]? serverOptions = null, ushort serverWindow = 65535, ushort clientWindow = 65535)
    {
        Client("S", 0, options: clientOptions ?? SynOptions(), window: clientWindow);
        Server("SA", 0, 1, options: serverOptions ?? SynOptions(), window: serverWindow);
        Client("A", 1, 1, window: clientWindow);
        return this;
    }

    /// <summary>Both ends have sent so much; the client closes.</summary>
    public Scene CloseByClient(uint clientNext, uint serverNext)
    {
        Client("FA", clientNext, serverNext);
        Server("A", serverNext, clientNext + 1);
        Server("FA", serverNext, clientNext + 1);
        Client("A", clientNext + 1, serverNext + 1);
        return Later();
    }

    /// <summary>Frames 1 to 3 open, 4 is "hello" from the client, 5 its echo, 6 acknowledges, 7 to 10 close, begun by the client.</summary>
    public static Scene Dialogue(long mutated = 0, Func<TcpHeader, TcpHeader>? with = null)
    {
        var scene = new Scene();
        Func<TcpHeader, TcpHeader>? At(long frame) => frame == mutated ? with : null;
        scene.Client("S", 0, options: SynOptions(), with: At(1));
        scene.Server("SA", 0, 1, options: SynOptions(), with: At(2));
        scene.Client("A", 1, 1, with: At(3));
        scene.Client("PA", 1, 1, "hello", with: At(4));
        scene.Server("PA", 1, 6, "hello", with: At(5));
        scene.Client("A", 6, 6, with: At(6));
        scene.Client("FA", 6, 6, with: At(7));
        scene.Server("A", 6, 7, with: At(8));
        scene.Server("FA", 6, 7, with: At(9));
        scene.Client("A", 7, 7, with: At(10));
        return scene.Later();
    }

    public long Tcp(
        bool fromClient, string bits, uint seq, uint ack, byte[] data, byte[]? options, ushort window, Func<TcpHeader, TcpHeader>? with)
    {
        var control = Bits(bits);
        var header = new TcpHeader
        {
            SourcePort = fromClient ? ClientPort : ServerPort,
            DestinationPort = fromClient ? ServerPort : ClientPort,
            SequenceNumber = (SequenceNumber)(fromClient ? ClientIsn : ServerIsn) + seq,
            AcknowledgmentNumber = (control & TcpControlBits.Ack) == 0 ? 0 : (fromClient ? (SequenceNumber)ServerIsn : ClientIsn) + ack,
            ControlBits = control,
            Window = window,
        };
        header = with?.Invoke(header) ?? header;
        var ip = IP(fromClient, IPProtocol.Tcp) with { Identification = Identify?.Invoke(fromClient) ?? 0 };
        var buffer = new byte[FrameEmitter.MaxFrameLength + 100];
        var length = FrameEmitter.Tcp(buffer, Ethernet(fromClient, EtherType.IPv4), ip, header, options ?? [], data);
        return Frame(buffer[..length]);
    }

    public long Udp(bool fromClient, ushort sourcePort, ushort destinationPort, byte[] data, Func<UdpHeader, UdpHeader>? with = null)
    {
        var header = new UdpHeader { SourcePort = sourcePort, DestinationPort = destinationPort };
        header = with?.Invoke(header) ?? header;
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = FrameEmitter.Udp(buffer, Ethernet(fromClient, EtherType.IPv4), IP(fromClient, IPProtocol.Udp), header, data);
        return Frame(buffer[..length]);
    }

    public long Icmp(bool fromClient, IcmpHeader header, byte[] data)
    {
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = FrameEmitter.Icmp(buffer, Ethernet(fromClient, EtherType.IPv4), IP(fromClient, IPProtocol.Icmp), header, data);
        return Frame(buffer[..length]);
    }

    public long Arp(bool fromClient, ArpOperation operation, Func<ArpHeader, ArpHeader>? with = null, EthernetHeader? ethernet = null)
    {
        var header = new ArpHeader
        {
            Operation = operation,
            SenderHardwareAddress = fromClient ? ClientMac : ServerMac,
            SenderProtocolAddress = fromClient ? ClientAddress : ServerAddress,
            TargetHardwareAddress = operation == ArpOperation.Request ? MacAddress.Zero : fromClient ? ServerMac : ClientMac,
            TargetProtocolAddress = fromClient ? ServerAddress : ClientAddress,
        };
        header = with?.Invoke(header) ?? header;
        var to = operation == ArpOperation.Request ? MacAddress.Broadcast : fromClient ? ServerMac : ClientMac;
        var buffer = new byte[EthernetFrame.MinLength];
        FrameEmitter.Arp(buffer, ethernet ?? new EthernetHeader(to, fromClient ? ClientMac : ServerMac, EtherType.Arp), header);
        return Frame(buffer);
    }

    /// <summary>The server announces itself, so that its silence means something later.</summary>
    public Scene ServerAnnounces()
    {
        Arp(fromClient: false, ArpOperation.Request, h => h with { TargetProtocolAddress = ServerAddress });
        return this;
    }

    /// <summary>Any datagram.</summary>
    public long IPv4(bool fromClient, IPProtocol protocol, byte[] payload, Func<IPv4Header, IPv4Header>? with = null)
    {
        var header = IP(fromClient, protocol);
        header = with?.Invoke(header) ?? header;
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = FrameEmitter.IPv4(buffer, Ethernet(fromClient, EtherType.IPv4), header, payload);
        return Frame(buffer[..length]);
    }

    /// <summary>Any IPv6 packet.</summary>
    public long IPv6(bool fromClient, IPProtocol next, byte[] payload, Func<IPv6Header, IPv6Header>? with = null, EthernetHeader? ethernet = null)
    {
        var header = new IPv6Header
        {
            NextHeader = next,
            Source = fromClient ? ClientAddress6 : ServerAddress6,
            Destination = fromClient ? ServerAddress6 : ClientAddress6,
        };
        header = with?.Invoke(header) ?? header;
        var buffer = new byte[FrameEmitter.MaxFrameLength];
        var length = (ethernet ?? Ethernet(fromClient, EtherType.IPv6)).Emit(buffer);
        length += header.Emit(buffer.AsSpan(length), payload.Length);
        payload.CopyTo(buffer, length);
        return Frame(buffer[..(length + payload.Length)]);
    }

    /// <summary>An ICMPv6 message; its checksum is right for the addresses unless one is given.</summary>
    public long IcmpV6(
        bool fromClient,
        IcmpV6Type type,
        byte[] body,
        byte code = 0,
        byte hopLimit = 255,
        ushort? checksum = null,
        InternetAddress? source = null,
        InternetAddress? destination = null,
        EthernetHeader? ethernet = null)
    {
        byte[] message = [(byte)type, code, 0, 0, .. body];
        var from = source ?? (fromClient ? ClientAddress6 : ServerAddress6);
        var to = destination ?? (fromClient ? ServerAddress6 : ClientAddress6);
        var sum = checksum ?? InternetChecksum.Finish(InternetChecksum.Sum(
            message, InternetChecksum.PseudoHeader(from, to, IPProtocol.IcmpV6, message.Length)));
        message[2] = (byte)(sum >> 8);
        message[3] = (byte)sum;
        return IPv6(fromClient, IPProtocol.IcmpV6, message, h => h with { Source = from, Destination = to, HopLimit = hopLimit }, ethernet);
    }

    /// <summary>Appends the first frames of another scene as they are, a millisecond apart.</summary>
    public Scene Append(Scene other, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Frame(other.Frames[i].Octets);
        }

        return this;
    }

    /// <summary>Appends another scene with the two hosts exchanged.</summary>
    public Scene AddReversed(Scene other)
    {
        foreach (var (_, octets, _) in other.Frames)
        {
            var frame = (byte[])octets.Clone();
            Exchange(frame, 0, MacAddress.Length);
            Exchange(frame, EthernetFrame.HeaderLength + 12, sizeof(uint));
            Frame(frame);
        }

        return this;
    }

    private static void Exchange(byte[] octets, int at, int length)
    {
        var first = octets.AsSpan(at, length).ToArray();
        octets.AsSpan(at + length, length).CopyTo(octets.AsSpan(at));
        first.CopyTo(octets, at + length);
    }

    /// <summary>Any frame; it is padded as an adapter does.</summary>
    public long Frame(byte[] octets, bool isPadded = true, int originalLength = -1)
    {
        var number = _frames.Count + 1;

        if (isPadded && octets.Length < EthernetFrame.MinLength && originalLength < 0)
        {
            Array.Resize(ref octets, EthernetFrame.MinLength);
        }

        if (_mutations.TryGetValue(number, out var mutation))
        {
            octets = mutation(octets);
        }

        _frames.Add((_now, octets, originalLength < 0 ? octets.Length : originalLength));
        _now += IsInstant ? 0 : Millisecond;
        return number;
    }

    public static EthernetHeader Ethernet(bool fromClient, EtherType type) =>
        new(fromClient ? ServerMac : ClientMac, fromClient ? ClientMac : ServerMac, type);

    public static IPv4Header IP(bool fromClient, IPProtocol protocol) => new()
    {
        Protocol = protocol,
        Source = fromClient ? ClientAddress : ServerAddress,
        Destination = fromClient ? ServerAddress : ClientAddress,
        Flags = IPv4Flags.DontFragment,
    };

    public Judgement Judge()
    {
        using var judge = new CaptureJudge(Options);

        foreach (var (time, octets, originalLength) in _frames)
        {
            judge.Add(time, octets, originalLength);
        }

        return judge.Finish();
    }

    public void Write(string path)
    {
        using var writer = PcapngWriter.Create(path, "NanoNet tests");
        writer.AddInterface(new CaptureInterface(LinkType.Ethernet));

        foreach (var (time, octets, originalLength) in _frames)
        {
            writer.Write(time, octets, originalLength);
        }
    }

    private static TcpControlBits Bits(string letters)
    {
        var bits = TcpControlBits.None;

        foreach (var letter in letters)
        {
            bits |= letter switch
            {
                'S' => TcpControlBits.Syn,
                'A' => TcpControlBits.Ack,
                'F' => TcpControlBits.Fin,
                'R' => TcpControlBits.Rst,
                'P' => TcpControlBits.Psh,
                'U' => TcpControlBits.Urg,
                _ => throw new ArgumentException($"'{letter}' is no control bit", nameof(letters)),
            };
        }

        return bits;
    }
}
