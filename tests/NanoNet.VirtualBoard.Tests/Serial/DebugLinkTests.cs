extern alias board;

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using board::NanoNet.Runtime;
using NanoNet.Serial;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

public class DebugLinkTests : ISerialSink
{
    private static readonly Dictionary<string, Version> s_halves = new()
    {
        ["mscorlib"] = new Version(100, 5, 0, 24), ["System.Net"] = new Version(100, 2, 0, 12), ["System.Math"] = new Version(100, 0, 5, 5), ["Of.Nobody"] = new Version(1, 2, 3, 4),
    };

    private readonly List<WirePacket> _packets = [];
    private readonly DebugLink _link;

    public DebugLinkTests()
    {
        var toDebugger = new SerialDemultiplexer(this);
        _link = new DebugLink(new BoardIdentity("ST_X", "ST", "The X board", new Version(1, 17, 0, 0), 0) { NativeHalves = s_halves }, toDebugger.Append);
    }

    [Fact]
    public void Ping_is_answered_by_the_interpreter_and_attaches()
    {
        Ask(MonitorCommand.Ping, octetByOctet: true);

        var reply = Assert.Single(_packets);
        Assert.Equal(7, reply.ReplyTo);
        Assert.Equal(WireFlags.Reply | WireFlags.Acknowledge | WireFlags.NonCritical, reply.Flags);
        Assert.Equal(new PingReply(IsBooter: false, HasEnded: false, DoesChecksums: false, 1024), PingReply.TryRead(reply.Payload.Span));
        Assert.True(_link.IsAttached);
    }

    [Fact]
    public void Target_says_what_it_is()
    {
        Ask(MonitorCommand.TargetInfo);

        var info = TargetInfo.TryRead(Assert.Single(_packets).Payload.Span);
        Assert.Equal(new TargetInfo(new Version(0, 0, 0, 0), new Version(1, 17, 0, 0), "NanoNet virtual board", "ST_X", "ST", "The X board"), info);
        Assert.False(_link.IsAttached);
    }

    [Theory]
    [InlineData(RebootOptions.Normal, true)]
    [InlineData(RebootOptions.InterpreterOnly, true)]
    [InlineData(RebootOptions.EnterNanoBooter, false)]
    [InlineData(RebootOptions.EnterProprietaryBooter, false)]
    public void Reboot_is_done_but_for_one_into_a_booter(RebootOptions options, bool isDone)
    {
        Ask(MonitorCommand.Reboot, [(byte)options, 0, 0, 0]);

        Assert.Equal(isDone ? WireFlags.Acknowledge : WireFlags.NegativeAcknowledge, Assert.Single(_packets).Flags & (WireFlags.Acknowledge | WireFlags.NegativeAcknowledge));
        Assert.Equal(isDone, _link.IsRebootWanted);
    }

    [Fact]
    public void Request_that_wants_no_answer_gets_none()
    {
        Ask(MonitorCommand.Reboot, flags: WireFlags.NonCritical);

        Assert.Empty(_packets);
        Assert.True(_link.IsRebootWanted);
    }

    [Fact]
    public void Native_halves_are_counted_and_told_in_pages()
    {
        Ask(MonitorCommand.QueryCapabilities, new CapabilityQuestion(CapabilityQuestion.NativeAssemblyCount, 0, 0).ToPayload());
        Ask(MonitorCommand.QueryCapabilities, new CapabilityQuestion(CapabilityQuestion.NativeAssemblies, 0, 3).ToPayload());
        Ask(MonitorCommand.QueryCapabilities, new CapabilityQuestion(CapabilityQuestion.NativeAssemblies, 3, 3).ToPayload());
        Ask(MonitorCommand.QueryCapabilities, new CapabilityQuestion(CapabilityQuestion.NativeAssemblies, 0, 0).ToPayload());

        Assert.Equal([4, 0, 0, 0], _packets[0].Payload.ToArray());
        Assert.Equal(
            [
                new NativeAssembly("mscorlib", new Version(100, 5, 0, 24), 0x1549C856),
                new NativeAssembly("System.Net", new Version(100, 2, 0, 12), 0x6DFA71D6),
                new NativeAssembly("System.Math", new Version(100, 0, 5, 5), 0x9F9E2A7E),
            ],
            NativeAssembly.TryReadPage(_packets[1].Payload.Span));
        Assert.Equal([new NativeAssembly("Of.Nobody", new Version(1, 2, 3, 4), 0)], NativeAssembly.TryReadPage(_packets[2].Payload.Span));
        Assert.Equal(4, NativeAssembly.TryReadPage(_packets[3].Payload.Span)!.Count);
    }

    [Theory]
    [InlineData(new byte[] { 8, 0, 5, 1 })]
    [InlineData(new byte[] { 1, 0, 0, 0 })]
    [InlineData(new byte[] { 8, 0 })]
    public void Question_for_what_it_has_not_is_refused(byte[] question)
    {
        Ask(MonitorCommand.QueryCapabilities, question);

        Assert.NotEqual(WireFlags.None, Assert.Single(_packets).Flags & WireFlags.NegativeAcknowledge);
    }

    [Fact]
    public void What_it_does_not_do_it_refuses()
    {
        Ask(MonitorCommand.EraseMemory, [1, 2, 3, 4, 5, 6, 7, 8]);

        var reply = Assert.Single(_packets);
        Assert.Equal((MonitorCommand.EraseMemory, WireFlags.NegativeAcknowledge), (reply.Command, reply.Flags & WireFlags.NegativeAcknowledge));
    }

    [Fact]
    public void Text_goes_in_messages()
    {
        _link.Say("hello\r\n"u8);

        var message = Assert.Single(_packets);
        Assert.Equal(MonitorCommand.Message, message.Command);
        Assert.Equal(WireFlags.NonCritical | WireFlags.NoCaching, message.Flags);
        Assert.Equal("hello\r\n", Encoding.ASCII.GetString(message.Payload.Span));
    }

    [Fact]
    public void Noise_and_cut_off_packets_are_passed_over()
    {
        _link.Take("NFPKTV1\0 and then nothing of a packet, which is longer than a header is"u8);
        Ask(MonitorCommand.Ping);

        Assert.Single(_packets);
    }

    void ISerialSink.Text(ReadOnlySpan<byte> octets) => Assert.Fail("everything that it says is a packet");

    void ISerialSink.Packet(WirePacket packet) => _packets.Add(packet);

    void ISerialSink.Damaged() => Assert.Fail("every packet is whole");

    private void Ask(MonitorCommand command, byte[]? payload = null, WireFlags flags = WireFlags.None, bool octetByOctet = false)
    {
        var octets = new WirePacket { Command = command, Sequence = 7, Flags = flags, Payload = payload ?? [] }.ToOctets(withChecksums: true);

        foreach (var piece in octets.Chunk(octetByOctet ? 1 : octets.Length))
        {
            _link.Take(piece);
        }
    }
}
