using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What can be told of a segment whose header is not there as a whole: cut by the capture, or with a Data Offset that cannot be.</summary>
internal static class PartialSegment
{
    /// <summary>The longest header that Data Offset can name.</summary>
    public const int MaxHeaderLength = 60;

    private const int DataOffsetAt = 12;
    private const int ControlBitsAt = 13;
    private const byte Urgent = 0x20;
    private const int ChecksumAt = 16;
    private const int WordLength = 4;
    private const byte EndOfOptions = 0;
    private const byte NoOperation = 1;

    /// <summary>Writes a header that can be read: the fixed part, and of the options those that are there.</summary>
    /// <param name="payload">What was captured of the segment.</param>
    /// <param name="info">Its datagram.</param>
    /// <param name="isLossless">True if no adapter comes after the capture.</param>
    /// <param name="header">Where to.</param>
    /// <param name="length">Octets of it.</param>
    /// <param name="dataLength">Octets of data that come after the header that the segment claims.</param>
    /// <param name="finding">What is wrong with it.</param>
    /// <returns>False if not even the fixed part is there, up to its window where the capture cuts.</returns>
    public static bool TryRebuild(
        ReadOnlySpan<byte> payload, in DatagramInfo info, bool isLossless, Span<byte> header, out int length, out int dataLength, out ChecksumFinding finding)
    {
        length = TcpSegment.MinHeaderLength;
        dataLength = 0;
        finding = ChecksumFinding.OptionsNotSeen;

        var least = info.IsCut ? ChecksumAt : length;

        if (payload.Length < least || info.PayloadLength < length)
        {
            return false;
        }

        payload[..Math.Min(payload.Length, length)].CopyTo(header);

        if (payload.Length < length)
        {
            // What is urgent was not captured.
            header[payload.Length..length].Clear();
            header[ControlBitsAt] &= unchecked((byte)~Urgent);
        }

        var claimed = (payload[DataOffsetAt] >> 4) * WordLength;

        if (info.IsCut && claimed >= TcpSegment.MinHeaderLength && claimed <= info.PayloadLength)
        {
            length += CopyOptions(payload[Math.Min(payload.Length, length)..], header[length..]);
            dataLength = info.PayloadLength - claimed;
        }
        else if (claimed < TcpSegment.MinHeaderLength)
        {
            // Where the fields lie is known; what they say belongs to no segment.
            finding = ChecksumFinding.Headless;
            header[ControlBitsAt] = 0;
            dataLength = info.PayloadLength - claimed;
        }
        else
        {
            var isWrong = payload.Length >= TcpSegment.MinHeaderLength
                && ChecksumCheck.OfTcp(payload, BinaryPrimitives.ReadUInt16BigEndian(payload[ChecksumAt..]), info, isLossless) == ChecksumFinding.Wrong;
            finding = isWrong ? ChecksumFinding.HeadlessAndWrong : ChecksumFinding.Headless;
        }

        header[DataOffsetAt] = (byte)((length / WordLength << 4) | (payload[DataOffsetAt] & 0x0F));
        return true;
    }

    private static int CopyOptions(ReadOnlySpan<byte> options, Span<byte> to)
    {
        var length = 0;

        while (length < options.Length && options[length] != EndOfOptions)
        {
            var next = options[length] == NoOperation ? 1 : length + 1 < options.Length ? options[length + 1] : int.MaxValue;

            if (next < 1 || next > options.Length - length)
            {
                break;
            }

            length += next;
        }

        options[..length].CopyTo(to);
        var padded = (length + WordLength - 1) & ~(WordLength - 1);
        to[length..padded].Clear();
        return padded;
    }
}
