using System.Collections.Generic;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class SyntheticHostTests
{
    [Fact]
    public void Echo_request_is_answered_after_the_address_was_resolved()
    {
        using var hosts = TwoHosts.OnGoodWire();
        SeenIcmp? reply = null;
        hosts.Client.IcmpReceived += seen => reply = seen;

        hosts.Client.SendIcmp(hosts.Server.Address, IcmpHeader.Echo(1, 2), "abc"u8);

        Assert.True(hosts.RunUntil(() => reply is not null, seconds: 1));
        Assert.Equal(IcmpType.EchoReply, reply!.Type);
        Assert.Equal("abc"u8.ToArray(), reply.Data.ToArray());

        // Request and reply, twice: once for the address, once for the echo. The server learned the client's address by its request.
        Assert.Equal(4, hosts.Wire.Frames);
    }

    [Fact]
    public void Frames_for_a_host_that_is_not_there_are_asked_for_three_times_and_dropped()
    {
        using var hosts = TwoHosts.OnGoodWire();

        hosts.Client.SendIcmp(new IPv4Address(192, 0, 2, 99), IcmpHeader.Echo(1, 1), default);
        hosts.RunUntil(static () => false, seconds: 10);

        Assert.Equal(3, hosts.Wire.Frames);
    }

    [Fact]
    public void Lost_arp_request_is_sent_again_and_no_frame_is_lost()
    {
        var count = 0;
        using var hosts = new TwoHosts((pump, left, right) => new FaultyWire(pump, left, right, 1) { Loses = _ => ++count == 1 });
        List<ushort> replies = [];
        hosts.Client.IcmpReceived += seen => replies.Add(seen.SequenceNumber);

        hosts.Client.SendIcmp(hosts.Server.Address, IcmpHeader.Echo(1, 1), default);
        hosts.Client.SendIcmp(hosts.Server.Address, IcmpHeader.Echo(1, 2), default);

        Assert.True(hosts.RunUntil(() => replies.Count == 2, seconds: 5));
        Assert.Equal([1, 2], replies);
    }

    [Fact]
    public void Datagram_to_a_closed_port_is_answered_with_port_unreachable()
    {
        using var hosts = TwoHosts.OnGoodWire();
        SeenIcmp? answer = null;
        hosts.Client.IcmpReceived += seen => answer = seen;

        hosts.Client.SendUdp(hosts.Server.Address, new UdpHeader { SourcePort = 5000, DestinationPort = 9 }, "x"u8);

        Assert.True(hosts.RunUntil(() => answer is not null, seconds: 1));
        Assert.Equal((IcmpType.DestinationUnreachable, IcmpMessage.PortUnreachable), (answer!.Type, answer.Code));
        Assert.Equal(WireError.None, IPv4Datagram.TryParse(answer.Data.Span, out var quoted));
        Assert.Equal(hosts.Server.Address, quoted.Destination);
    }

    [Fact]
    public void Datagram_with_a_wrong_checksum_is_dropped()
    {
        using var hosts = TwoHosts.OnGoodWire();
        var count = 0;
        hosts.Server.ListenUdp(7, (_, _, _, _, _) => count++);

        hosts.Client.SendUdp(hosts.Server.Address, new UdpHeader { SourcePort = 5000, DestinationPort = 7, Checksum = 1 }, "x"u8);
        hosts.RunUntil(static () => false, seconds: 1);

        Assert.Equal(0, count);
    }

    [Theory]
    [InlineData(TcpControlBits.Syn, 0u, 101u, TcpControlBits.Rst | TcpControlBits.Ack)]
    [InlineData(TcpControlBits.Ack, 77u, 0u, TcpControlBits.Rst)]
    [InlineData(TcpControlBits.Fin, 0u, 101u, TcpControlBits.Rst | TcpControlBits.Ack)]
    public void Segment_for_no_connection_is_reset_with_the_numbers_of_the_rfc(TcpControlBits sent, uint sequence, uint acknowledgment, TcpControlBits bits)
    {
        using var hosts = TwoHosts.OnGoodWire();
        using var script = new TcpScript(hosts.Client, hosts.Server.Address, 9, localPort: 50_000);
        hosts.Client.SendTcp(
            hosts.Server.Address,
            new TcpHeader { SourcePort = 50_000, DestinationPort = 9, SequenceNumber = 100, AcknowledgmentNumber = 77, ControlBits = sent },
            default,
            default);

        Assert.True(hosts.RunUntil(() => script.Received.Count == 1, seconds: 1));
        var reset = script.Received.Take(static _ => true, [])!;
        Assert.Equal(bits, reset.ControlBits);
        Assert.Equal(sequence, reset.AbsoluteSequenceNumber.Value);
        Assert.Equal(acknowledgment, reset.AbsoluteAcknowledgmentNumber.Value);
    }

    [Fact]
    public void Reset_for_no_connection_is_not_answered()
    {
        using var hosts = TwoHosts.OnGoodWire();
        using var script = new TcpScript(hosts.Client, hosts.Server.Address, 9);

        script.Send(new ScriptedSegment(TcpControlBits.Rst | TcpControlBits.Ack));
        hosts.RunUntil(static () => false, seconds: 1);

        Assert.Equal(0, script.Received.Count);
    }

    [Fact]
    public void Probe_with_no_sender_address_teaches_nothing()
    {
        using var hosts = TwoHosts.OnGoodWire();
        hosts.Client.SendArp(MacAddress.Broadcast, new ArpHeader { SenderHardwareAddress = hosts.Client.Mac, TargetProtocolAddress = hosts.Server.Address });
        hosts.RunUntil(static () => false, seconds: 1);
        var before = hosts.Wire.Frames;

        hosts.Server.SendIcmp(IPv4Address.Any, IcmpHeader.Echo(1, 1), default);
        hosts.RunUntil(static () => false, seconds: 0.5);

        // The probe and its reply; then a question for 0.0.0.0, since nothing was learned of it.
        Assert.Equal(2, before);
        Assert.Equal(3, hosts.Wire.Frames);
    }
}
