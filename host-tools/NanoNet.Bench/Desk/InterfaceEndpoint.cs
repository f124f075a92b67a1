using System;
using System.Collections.Generic;
using NanoNet.Live;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A board at the other end of a network interface: what it sends is taken from a live capture, what is for it is sent there.</summary>
/// <remarks>
/// The tester's hosts have hardware addresses of their own, so that this machine's kernel takes nothing for them and answers nothing. What others send that
/// reaches the board too, this machine included, is recorded and goes no further. Frames are stamped by the kernel, on the bench's clock.
/// </remarks>
public sealed class InterfaceEndpoint : IFrameEndpoint, IPumpSource, IDisposable
{
    private const long NanosecondsPerTick = 100;

    // With a VLAN tag. What is longer was put together by this machine from several.
    private const int MaxFrameLength = 1518;

    private readonly Pump _pump;
    private readonly LiveCapture _capture;
    private readonly HostInterface _host;
    private readonly FrameRecorder _recorder;
    private readonly IPv4Address _boardAddress;
    private readonly Dictionary<IPv4Address, List<MacAddress>> _owners = [];
    private bool _isTaking;
    private bool _isOpen = true;

    /// <param name="pump">What waits for frames.</param>
    /// <param name="capture">The interface, in immediate mode; closed with this object.</param>
    /// <param name="host">This machine's own part of it.</param>
    /// <param name="recorder">Takes what others send to the board.</param>
    /// <param name="board">The board's hardware address; null to learn it.</param>
    /// <param name="boardAddress">The board's address, by which it is known.</param>
    public InterfaceEndpoint(Pump pump, LiveCapture capture, HostInterface host, FrameRecorder recorder, MacAddress? board, IPv4Address boardAddress)
    {
        _pump = pump;
        _capture = capture;
        _host = host;
        _recorder = recorder;
        _boardAddress = boardAddress;
        Board = board;
        _pump.Watch(this);
    }

    public FrameCarrier? Received { get; set; }

    public Instant? ArrivedAt { get; private set; }

    public int Descriptor => _capture.Descriptor;

    public PollEvents Interest => PollEvents.Readable;

    /// <summary>The board's hardware address; null until it has shown itself.</summary>
    public MacAddress? Board { get; private set; }

    /// <summary>Whether what passes is recorded and handed on: from the board's start on.</summary>
    public bool IsLive { get; set; }

    /// <summary>A DHCP server on the wire that is not the bench's; null for none.</summary>
    public MacAddress? OtherDhcpServer { get; private set; }

    /// <summary>Why no more frames come; null while they may.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Frames that the kernel or the interface has lost.</summary>
    public long Lost { get; private set; }

    /// <summary>The hardware addresses that have claimed an address, in ARP packets of all that is on the wire.</summary>
    public IReadOnlyList<MacAddress> OwnersOf(IPv4Address address) => _owners.TryGetValue(address, out var owners) ? owners : [];

    public void Send(ReadOnlySpan<byte> frame)
    {
        if (EndReason is not null)
        {
            return;
        }

        // What has come before it is recorded before it.
        Take();

        try
        {
            _capture.Send(frame);
        }
        catch (LiveCaptureException e)
        {
            // The kernel says of a cable that was pulled that it has no room.
            End(_host.LinkTrouble ?? e.Message);
        }
    }

    public void Ready(PollEvents events) => Take();

    public void Dispose()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Take();
            End("closed by the bench");
            _capture.Dispose();
        }
    }

    private void Take()
    {
        if (_isTaking || EndReason is not null)
        {
            return;
        }

        _isTaking = true;

        // The kernel's clock may be set or slowed meanwhile, the bench's goes evenly: only a frame's age is taken from it.
        var ahead = _pump.Clock.Now.Nanoseconds - ((DateTime.UtcNow - DateTime.UnixEpoch).Ticks * NanosecondsPerTick);

        try
        {
            _capture.Take((timeNs, frame, _) => Take(frame, new Instant(timeNs + ahead)));
            Lost = _capture.Counters.Dropped;
        }
        catch (LiveCaptureException e)
        {
            End(e.Message);
        }
        finally
        {
            _isTaking = false;
        }
    }

    private void Take(ReadOnlySpan<byte> frame, Instant at)
    {
        if (EthernetFrame.TryParse(frame, out var ethernet) != WireError.None || SyntheticHost.IsTesters(ethernet.Source))
        {
            return;
        }

        TakeNotice(ethernet);

        if (!IsLive)
        {
            return;
        }

        if (ethernet.Source == Board)
        {
            if (frame.Length > MaxFrameLength)
            {
                End($"frames of {frame.Length} octets come from {_host.Name}, which joins what the board sent apart; run: sudo ethtool -K {_host.Name} gro off lro off");
                return;
            }

            ArrivedAt = at;
            Received?.Invoke(frame, 0);
            ArrivedAt = null;
        }
        else if (ethernet.Destination == Board || (ethernet.Destination.IsGroup && Board is not null))
        {
            _recorder.Record(FrameDirection.ToBoard, frame, at: at);
        }
    }

    private void TakeNotice(in EthernetFrame ethernet)
    {
        if (ethernet.EtherType == EtherType.Arp && ArpPacket.TryParse(ethernet.Payload, out var arp) == WireError.None)
        {
            TakeOwner(arp.SenderProtocolAddress, ethernet.Source);
        }
        else if (ethernet.EtherType == EtherType.IPv4
            && IPv4Datagram.TryParse(ethernet.Payload, out var ip) == WireError.None
            && ip.Protocol == IPProtocol.Udp
            && !ip.IsFragment
            && UdpDatagram.TryParse(ip.Payload, out var udp) == WireError.None)
        {
            if (udp.DestinationPort == DhcpMessage.ServerPort && udp.SourcePort == DhcpMessage.ClientPort && IsLive && ethernet.Source != _host.Mac)
            {
                Board ??= ethernet.Source;
            }
            else if (udp.SourcePort == DhcpMessage.ServerPort && ethernet.Source != Board)
            {
                OtherDhcpServer ??= ethernet.Source;
            }
        }
    }

    private void TakeOwner(IPv4Address address, MacAddress mac)
    {
        if (address.IsAny)
        {
            return;
        }

        if (!_owners.TryGetValue(address, out var owners))
        {
            _owners[address] = owners = [];
        }

        if (!owners.Contains(mac))
        {
            owners.Add(mac);
        }

        if (address == _boardAddress && mac != _host.Mac)
        {
            Board ??= mac;
        }
    }

    private void End(string reason)
    {
        if (EndReason is null)
        {
            EndReason = reason;
            _pump.Unwatch(this);
        }
    }
}
