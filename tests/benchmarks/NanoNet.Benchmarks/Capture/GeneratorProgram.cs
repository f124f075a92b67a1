using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace NanoNet.Benchmarks;

/// <summary>The program that numbers frames, keeps their rate and redirects them, in the kernel's instructions (RFC 9669).</summary>
internal static class GeneratorProgram
{
    /// <summary>Octets of what it remembers: when the next frame is due, nanoseconds between two, how many were sent.</summary>
    public const int StateLength = 24;

    /// <summary>Octets of an instruction.</summary>
    public const int InstructionLength = 8;

    private const byte LoadImmediate = 0x18;
    private const byte Load32 = 0x61;
    private const byte Load64 = 0x79;
    private const byte Store64 = 0x7B;
    private const byte AddImmediate = 0x07;
    private const byte Add = 0x0F;
    private const byte MoveImmediate = 0xB7;
    private const byte Move = 0xBF;
    private const byte JumpIfLess = 0xAD;
    private const byte JumpIfGreater = 0x2D;
    private const byte CallHelper = 0x85;
    private const byte Exit = 0x95;

    private const int MapValue = 2;
    private const int GetNanoseconds = 5;
    private const int Redirect = 23;
    private const int Drop = 1;

    // Members of the state, and of struct xdp_md.
    private const int DueAt = 0;
    private const int ApartAt = 8;
    private const int SentAt = 16;
    private const int DataAt = 0;
    private const int DataEndAt = 4;

    public static byte[] Make(int map, uint interfaceIndex)
    {
        var program = new List<byte>();

        void Emit(byte code, int destination = 0, int source = 0, int offset = 0, int immediate = 0)
        {
            Span<byte> instruction = stackalloc byte[InstructionLength];
            instruction[0] = code;
            instruction[1] = (byte)(destination | (source << 4));
            BinaryPrimitives.WriteInt16LittleEndian(instruction[2..], (short)offset);
            BinaryPrimitives.WriteInt32LittleEndian(instruction[4..], immediate);
            program.AddRange(instruction);
        }

        // 6 is the state, 9 the context. The first jump is over 16 instructions, the second over 7.
        Emit(Move, 9, 1);
        Emit(LoadImmediate, 6, MapValue, immediate: map);
        Emit(0);
        Emit(CallHelper, immediate: GetNanoseconds);
        Emit(Load64, 7, 6, DueAt);
        Emit(JumpIfLess, 0, 7, offset: 16);
        Emit(Load64, 8, 6, ApartAt);
        Emit(Add, 7, 8);
        Emit(Store64, 6, 7, DueAt);
        Emit(Load64, 5, 6, SentAt);
        Emit(Load32, 2, 9, DataAt);
        Emit(Load32, 3, 9, DataEndAt);
        Emit(Move, 4, 2);
        Emit(AddImmediate, 4, immediate: NumberedFrames.NumberAt + sizeof(long));
        Emit(JumpIfGreater, 4, 3, offset: 7);
        Emit(Store64, 2, 5, NumberedFrames.NumberAt);
        Emit(AddImmediate, 5, immediate: 1);
        Emit(Store64, 6, 5, SentAt);
        Emit(MoveImmediate, 1, immediate: (int)interfaceIndex);
        Emit(MoveImmediate, 2);
        Emit(CallHelper, immediate: Redirect);
        Emit(Exit);
        Emit(MoveImmediate, 0, immediate: Drop);
        Emit(Exit);
        return [.. program];
    }
}
