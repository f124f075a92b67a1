using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Serial.Tests;

/// <summary>What nanoCLR answers that is asked for its native assemblies.</summary>
internal static class CapabilityAnswer
{
    /// <param name="held">What it holds.</param>
    /// <param name="question">What is asked.</param>
    /// <returns>The payload.</returns>
    public static byte[] Of(IReadOnlyList<NativeAssembly> held, CapabilityQuestion question)
    {
        if (question.Code == CapabilityQuestion.NativeAssemblyCount)
        {
            var count = new byte[sizeof(uint)];
            BinaryPrimitives.WriteInt32LittleEndian(count, held.Count);
            return count;
        }

        return [.. held.Skip(question.First).Take(question.Count).SelectMany(static one => one.ToOctets())];
    }
}
