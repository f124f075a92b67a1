using System;
using System.Collections.Generic;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.Bench.Tests;

public sealed class DhcpServerTests
{
    private static readonly IPv4Address s_leased = BoardNetwork.Dhcp.Address;

    [Fact]
    public void Discover_gets_an_offer_with_everything_that_a_board_needs()
    {
        using var link = new Link();
        link.Ask(DhcpMessageType.Discover);

        var offer = Assert.Single(link.Answers);
        Assert.Equal(DhcpMessageType.Offer, offer.Type);
        Assert.Equal(s_leased, offer.Your);
        Assert.Equal(new IPv4Address(255, 255, 255, 0), offer.Address(DhcpOptionCode.SubnetMask));
        Assert.Equal(link.Server.Address, offer.Address(DhcpOptionCode.Router));
        Assert.Equal(link.Server.Address, offer.Address(DhcpOptionCode.DomainNameServer));
        Assert.Equal(link.Server.Address, offer.Address(DhcpOptionCode.ServerIdentifier));
        Assert.Equal(3600u, offer.Address(DhcpOptionCode.LeaseTime).Value);
        Assert.Equal(1800u, offer.Address(DhcpOptionCode.RenewalTime).Value);
        Assert.Equal(3150u, offer.Address(DhcpOptionCode.RebindingTime).Value);
    }

    [Fact]
    public void Request_for_the_offered_address_is_acknowledged()
    {
        using var link = new Link();
        link.Ask(DhcpMessageType.Request, requested: s_leased);

        Assert.Equal((DhcpMessageType.Ack, s_leased), (Assert.Single(link.Answers).Type, link.Answers[0].Your));
    }

    [Fact]
    public void Request_for_another_address_is_refused()
    {
        using var link = new Link();
        link.Ask(DhcpMessageType.Request, requested: new IPv4Address(192, 0, 2, 77));

        Assert.Equal((DhcpMessageType.Nak, IPv4Address.Any), (Assert.Single(link.Answers).Type, link.Answers[0].Your));
    }

    [Fact]
    public void Request_to_another_server_is_not_answered()
    {
        using var link = new Link();
        link.Ask(DhcpMessageType.Request, requested: s_leased, server: new IPv4Address(192, 0, 2, 200));

        Assert.Empty(link.Answers);
        Assert.Equal(DhcpMessageType.None, Assert.Single(link.Dhcp.Exchanges).Answered);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Offer_goes_where_the_client_can_hear_it(bool asksForBroadcast)
    {
        using var link = new Link();
        link.Ask(DhcpMessageType.Discover, flags: asksForBroadcast ? DhcpMessage.BroadcastFlag : (ushort)0);

        Assert.Equal(asksForBroadcast ? MacAddress.Broadcast : Link.Mac, Assert.Single(link.Answers).To);
    }

    [Fact]
    public void Cut_messages_are_ignored()
    {
        using var link = new Link();
        var whole = Link.Message(DhcpMessageType.Discover, null, null, 0);

        for (var length = 0; length < DhcpMessage.HeaderLength; length++)
        {
            link.Send(whole.AsSpan(0, length));
        }

        Assert.Empty(link.Dhcp.Exchanges);
    }

    /// <summary>A client without an address, as a board is when it boots, and the server.</summary>
    private sealed class Link : ISwitchPort, IDisposable
    {
        private readonly Switch _switch = new();
        private readonly Pump _pump = new(new JumpingClock());

        public Link()
        {
            Server = new SyntheticHost(_pump, _switch, "server", new MacAddress(0x024E4E000001), BoardNetwork.Dhcp.Gateway, 24, 1);
            Dhcp = new DhcpServer(Server, DhcpLease.For(BoardNetwork.Dhcp));
            _switch.Attach(this);
        }

        public static MacAddress Mac { get; } = new(0x02AA00000001);

        public SyntheticHost Server { get; }

        public DhcpServer Dhcp { get; }

        public List<Answer> Answers { get; } = [];

        public string Name => "client";

        public static byte[] Message(DhcpMessageType type, IPv4Address? requested, IPv4Address? server, ushort flags)
        {
            var options = new DhcpOptionWriter(new byte[64]);
            options.MessageType(type);

            if (requested is { } address)
            {
                options.Address(DhcpOptionCode.RequestedAddress, address);
            }

            if (server is { } other)
            {
                options.Address(DhcpOptionCode.ServerIdentifier, other);
            }

            options.End();
            var message = new byte[400];
            var length = new DhcpHeader { TransactionId = 42, Flags = flags, ClientHardwareAddress = Mac }.Emit(message, options.Written);
            return message[..length];
        }

        public void Ask(DhcpMessageType type, IPv4Address? requested = null, IPv4Address? server = null, ushort flags = 0) =>
            Send(Message(type, requested, server, flags));

        public void Send(ReadOnlySpan<byte> message)
        {
            var frame = new byte[FrameEmitter.MaxFrameLength];
            var length = FrameEmitter.Udp(
                frame,
                new EthernetHeader(MacAddress.Broadcast, Mac, EtherType.IPv4),
                new IPv4Header { Protocol = IPProtocol.Udp, Destination = IPv4Address.Broadcast },
                new UdpHeader { SourcePort = DhcpMessage.ClientPort, DestinationPort = DhcpMessage.ServerPort },
                message);
            _switch.Transmit(this, frame.AsSpan(0, length));
        }

        public void Deliver(ReadOnlySpan<byte> frame, long number)
        {
            Assert.Equal(WireError.None, EthernetFrame.TryParse(frame, out var ethernet));
            Assert.Equal(WireError.None, IPv4Datagram.TryParse(ethernet.Payload, out var ip));
            Assert.Equal(WireError.None, UdpDatagram.TryParse(ip.Payload, out var udp));
            Assert.Equal(WireError.None, DhcpMessage.TryParse(udp.Data, out var message));
            Assert.Equal(42u, message.TransactionId);
            Answers.Add(new Answer(ethernet.Destination, message.MessageType, message.YourAddress, udp.Data.ToArray()));
        }

        public void Dispose() => _pump.Dispose();
    }

    private sealed record Answer(MacAddress To, DhcpMessageType Type, IPv4Address Your, byte[] Message)
    {
        public IPv4Address Address(DhcpOptionCode code)
        {
            DhcpMessage.TryParse(Message, out var view);
            Assert.True(view.TryGetAddress(code, out var address));
            return address;
        }
    }
}
