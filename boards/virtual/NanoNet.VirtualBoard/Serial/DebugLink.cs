extern alias board;

using System;
using System.Buffers.Binary;
using board::NanoNet.Runtime;
using NanoNet.Serial;

namespace NanoNet.VirtualBoard;

/// <summary>The board's end of the Wire Protocol: answers pings, says what the target is and which native halves it has, and hears that the board is to reboot.</summary>
/// <remarks>As nanoCLR does without checksums: nf-interpreter <c>src/CLR/Debugger/Debugger.cpp</c>. What else a debugger asks is refused.</remarks>
internal sealed class DebugLink : ISerialSink
{
    private const RebootOptions Booters = RebootOptions.EnterNanoBooter | RebootOptions.EnterProprietaryBooter;
    private const string Info = "NanoNet virtual board";

    private readonly BoardIdentity _identity;
    private readonly SerialInput _write;
    private readonly SerialDemultiplexer _demultiplexer;
    private ushort _sequence;

    /// <param name="identity">What the board says that it is.</param>
    /// <param name="write">Takes what goes to the debugger.</param>
    public DebugLink(BoardIdentity identity, SerialInput write)
    {
        _identity = identity;
        _write = write;
        _demultiplexer = new SerialDemultiplexer(this);
    }

    /// <summary>True once a ping has come: from then on text goes in messages.</summary>
    public bool IsAttached { get; private set; }

    /// <summary>True once the board was told to reboot.</summary>
    public bool IsRebootWanted { get; private set; }

    /// <summary>Takes octets of the other side, in pieces of any length.</summary>
    public void Take(ReadOnlySpan<byte> octets) => _demultiplexer.Append(octets);

    /// <summary>Says text of the firmware.</summary>
    public void Say(ReadOnlySpan<byte> text) => Send(new WirePacket
    {
        Command = MonitorCommand.Message, Sequence = ++_sequence, Flags = WireFlags.NonCritical | WireFlags.NoCaching, Payload = text.ToArray(),
    });

    // Nothing on the board reads what is in no packet.
    void ISerialSink.Text(ReadOnlySpan<byte> octets)
    {
    }

    void ISerialSink.Damaged()
    {
    }

    void ISerialSink.Packet(WirePacket packet)
    {
        if (packet.Command == MonitorCommand.Ping)
        {
            IsAttached = true;
        }

        if (packet.IsReply)
        {
            return;
        }

        switch (packet.Command)
        {
            case MonitorCommand.Ping:
                Answer(packet, new PingReply(IsBooter: false, HasEnded: false, DoesChecksums: false, WirePacket.MaxPayloadLength).ToPayload());
                break;
            case MonitorCommand.TargetInfo:
                Answer(packet, new TargetInfo(new Version(0, 0, 0, 0), _identity.FirmwareVersion, Info, _identity.TargetName, _identity.Platform, _identity.Title).ToPayload());
                break;
            case MonitorCommand.Reboot:
                Reboot(packet);
                break;
            case MonitorCommand.QueryCapabilities when NativeHalves.Answer(_identity.NativeHalves, packet.Payload.Span) is { } natives:
                Answer(packet, natives);
                break;
            default:
                Refuse(packet);
                break;
        }
    }

    private void Reboot(WirePacket packet)
    {
        var options = packet.Payload.Length < sizeof(uint) ? RebootOptions.Normal : (RebootOptions)BinaryPrimitives.ReadUInt32LittleEndian(packet.Payload.Span);

        // There is no booter to enter.
        if ((options & Booters) != 0)
        {
            Refuse(packet);
            return;
        }

        Answer(packet, default);
        IsRebootWanted = true;
    }

    private void Answer(WirePacket request, ReadOnlyMemory<byte> payload) => Reply(request, WireFlags.Acknowledge, payload);

    private void Refuse(WirePacket request) => Reply(request, WireFlags.NegativeAcknowledge, default);

    private void Reply(WirePacket request, WireFlags outcome, ReadOnlyMemory<byte> payload)
    {
        // Whoever marks a request so wants no answer.
        if ((request.Flags & WireFlags.NonCritical) == 0)
        {
            Send(new WirePacket
            {
                Command = request.Command,
                Sequence = ++_sequence,
                ReplyTo = request.Sequence,
                Flags = WireFlags.Reply | WireFlags.NonCritical | outcome | (request.Flags & WireFlags.NoCaching),
                Payload = payload,
            });
        }
    }

    private void Send(WirePacket packet) => _write(packet.ToOctets(withChecksums: false));
}
