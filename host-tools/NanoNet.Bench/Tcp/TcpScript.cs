using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>One side of a connection under a scenario's full control: it sends what it is told and answers nothing by itself.</summary>
/// <remarks>It keeps two numbers for the scenario's convenience, where it stands in each direction, and uses them only where a segment leaves
/// a number out.</remarks>
public sealed class TcpScript : ITcpReceiver, IDisposable
{
    private readonly SyntheticHost _host;
    private readonly TcpEndpoints _endpoints;
    private SequenceNumber? _peerInitial;
    private bool _disposed;

    public TcpScript(SyntheticHost host, IPv4Address address, ushort port, ushort? localPort = null)
    {
        _host = host;
        _endpoints = new TcpEndpoints(localPort ?? host.NextPort(), address, port);
        InitialSequenceNumber = host.InitialSequenceNumber(_endpoints);
        host.Claim(_endpoints, this);
    }

    public ushort LocalPort => _endpoints.LocalPort;

    public ushort RemotePort => _endpoints.RemotePort;

    /// <summary>What relative number 0 of the script's side is on the wire.</summary>
    public SequenceNumber InitialSequenceNumber { get; }

    /// <summary>Relative number of the next octet to send: after everything sent in order.</summary>
    public uint SendNext { get; set; }

    /// <summary>Relative number of the next octet to come: after everything expected and seen in order.</summary>
    public uint ReceiveNext { get; set; }

    /// <summary>Segments that came and were not expected yet.</summary>
    public Inbox<SeenSegment> Received { get; } = new();

    /// <summary>True once one of the sides has reset the connection, or both have closed it.</summary>
    public bool IsOver { get; set; }

    public void Send(ScriptedSegment segment)
    {
        var isAcknowledging = (segment.ControlBits & TcpControlBits.Ack) != 0;
        var first = segment.SequenceNumber ?? SendNext;
        var acknowledgment = segment.AcknowledgmentNumber is { } given
            ? (_peerInitial ?? default) + given
            : isAcknowledging ? (_peerInitial ?? default) + ReceiveNext : default;

        var header = new TcpHeader
        {
            SourcePort = _endpoints.LocalPort,
            DestinationPort = _endpoints.RemotePort,
            SequenceNumber = InitialSequenceNumber + first,
            AcknowledgmentNumber = acknowledgment,
            ControlBits = segment.ControlBits,
            Window = segment.Window,
            UrgentPointer = segment.UrgentPointer,
        };

        if (segment.ChecksumError != 0)
        {
            header = header with { Checksum = unchecked((ushort)(RightChecksum(header, segment) + segment.ChecksumError)) };
        }
        else if (first == SendNext)
        {
            // What carries a wrong checksum was never sent, as far as the connection knows.
            SendNext = End(segment, first);
        }

        if ((segment.ControlBits & TcpControlBits.Rst) != 0)
        {
            IsOver = true;
        }

        _host.SendTcp(_endpoints.RemoteAddress, header, segment.Options.Span, segment.Data.Span);
    }

    /// <summary>Counts a segment as seen: the script stands after it if it began where the script stood.</summary>
    public void Accept(SeenSegment segment)
    {
        if (segment.SequenceNumber == ReceiveNext)
        {
            ReceiveNext = segment.End;
        }

        if (segment.Has(TcpControlBits.Rst))
        {
            IsOver = true;
        }
    }

    public void Receive(in TcpSegment segment, long number)
    {
        if ((segment.ControlBits & TcpControlBits.Syn) != 0)
        {
            _peerInitial ??= segment.SequenceNumber;
        }

        Received.Add(new SeenSegment
        {
            Number = number,
            Stamp = _host.Clock.Now,
            ControlBits = segment.ControlBits,
            AbsoluteSequenceNumber = segment.SequenceNumber,
            AbsoluteAcknowledgmentNumber = segment.AcknowledgmentNumber,
            SequenceNumber = unchecked((uint)(segment.SequenceNumber - (_peerInitial ?? default))),
            AcknowledgmentNumber = unchecked((uint)(segment.AcknowledgmentNumber - InitialSequenceNumber)),
            Window = segment.Window,
            MaximumSegmentSize = SegmentSizeOf(segment),
            Data = segment.Data.ToArray(),
        });
    }

    /// <summary>Gives the connection up. One that still lives is reset, so that it does not hold a socket of the board's.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;

        if (!IsOver && _peerInitial is not null)
        {
            Send(new ScriptedSegment(TcpControlBits.Rst | TcpControlBits.Ack));
        }

        _host.Release(_endpoints);
    }

    private static uint End(ScriptedSegment segment, uint first) => first
        + (uint)segment.Data.Length
        + ((segment.ControlBits & TcpControlBits.Syn) != 0 ? 1U : 0U)
        + ((segment.ControlBits & TcpControlBits.Fin) != 0 ? 1U : 0U);

    private static ushort? SegmentSizeOf(in TcpSegment segment)
    {
        foreach (var option in segment.Options)
        {
            if (option.Kind == TcpOptionKind.MaximumSegmentSize && option.Data.Length == sizeof(ushort))
            {
                return BinaryPrimitives.ReadUInt16BigEndian(option.Data);
            }
        }

        return null;
    }

    private ushort RightChecksum(in TcpHeader header, ScriptedSegment segment)
    {
        var octets = new byte[TcpSegment.MinHeaderLength + TcpOptionWriter.MaxLength + segment.Data.Length];
        var length = header.Emit(octets, _host.Address, _endpoints.RemoteAddress, segment.Options.Span, segment.Data.Span);

        return TcpSegment.TryParse(octets.AsSpan(0, length), out var right) == WireError.None ? right.Checksum : (ushort)0;
    }
}
