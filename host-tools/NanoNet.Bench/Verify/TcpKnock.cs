using System;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>A SYN that asks whether anybody listens; the connection that would come of it is reset before it is one.</summary>
internal sealed class TcpKnock : ITcpReceiver, IDisposable
{
    private readonly SyntheticHost _host;
    private readonly TcpEndpoints _endpoints;
    private readonly SequenceNumber _initial;
    private readonly Action _opened;

    public TcpKnock(SyntheticHost host, IPv4Address address, ushort port, Action opened)
    {
        _host = host;
        _endpoints = new TcpEndpoints(host.NextPort(), address, port);
        _initial = host.InitialSequenceNumber(_endpoints);
        _opened = opened;
        host.Claim(_endpoints, this);
        Send(new TcpHeader { ControlBits = TcpControlBits.Syn, SequenceNumber = _initial, Window = ushort.MaxValue }, ScriptedSegment.MaximumSegmentSize(ScriptedClient.MaximumSegmentSize));
    }

    /// <summary>True once the board has said yes or no.</summary>
    public bool IsAnswered { get; private set; }

    public void Receive(in TcpSegment segment, long number)
    {
        const TcpControlBits SynAck = TcpControlBits.Syn | TcpControlBits.Ack;

        if ((segment.ControlBits & SynAck) == SynAck && !IsAnswered)
        {
            _opened();
            Send(
                new TcpHeader
                {
                    ControlBits = TcpControlBits.Rst | TcpControlBits.Ack,
                    SequenceNumber = _initial + 1,
                    AcknowledgmentNumber = segment.SequenceNumber + 1,
                },
                default);
        }

        IsAnswered = true;
    }

    public void Dispose() => _host.Release(_endpoints);

    private void Send(TcpHeader header, ReadOnlySpan<byte> options) => _host.SendTcp(
        _endpoints.RemoteAddress, header with { SourcePort = _endpoints.LocalPort, DestinationPort = _endpoints.RemotePort }, options, default);
}
