using System;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Finds out what firmware offers that does not say it: knocks at ports until they answer.</summary>
/// <remarks>A knock at a TCP port is reset before the connection is open: no Accept sees it, and no slot is taken.</remarks>
internal sealed class ServiceSearch
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    // An app may sleep, or configure things, before it listens.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    // What listens at several ports begins to within moments.
    private static readonly TimeSpan s_others = TimeSpan.FromSeconds(1);

    private readonly TestBench _bench;
    private readonly ForeignFirmware _firmware;
    private readonly List<FirmwareService> _found = [];
    private bool _isAnswered;
    private IPv4Address _other;

    private ServiceSearch(TestBench bench, ForeignFirmware firmware)
    {
        _bench = bench;
        _firmware = firmware;
    }

    private IReadOnlyList<FirmwareService> Sought => _firmware.Declared.Count > 0 ? _firmware.Declared : ForeignFirmware.WellKnown;

    private Instant Now => _bench.Pump.Clock.Now;

    /// <summary>Waits until the board has its address and the services answer, or will not any more.</summary>
    /// <returns>Null for firmware that has said NanoNet's banner and so says itself what it offers; it is ready then.</returns>
    /// <exception cref="BenchBrokenException">The board died, or does not get ready although it says that it would, or has another address.</exception>
    public static ServiceOffer? Run(TestBench bench, ForeignFirmware firmware)
    {
        var search = new ServiceSearch(bench, firmware);
        bench.Tester.ArpReceived += search.Take;

        try
        {
            search.AwaitAddress();
            search.Knock();
        }
        finally
        {
            bench.Tester.ArpReceived -= search.Take;
        }

        // It is said before the first port is opened.
        if (bench.Console.Banner is not null)
        {
            bench.AwaitReady();
            return null;
        }

        return new ServiceOffer(search.Sought, [.. search.Sought.Where(search._found.Contains)], firmware.Declared.Count > 0);
    }

    /// <summary>A board that never gets one is left to the scenarios, which say what they miss.</summary>
    /// <exception cref="BenchBrokenException">It has another one.</exception>
    private void AwaitAddress()
    {
        var limit = Now + TestBench.BootLimit;

        if (_bench.Network.IsDhcp)
        {
            _bench.WaitUntil(() => _bench.Dhcp.Exchanges.Any(static one => one.Answered == DhcpMessageType.Ack), TestBench.BootLimit);
        }

        while (!_isAnswered && Now < limit)
        {
            _bench.Tester.RequestAddress(_bench.Network.Address);
            _bench.WaitUntil(() => _isAnswered, s_interval);
        }

        if (!_isAnswered)
        {
            RequireNoOther();
        }
    }

    private void Take(SeenArp arp)
    {
        if (arp.SenderProtocolAddress == _bench.Network.Address)
        {
            _isAnswered |= arp.Operation == ArpOperation.Reply;
        }
        else if (!arp.SenderProtocolAddress.IsAny)
        {
            _other = arp.SenderProtocolAddress;
        }
    }

    private void RequireNoOther()
    {
        if (!_other.IsAny)
        {
            throw new BenchBrokenException($"the firmware gives its board the address {_other}, and the bench talks to {_bench.Network.Address}: let the firmware keep the address that the board has");
        }
    }

    private void Knock()
    {
        var limit = Now + (_firmware.Declared.Count > 0 ? TestBench.BootLimit : s_patience);

        while (true)
        {
            var wasReady = _bench.Console.IsReady;
            var before = _found.Count;
            KnockOnce([.. Sought.Except(_found)]);

            if (_found.Count == Sought.Count || Now >= limit || _bench.Console.Refusal is not null)
            {
                break;
            }

            if (_firmware.Declared.Count == 0 && (wasReady || _found.Count > before) && Now + s_others < limit)
            {
                limit = Now + s_others;
            }
        }

        // An app can change it after the board has answered for its first one.
        if (_found.Count == 0)
        {
            RequireNoOther();
        }
    }

    private void KnockOnce(IReadOnlyList<FirmwareService> services)
    {
        var next = Now + s_interval;
        List<TcpKnock> tcp = [];
        List<UdpKnock> udp = [];

        foreach (var service in services)
        {
            if (service.Name == FirmwareService.UdpEcho)
            {
                udp.Add(new UdpKnock(_bench.Tester, _bench.Network.Address, service.Port, () => _found.Add(service)));
            }
            else
            {
                tcp.Add(new TcpKnock(_bench.Tester, _bench.Network.Address, service.Port, () => _found.Add(service)));
            }
        }

        // A closed UDP port's answer is no answer: something may yet open it.
        _bench.WaitUntil(() => tcp.All(static one => one.IsAnswered) && udp.All(static one => one.IsAnswered), s_interval);
        tcp.ForEach(static one => one.Dispose());
        udp.ForEach(static one => one.Dispose());

        if (_found.Count < Sought.Count)
        {
            _bench.WaitUntil(() => Now >= next, s_interval);
        }
    }
}
