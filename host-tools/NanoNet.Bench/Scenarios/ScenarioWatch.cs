using System;

namespace NanoNet.Bench;

/// <summary>The lines of a scenario that keep what comes outside of connections, from then on until the scenario ends.</summary>
public sealed class ScenarioWatch
{
    private readonly TestBench _bench;
    private readonly ScenarioEnding _ending;

    internal ScenarioWatch(TestBench bench, ScenarioEnding ending)
    {
        _bench = bench;
        _ending = ending;
    }

    private SyntheticHost Tester => _bench.Tester;

    /// <summary>ARP packets that the tester receives.</summary>
    public Inbox<SeenArp> Arp()
    {
        var inbox = new Inbox<SeenArp>();
        Tester.ArpReceived += inbox.Add;
        _ending.Add(() => Tester.ArpReceived -= inbox.Add);
        return inbox;
    }

    /// <summary>DHCP messages that the board sends.</summary>
    public Inbox<SeenDhcp> Dhcp()
    {
        var inbox = new Inbox<SeenDhcp>();

        void Take(ReadOnlySpan<byte> frame, long number)
        {
            if (SeenDhcp.Of(number, _bench.Pump.Clock.Now, frame) is { } seen)
            {
                inbox.Add(seen);
            }
        }

        _bench.Cable.LeavingBoard += Take;
        _ending.Add(() => _bench.Cable.LeavingBoard -= Take);
        return inbox;
    }

    /// <summary>ICMP messages that the tester receives.</summary>
    public Inbox<SeenIcmp> Icmp()
    {
        var inbox = new Inbox<SeenIcmp>();
        Tester.IcmpReceived += inbox.Add;
        _ending.Add(() => Tester.IcmpReceived -= inbox.Add);
        return inbox;
    }

    /// <summary>Datagrams that come to a port of the tester's.</summary>
    public Inbox<SeenDatagram> Udp(ushort port)
    {
        var inbox = new Inbox<SeenDatagram>();
        Tester.ListenUdp(port, (_, source, sourcePort, data, number) =>
            inbox.Add(new SeenDatagram(number, _bench.Pump.Clock.Now, source, sourcePort, port, data.ToArray())));
        _ending.Add(() => Tester.CloseUdp(port));
        return inbox;
    }
}
