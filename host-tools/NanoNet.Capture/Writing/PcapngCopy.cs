using System;
using System.IO;
using System.Text;

namespace NanoNet.Capture;

/// <summary>Copies the blocks of a pcapng file octet by octet, of whatever type and octet order, but for comments that are added to frames.</summary>
/// <param name="stream">Gets the copy. Not disposed.</param>
public sealed class PcapngCopy(Stream stream)
{
    private const int BlockOverhead = 12;
    private const int BodyOffset = 8;
    private const int SectionLengthOffset = 16;
    private const int EnhancedOffset = 28;
    private const int SimpleOffset = 12;
    private const int OptionHeaderLength = 4;
    private const int MaxCommentLength = ushort.MaxValue;

    private ByteOrder _order;

    /// <summary>Adds the next block.</summary>
    /// <param name="block">As <see cref="PcapngBlockHandler"/> has it.</param>
    /// <param name="frameLength">Octets of a frame that it holds.</param>
    /// <param name="comment">What is said of the frame, after what the file says of it itself; null for nothing. Cut where it is longer than 65,535 octets of UTF-8.</param>
    /// <remarks>A simple packet block has no room for a comment: with one it becomes an enhanced one, of time 0, as which it is read.</remarks>
    public void Add(ReadOnlySpan<byte> block, int frameLength, string? comment)
    {
        var type = _order.UInt32(block);

        if (type == PcapngBlockType.SectionHeader)
        {
            _order = PcapngFormat.OrderOf(block);
            AddSection(block);
        }
        else if (comment is null)
        {
            stream.Write(block);
        }
        else if (type == PcapngBlockType.SimplePacket)
        {
            AddCommented(Enhanced(block, frameLength), frameLength, comment);
        }
        else
        {
            AddCommented(block, frameLength, comment);
        }
    }

    /// <summary>The section grows by the comments: its length is not known.</summary>
    private void AddSection(ReadOnlySpan<byte> block)
    {
        stream.Write(block[..SectionLengthOffset]);
        Span<byte> unknown = stackalloc byte[sizeof(long)];
        unknown.Fill(byte.MaxValue);
        stream.Write(unknown);
        stream.Write(block[(SectionLengthOffset + sizeof(long))..]);
    }

    private byte[] Enhanced(ReadOnlySpan<byte> simple, int frameLength)
    {
        var block = new byte[EnhancedOffset + Padded(frameLength) + sizeof(uint)];
        _order.Write(block, PcapngBlockType.EnhancedPacket);
        _order.Write(block.AsSpan(EnhancedOffset - (2 * sizeof(uint))), (uint)frameLength);
        simple.Slice(BodyOffset, sizeof(uint)).CopyTo(block.AsSpan(EnhancedOffset - sizeof(uint)));
        simple.Slice(SimpleOffset, frameLength).CopyTo(block.AsSpan(EnhancedOffset));
        return block;
    }

    private void AddCommented(ReadOnlySpan<byte> block, int frameLength, string comment)
    {
        var text = Encoding.UTF8.GetBytes(comment);
        var length = text.Length;

        if (length > MaxCommentLength)
        {
            // Not within a character.
            length = MaxCommentLength;

            while ((text[length] & 0xC0) == 0x80)
            {
                length--;
            }
        }

        var before = block[BodyOffset..^sizeof(uint)];
        var options = Math.Min(before.Length, EnhancedOffset - BodyOffset + Padded(frameLength));
        var at = options + EndOfOptions(before[options..]);
        var after = before[at..];
        var copy = new byte[BlockOverhead + before.Length + OptionHeaderLength + Padded(length) + (after.IsEmpty ? OptionHeaderLength : 0)];
        var rest = copy.AsSpan();

        block[..sizeof(uint)].CopyTo(rest);
        _order.Write(rest[sizeof(uint)..], (uint)copy.Length);
        before[..at].CopyTo(rest[BodyOffset..]);
        rest = rest[(BodyOffset + at)..];
        _order.Write(rest, PcapngOptionCode.Comment);
        _order.Write(rest[sizeof(ushort)..], (ushort)length);
        text.AsSpan(0, length).CopyTo(rest[OptionHeaderLength..]);
        after.CopyTo(rest[(OptionHeaderLength + Padded(length))..]);
        _order.Write(rest[^sizeof(uint)..], (uint)copy.Length);
        stream.Write(copy);
    }

    /// <summary>Where the last option ends that is whole.</summary>
    private int EndOfOptions(ReadOnlySpan<byte> options)
    {
        var at = 0;

        while (options.Length - at >= OptionHeaderLength
            && _order.UInt16(options[at..]) != PcapngOptionCode.End
            && Padded(_order.UInt16(options[(at + sizeof(ushort))..])) is var length
            && length <= options.Length - at - OptionHeaderLength)
        {
            at += OptionHeaderLength + length;
        }

        return at;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
