using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>SACK blocks: which come first, and what becomes of what they report (RFC 2018, RFC 2883).</summary>
internal static class SackInspector
{
    private const int BlockLength = 8;

    /// <summary>Blocks that fit a header (RFC 2018 section 3).</summary>
    private const int MaxBlocks = 4;

    /// <summary>Looks at the blocks of a segment, before its acknowledgment is taken.</summary>
    public static void Take(ref SegmentContext context)
    {
        if (!context.Receiver.IsNextKnown || !context.Has(TcpControlBits.Ack))
        {
            return;
        }

        Span<(SequenceNumber Left, SequenceNumber Right)> blocks = stackalloc (SequenceNumber, SequenceNumber)[MaxBlocks];
        var count = Read(TcpOptionSummary.SackBlocks(context.Segment.OptionOctets), blocks);
        blocks = blocks[..count];

        // What was overtaken tells what was held before.
        if (count == 0 || !AreSane(blocks) || context.TimestampOrder < 0
            || (context.Sender.IsAcknowledgedKnown && context.Acknowledgment < context.Sender.Acknowledged))
        {
            return;
        }

        var isDuplicate = blocks[0].Right <= context.Acknowledgment
            || (count > 1 && blocks[0].Left >= blocks[1].Left && blocks[0].Right <= blocks[1].Right);

        if (isDuplicate)
        {
            TakeDuplicate(ref context);
        }

        for (var i = 1; i < count; i++)
        {
            if (blocks[i].Right <= context.Acknowledgment)
            {
                context.Violate(Fact.TcpDuplicateSackNotFirst);
                break;
            }
        }

        TakeHeld(ref context, isDuplicate ? blocks[1..] : blocks, isDuplicate);
    }

    /// <summary>An acknowledgment that goes on either passes what was reported, or shows that it was dropped.</summary>
    public static void TakeNewAcknowledgment(ref SegmentContext context, EndHistory history)
    {
        var held = history.Sacked;

        for (var i = held.Count - 1; i >= 0; i--)
        {
            if (context.Acknowledgment >= held[i].Right)
            {
                context.Facts.Add(Fact.TcpSackKept);
                held.RemoveAt(i);
            }
            else if (context.Acknowledgment >= held[i].Left)
            {
                context.Violate(Fact.TcpSackReneged);
                held.RemoveAt(i);
            }
        }
    }

    private static int Read(ReadOnlySpan<byte> octets, Span<(SequenceNumber Left, SequenceNumber Right)> blocks)
    {
        var count = 0;

        for (; octets.Length >= BlockLength && count < blocks.Length; octets = octets[BlockLength..])
        {
            blocks[count++] = (BinaryPrimitives.ReadUInt32BigEndian(octets), BinaryPrimitives.ReadUInt32BigEndian(octets[4..]));
        }

        return count;
    }

    private static bool AreSane(Span<(SequenceNumber Left, SequenceNumber Right)> blocks)
    {
        foreach (var (left, right) in blocks)
        {
            if (left >= right)
            {
                return false;
            }
        }

        return true;
    }

    private static void TakeDuplicate(ref SegmentContext context)
    {
        if (context.Receiver.Retransmissions > 0 || context.Receiver.Tally is not null)
        {
            context.Facts.Add(Fact.TcpDuplicateSackRight);
        }
        else if (context.Connection.Options.IsLossless)
        {
            context.Violate(Fact.TcpDuplicateSackOfOnce);
        }
        else
        {
            context.Facts.Add(Fact.TcpDuplicateSackUnknown);
        }
    }

    /// <summary>RFC 2018 section 4: the block of the segment that led to the acknowledgment is the first.</summary>
    private static void TakeHeld(ref SegmentContext context, scoped ReadOnlySpan<(SequenceNumber Left, SequenceNumber Right)> blocks, bool isDuplicate)
    {
        var history = context.Sender.History ??= new EndHistory();
        var before = history.Sacked;

        if (blocks.IsEmpty)
        {
            return;
        }

        if (!isDuplicate && before.Count > 0)
        {
            if (!before.Contains(blocks[0]))
            {
                context.Facts.Add(Fact.TcpSackNewestFirst);
            }
            else if (context.Acknowledgment == context.Sender.Acknowledged && HasNew(blocks[1..], before) && !Vantage.IsAway(context.Connection, context.From))
            {
                context.Violate(Fact.TcpSackNewestNotFirst);
            }
        }
        else if (blocks.Length == 1)
        {
            context.Facts.Add(Fact.TcpSackNewestFirst);
        }

        before.Clear();

        foreach (var block in blocks)
        {
            before.Add(block);
        }
    }

    private static bool HasNew(
        ReadOnlySpan<(SequenceNumber Left, SequenceNumber Right)> blocks, List<(SequenceNumber Left, SequenceNumber Right)> before)
    {
        foreach (var (left, right) in blocks)
        {
            if (!before.Exists(known => known.Left <= left && known.Right >= right))
            {
                return true;
            }
        }

        return false;
    }
}
