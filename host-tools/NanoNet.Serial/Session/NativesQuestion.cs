using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace NanoNet.Serial;

/// <summary>Asks a board which native assemblies its interpreter holds: how many, and then as many at once as a packet of the board carries.</summary>
/// <param name="session">An open one; lines go on being taken.</param>
/// <param name="board">What the board said of itself in reply to a ping.</param>
/// <param name="limit">How long to wait for each answer.</param>
public sealed class NativesQuestion(SerialSession session, PingReply board, TimeSpan limit)
{
    // A packet can be lost on a serial line, to a burst of text or a receiver that was busy.
    private const int Attempts = 3;

    /// <exception cref="SerialLinkException">The port is lost.</exception>
    public NativesReply Ask()
    {
        if (Request(new CapabilityQuestion(CapabilityQuestion.NativeAssemblyCount, 0, 0)) is not { } answer)
        {
            return NativesReply.Without(NativesOutcome.Silent);
        }

        if (IsRefused(answer))
        {
            return NativesReply.Without(NativesOutcome.Refused);
        }

        // None at all cannot be: mscorlib has a native half on every board. A question numbers no more than an octet does.
        return answer.Payload.Length == sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(answer.Payload.Span) is var count and > 0 and <= byte.MaxValue
            ? AskAll((int)count)
            : NativesReply.Without(NativesOutcome.Garbled);
    }

    private NativesReply AskAll(int count)
    {
        var perPacket = Math.Max(1, board.MaxPayload / NativeAssembly.Length);
        var assemblies = new List<NativeAssembly>();

        while (assemblies.Count < count)
        {
            var wanted = Math.Min(perPacket, count - assemblies.Count);

            if (Request(new CapabilityQuestion(CapabilityQuestion.NativeAssemblies, (byte)assemblies.Count, (byte)wanted)) is not { } answer)
            {
                return NativesReply.Without(NativesOutcome.Silent);
            }

            if (IsRefused(answer))
            {
                return NativesReply.Without(NativesOutcome.Refused);
            }

            if (NativeAssembly.TryReadPage(answer.Payload.Span) is not { } page || page.Count != wanted)
            {
                return NativesReply.Without(NativesOutcome.Garbled);
            }

            assemblies.AddRange(page);
        }

        return new NativesReply(NativesOutcome.Told, assemblies);
    }

    private WirePacket? Request(CapabilityQuestion question)
    {
        WirePacket? answer = null;

        for (var attempt = 0; attempt < Attempts && answer is null; attempt++)
        {
            answer = session.Request(MonitorCommand.QueryCapabilities, question.ToPayload(), limit);
        }

        return answer;
    }

    private static bool IsRefused(WirePacket answer) => (answer.Flags & WireFlags.NegativeAcknowledge) != 0;
}
