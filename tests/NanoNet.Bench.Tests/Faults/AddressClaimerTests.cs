using System;
using System.Collections.Generic;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class AddressClaimerTests
{
    private static readonly IPv4Address s_address = new(192, 0, 2, 10);
    private static readonly MacAddress s_mac = new(0x024E_4E00_00C1);

    [Fact]
    public void Claimer_announces_twice_answers_while_awake_and_is_silent_after()
    {
        using var pump = new Pump(new JumpingClock());
        var network = new Switch();
        var host = new SyntheticHost(pump, network, "tester", new MacAddress(0x024E_4E00_0001), new IPv4Address(192, 0, 2, 1), 24, 1);
        List<SeenArp> seen = [];
        host.ArpReceived += seen.Add;
        var claimer = new AddressClaimer(pump, network, s_address, s_mac);

        host.RequestAddress(s_address);
        Assert.Empty(seen);

        claimer.Wake();
        pump.RunUntil(static () => false, TimeSpan.FromSeconds(10));
        Assert.Equal(2, seen.Count);
        Assert.All(seen, static arp => Assert.Equal((s_address, s_address, s_mac), (arp.SenderProtocolAddress, arp.TargetProtocolAddress, arp.SenderHardwareAddress)));

        host.RequestAddress(s_address);
        host.RequestAddress(new IPv4Address(192, 0, 2, 11));
        Assert.Equal((3, ArpOperation.Reply), (seen.Count, seen[^1].Operation));

        claimer.Sleep();
        host.RequestAddress(s_address);
        Assert.Equal(3, seen.Count);
    }
}
