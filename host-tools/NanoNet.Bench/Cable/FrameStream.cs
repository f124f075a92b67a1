using System;
using System.Buffers.Binary;

namespace NanoNet.Bench;

/// <summary>Takes frames out of an octet stream of length-prefixed frames: QEMU's <c>-netdev stream</c> framing.</summary>
/// <remarks>Each frame is preceded by its length, four octets, big-endian. Pieces of the stream may be cut anywhere.</remarks>
public sealed class FrameStream
{
    /// <summary>Octets of the length before each frame.</summary>
    public const int PrefixLength = 4;

    /// <summary>Longest frame taken, in octets: an Ethernet frame with a maximal IPv4 datagram; more is a broken stream.</summary>
    public const int MaxFrameLength = 14 + 65535;

    // One read takes what a Unix socket holds by default (208 kB) in few turns; a frame at most fits beside a full read.
    private const int ReadLength = 128 * 1024;

    private readonly byte[] _buffer = new byte[ReadLength + PrefixLength + MaxFrameLength];
    private int _start;
    private int _end;

    /// <summary>Where the next octets of the stream go; tell how many came with <see cref="Received"/>.</summary>
    public Span<byte> Free
    {
        get
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _end -= _start;
                _start = 0;
            }

            return _buffer.AsSpan(_end);
        }
    }

    /// <summary>True once a length above <see cref="MaxFrameLength"/> came: nothing after it can be trusted.</summary>
    public bool IsBroken { get; private set; }

    public void Received(int count) => _end += count;

    /// <summary>The next whole frame.</summary>
    /// <param name="frame">A view into the buffer, valid until the next use of <see cref="Free"/>.</param>
    /// <returns>False if none is complete yet, or the stream is broken.</returns>
    public bool TryRead(out ReadOnlySpan<byte> frame)
    {
        frame = default;

        if (IsBroken || _end - _start < PrefixLength)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(_buffer.AsSpan(_start));

        if (length > MaxFrameLength)
        {
            IsBroken = true;
            return false;
        }

        if (_end - _start - PrefixLength < (int)length)
        {
            return false;
        }

        frame = _buffer.AsSpan(_start + PrefixLength, (int)length);
        _start += PrefixLength + (int)length;
        return true;
    }
}
