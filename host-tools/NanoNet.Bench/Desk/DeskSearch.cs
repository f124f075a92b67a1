using System;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Makes sure that the board on the desk is there, that it is one, and that the tester's addresses are nobody's.</summary>
internal sealed class DeskSearch
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    // RFC 5227 section 2.1.1 waits longer, for hosts of a large network that are slow to answer.
    private static readonly TimeSpan s_probeTime = TimeSpan.FromMilliseconds(400);
    private const int Probes = 2;

    // A board that has its address answers at once; one that asks for it does so at least once a minute.
    private static readonly TimeSpan s_answerLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_dhcpLimit = TimeSpan.FromSeconds(90);

    private readonly TestBench _bench;
    private readonly DeskBoard _desk;

    private DeskSearch(TestBench bench, DeskBoard desk)
    {
        _bench = bench;
        _desk = desk;
    }

    private BoardNetwork Network => _bench.Network;

    /// <summary>Before the board starts: nobody else has the addresses of the tester's hosts.</summary>
    /// <exception cref="BenchBrokenException">Somebody has.</exception>
    public static void RequireFreeAddresses(TestBench bench, DeskBoard desk) => new DeskSearch(bench, desk).RequireFreeAddresses();

    /// <summary>Once the board should have its address: it answers for it, and nobody else does.</summary>
    /// <exception cref="BenchBrokenException">No board, or two hosts with its address.</exception>
    public static void Find(TestBench bench, DeskBoard desk) => new DeskSearch(bench, desk).Find();

    private void RequireFreeAddresses()
    {
        IPv4Address[] ours = [_bench.Tester.Address, _bench.SecondTester.Address];

        foreach (var address in ours.Append(Network.Address))
        {
            if (_desk.Host.Addresses.Contains(address))
            {
                throw new BenchBrokenException(
                    $"{address} is this machine's own address on {_desk.Host.Name}, and {(address == Network.Address ? "the board's" : "the tester's")} too: {Remedy(address)}");
            }
        }

        for (var probe = 0; probe < Probes; probe++)
        {
            foreach (var address in ours)
            {
                Probe(address);
            }

            _bench.WaitUntil(static () => false, s_probeTime / Probes);
        }

        foreach (var address in ours)
        {
            if (_desk.Endpoint.OwnersOf(address) is [var owner, ..])
            {
                throw new BenchBrokenException($"{address}, which the tester needs, belongs to {owner} on {_desk.Host.Name}: {Remedy(address)}");
            }
        }
    }

    private string Remedy(IPv4Address address) => address == Network.Address
        ? "give one of them another (--address says the board's)"
        : "--tester names the first of two that are free";

    // RFC 5227 section 2.1.1: without a sender's address, so that nobody's cache changes. Not by way of the switch: the board is not part of it yet.
    private void Probe(IPv4Address address)
    {
        Span<byte> frame = stackalloc byte[EthernetFrame.HeaderLength + ArpPacket.Length];
        var mac = _bench.Tester.Mac;
        FrameEmitter.Arp(
            frame,
            new EthernetHeader(MacAddress.Broadcast, mac, EtherType.Arp),
            new ArpHeader { Operation = ArpOperation.Request, SenderHardwareAddress = mac, TargetProtocolAddress = address });
        _desk.Endpoint.Send(frame);
    }

    private void Find()
    {
        var isAnswered = false;

        void Take(SeenArp arp) => isAnswered |= arp.Operation == ArpOperation.Reply && arp.SenderProtocolAddress == Network.Address;

        _bench.Tester.ArpReceived += Take;

        try
        {
            // Without a reboot a board that asks for its address does so when it likes.
            var waits = Network.IsDhcp && !_desk.HasConsole ? DhcpLimit : s_answerLimit;

            for (var end = Now + waits; !isAnswered && Now < end;)
            {
                RequireOneServer();
                _bench.Tester.RequestAddress(Network.Address);
                _bench.WaitUntil(() => isAnswered, s_interval);
            }
        }
        finally
        {
            _bench.Tester.ArpReceived -= Take;
        }

        if (!isAnswered)
        {
            throw Silent();
        }

        // A second answer comes as soon as the first.
        _bench.WaitUntil(static () => false, s_interval);

        if (_desk.Endpoint.OwnersOf(Network.Address) is [var one, var other, ..])
        {
            throw new BenchBrokenException($"two hosts on {_desk.Host.Name} have the address {Network.Address}: {one} and {other}");
        }
    }

    private TimeSpan DhcpLimit => _desk.Setup.StartLimit ?? s_dhcpLimit;

    private Instant Now => _bench.Pump.Clock.Now;

    private void RequireOneServer()
    {
        if (Network.IsDhcp && _desk.Endpoint.OtherDhcpServer is { } other)
        {
            throw new BenchBrokenException(
                $"another DHCP server ({other}) is on {_desk.Host.Name}, and two must not serve one board: cable the board to this machine alone, or say --address IP/PREFIX, the one that it has from there, and --tester");
        }
    }

    private BenchBrokenException Silent()
    {
        var name = _desk.Host.Name;

        if (Network.IsDhcp)
        {
            return _desk.Mac is { } asking
                ? new BenchBrokenException($"{asking} asked on {name} for an address, was offered {Network.Address}, and does not answer for it")
                : new BenchBrokenException(
                    $"no board asked on {name} for an address within {(_desk.HasConsole ? s_answerLimit : DhcpLimit).TotalSeconds} s: is its cable in {name}, has it power, and does it use DHCP? (--address IP/PREFIX says one that it has)");
        }

        return new BenchBrokenException($"nobody on {name} answers for {Network.Address}: is the board's cable in {name}, has it power, and is that its address?");
    }
}
