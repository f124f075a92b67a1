using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace NanoNet.Benchmarks;

/// <summary>Has the kernel itself make small numbered frames, at a rate that no program reaches which hands them over one by one.</summary>
/// <remarks>
/// A program for the express data path (XDP) runs on frames of the kernel's own making (BPF_PROG_RUN, "live frames") and redirects each into
/// an interface. It keeps the rate itself: what would be too early is dropped before it is a frame.
/// </remarks>
internal static unsafe partial class KernelGenerator
{
    private const int CallOfX64 = 321;
    private const int CallOfArm64 = 280;
    private const int AttributesLength = 128;

    // Commands of bpf(2), and what they take.
    private const int CreateMap = 0;
    private const int UpdateElement = 2;
    private const int LoadProgram = 5;
    private const int RunProgram = 10;
    private const uint ArrayMap = 2;
    private const uint ExpressProgram = 6;
    private const uint LiveFrames = 2;

    // The same program is run so often in one call: longer than anything is measured.
    private const uint Forever = int.MaxValue;
    private const uint Batch = 64;

    /// <summary>Sends until the process is killed, which is how the kernel is made to leave off.</summary>
    /// <param name="interfaceName">The interface; what is at its other end must poll (<see cref="GroSwitch"/>).</param>
    /// <param name="frameLength">Octets without the check sequence.</param>
    /// <param name="nanosecondsApart">From one frame to the next; 0 for as fast as it goes.</param>
    /// <exception cref="IOException">The kernel does not do it, or not for this user.</exception>
    public static void Run(string interfaceName, int frameLength, long nanosecondsApart)
    {
        var state = Call(CreateMap, stackalloc byte[AttributesLength], static attributes =>
        {
            BinaryPrimitives.WriteUInt32LittleEndian(attributes, ArrayMap);
            BinaryPrimitives.WriteUInt32LittleEndian(attributes[4..], sizeof(int));
            BinaryPrimitives.WriteUInt32LittleEndian(attributes[8..], GeneratorProgram.StateLength);
            BinaryPrimitives.WriteUInt32LittleEndian(attributes[12..], 1);
        });
        var frame = new byte[frameLength];
        NumberedFrames.Fill(frame);

        // Stopwatch and the program's clock are the same one.
        var values = stackalloc long[] { (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency)), nanosecondsApart, 0 };
        var key = 0;
        Call(UpdateElement, state, (nint)(&key), (nint)values);
        var program = Load(GeneratorProgram.Make(state, IndexOf(interfaceName)));

        fixed (byte* first = frame)
        {
            var octets = (nint)first;
            Call(RunProgram, stackalloc byte[AttributesLength], attributes =>
            {
                BinaryPrimitives.WriteInt32LittleEndian(attributes, program);
                BinaryPrimitives.WriteInt32LittleEndian(attributes[8..], frameLength);
                BinaryPrimitives.WriteInt64LittleEndian(attributes[16..], octets);
                BinaryPrimitives.WriteUInt32LittleEndian(attributes[32..], Forever);
                BinaryPrimitives.WriteUInt32LittleEndian(attributes[64..], LiveFrames);
                BinaryPrimitives.WriteUInt32LittleEndian(attributes[72..], Batch);
            });
        }
    }

    private delegate void Filling(Span<byte> attributes);

    private static int Load(ReadOnlySpan<byte> instructions)
    {
        fixed (byte* first = instructions, license = "GPL\0"u8)
        {
            var (program, count, terms) = ((nint)first, instructions.Length / GeneratorProgram.InstructionLength, (nint)license);
            return Call(LoadProgram, stackalloc byte[AttributesLength], attributes =>
            {
                BinaryPrimitives.WriteUInt32LittleEndian(attributes, ExpressProgram);
                BinaryPrimitives.WriteInt32LittleEndian(attributes[4..], count);
                BinaryPrimitives.WriteInt64LittleEndian(attributes[8..], program);
                BinaryPrimitives.WriteInt64LittleEndian(attributes[16..], terms);
            });
        }
    }

    private static void Call(int command, int map, nint key, nint value) => Call(command, stackalloc byte[AttributesLength], attributes =>
    {
        BinaryPrimitives.WriteInt32LittleEndian(attributes, map);
        BinaryPrimitives.WriteInt64LittleEndian(attributes[8..], key);
        BinaryPrimitives.WriteInt64LittleEndian(attributes[16..], value);
    });

    private static int Call(int command, Span<byte> attributes, Filling fill)
    {
        attributes.Clear();
        fill(attributes);

        fixed (byte* first = attributes)
        {
            var number = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? CallOfArm64 : CallOfX64;
            var result = SystemCall(number, command, first, AttributesLength);
            return result >= 0 ? (int)result : throw new IOException($"bpf: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "if_nametoindex", StringMarshalling = StringMarshalling.Utf8)]
    private static partial uint IndexOf(string name);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint command, byte* attributes, nint length);
}
