using System;
using System.Buffers.Binary;

namespace NanoNet.Serial;

/// <summary>The payload of <see cref="MonitorCommand.QueryCapabilities"/>: what is asked for, and of native assemblies which of them.</summary>
/// <remarks>Source: nf-interpreter <c>src/CLR/Debugger/Debugger.cpp</c>, Debugging_Execution_QueryCLRCapabilities: the code in the lowest octet, the first
/// assembly that is wanted in the third, and how many in the fourth.</remarks>
/// <param name="Code">What is asked for.</param>
/// <param name="First">Number of the first assembly, from 0.</param>
/// <param name="Count">How many; with 0 and <paramref name="First"/> 0 the board writes all of them at once, however long a packet that is.</param>
public readonly record struct CapabilityQuestion(byte Code, byte First, byte Count)
{
    /// <summary>Asks for native assemblies.</summary>
    public const byte NativeAssemblies = 8;

    /// <summary>Asks how many there are; firmware before February 2020 refuses that.</summary>
    public const byte NativeAssemblyCount = 9;

    private const int FirstShift = 16;
    private const int CountShift = 24;

    /// <summary>Reads a request.</summary>
    /// <returns>Null if it is too short to be one.</returns>
    public static CapabilityQuestion? TryRead(ReadOnlySpan<byte> payload) =>
        payload.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(payload) is var number
            ? new CapabilityQuestion((byte)number, (byte)(number >> FirstShift), (byte)(number >> CountShift))
            : null;

    /// <summary>The payload of the request.</summary>
    public byte[] ToPayload()
    {
        var payload = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(payload, Code | ((uint)First << FirstShift) | ((uint)Count << CountShift));
        return payload;
    }
}
