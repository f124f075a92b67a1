using System;
using System.Buffers.Binary;

namespace NanoNet.Live;

/// <summary>Frames one behind the other in one buffer.</summary>
internal sealed class FrameBatch
{
    /// <summary>Octets before each frame: time, kept length, original length, whether frames were lost before it.</summary>
    public const int Overhead = 17;

    private readonly byte[] _octets;

    public FrameBatch(int capacity) => _octets = new byte[capacity];

    public int Length { get; private set; }

    /// <returns>False if it does not fit.</returns>
    public bool TryAdd(long timeNs, ReadOnlySpan<byte> frame, int originalLength, bool isAfterLoss)
    {
        if (_octets.Length - Length < Overhead + frame.Length)
        {
            return false;
        }

        var to = _octets.AsSpan(Length);
        BinaryPrimitives.WriteInt64LittleEndian(to, timeNs);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], frame.Length);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], originalLength);
        to[16] = isAfterLoss ? (byte)1 : (byte)0;
        frame.CopyTo(to[Overhead..]);
        Length += Overhead + frame.Length;
        return true;
    }

    public void Read(FrameHandler handler, Action lost)
    {
        for (var rest = _octets.AsSpan(0, Length); rest.Length > 0;)
        {
            if (rest[16] != 0)
            {
                lost();
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(rest[8..]);
            handler(BinaryPrimitives.ReadInt64LittleEndian(rest), rest.Slice(Overhead, length), BinaryPrimitives.ReadInt32LittleEndian(rest[12..]));
            rest = rest[(Overhead + length)..];
        }
    }

    public void Clear() => Length = 0;
}
