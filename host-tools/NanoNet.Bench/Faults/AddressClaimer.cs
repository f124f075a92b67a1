using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A second host with the board's address: it announces it and answers for it while it is awake, and serves nobody.</summary>
public sealed class AddressClaimer : ISwitchPort
{
    // RFC 5227 section 1.1: ANNOUNCE_NUM and ANNOUNCE_INTERVAL.
    private const int Announcements = 2;
    private static readonly TimeSpan s_announceInterval = TimeSpan.FromSeconds(2);

    /// <summary>Locally administered like the tester's own (RFC 7042 section 2.1), and none of theirs.</summary>
    public static MacAddress DefaultMac { get; } = new(0x024E_4E00_00C1);

    private readonly Switch _switch;
    private readonly IPv4Address _address;
    private readonly PumpTimer _timer;
    private readonly byte[] _frame = new byte[EthernetFrame.HeaderLength + ArpPacket.Length];
    private int _announced;

    public AddressClaimer(Pump pump, Switch network, IPv4Address address, MacAddress mac)
    {
        ArgumentNullException.ThrowIfNull(pump);
        ArgumentNullException.ThrowIfNull(network);
        _switch = network;
        _address = address;
        Mac = mac;
        _timer = pump.CreateTimer(Announce);
        _switch.Attach(this);
    }

    public string Name => "second host with the board's address";

    public MacAddress Mac { get; }

    public bool IsAwake { get; private set; }

    /// <summary>Begins to claim the address.</summary>
    public void Wake()
    {
        IsAwake = true;
        _announced = 0;
        Announce();
    }

    /// <summary>Says nothing any more.</summary>
    public void Sleep()
    {
        IsAwake = false;
        _timer.Stop();
    }

    public void Deliver(ReadOnlySpan<byte> frame, long number)
    {
        if (!IsAwake
            || EthernetFrame.TryParse(frame, out var ethernet) != WireError.None
            || ethernet.EtherType != EtherType.Arp
            || ArpPacket.TryParse(ethernet.Payload, out var arp) != WireError.None
            || arp.Operation != ArpOperation.Request
            || arp.TargetProtocolAddress != _address)
        {
            return;
        }

        Send(arp.SenderHardwareAddress, new ArpHeader
        {
            Operation = ArpOperation.Reply,
            SenderHardwareAddress = Mac,
            SenderProtocolAddress = _address,
            TargetHardwareAddress = arp.SenderHardwareAddress,
            TargetProtocolAddress = arp.SenderProtocolAddress,
        });
    }

    private void Announce()
    {
        Send(MacAddress.Broadcast, new ArpHeader
        {
            Operation = ArpOperation.Request,
            SenderHardwareAddress = Mac,
            SenderProtocolAddress = _address,
            TargetProtocolAddress = _address,
        });

        if (++_announced < Announcements)
        {
            _timer.Set(s_announceInterval);
        }
    }

    private void Send(MacAddress destination, in ArpHeader arp)
    {
        var length = FrameEmitter.Arp(_frame, new EthernetHeader(destination, Mac, EtherType.Arp), arp);
        _switch.Transmit(this, _frame.AsSpan(0, length));
    }
}
