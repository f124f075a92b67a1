using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using NanoNet.Deploy.Target;
using NanoNet.Serial;

namespace NanoNet.VirtualBoard;

/// <summary>What the board answers that is asked for its native assemblies: those of its profile.</summary>
/// <remarks>As nanoCLR does: nf-interpreter <c>src/CLR/Debugger/Debugger.cpp</c>, GetInteropNativeAssemblies.</remarks>
internal static class NativeHalves
{
    /// <param name="held">By name, with the version of each.</param>
    /// <param name="question">Payload of the request.</param>
    /// <returns>Payload of the answer; null for a question that is refused.</returns>
    public static byte[]? Answer(IReadOnlyDictionary<string, Version> held, ReadOnlySpan<byte> question) => CapabilityQuestion.TryRead(question) switch
    {
        { Code: CapabilityQuestion.NativeAssemblyCount } => Count(held.Count),
        { Code: CapabilityQuestion.NativeAssemblies } wanted => Page(held, wanted),
        _ => null,
    };

    private static byte[] Count(int count)
    {
        var payload = new byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(payload, count);
        return payload;
    }

    // nanoCLR writes all at once if the question says no count, in a packet that is longer than packets are; from one beyond the end it reads what is not its own.
    private static byte[]? Page(IReadOnlyDictionary<string, Version> held, CapabilityQuestion wanted)
    {
        var count = Math.Min(wanted.Count == 0 && wanted.First == 0 ? held.Count : wanted.Count, held.Count - wanted.First);

        return count < 0 || count * NativeAssembly.Length > WirePacket.MaxPayloadLength
            ? null
            : [.. held.Skip(wanted.First).Take(count).SelectMany(static half => new NativeAssembly(half.Key, half.Value, NativeChecksums.Of(half.Key, half.Value) ?? 0).ToOctets())];
    }
}
