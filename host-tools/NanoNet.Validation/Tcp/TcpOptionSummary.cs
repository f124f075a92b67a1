using System;
using System.Buffers.Binary;
using System.Numerics;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What the options of one segment say, from one walk over them.</summary>
internal struct TcpOptionSummary
{
    // NOP NOP Timestamps, the whole of it: what nearly every segment of a connection with timestamps has.
    private const uint AlignedTimestamps = 0x0101_080A;
    private const int AlignedTimestampsLength = 12;

    // What a SYN of Linux has, the whole of it, and one of a small stack: the maximum segment size; that, SACK-permitted, Timestamps, NOP, Window Scale.
    private const ushort MssHeader = 0x0204;
    private const int OnlyMssLength = 4;
    private const uint SackAndTimestamps = 0x0402_080A;
    private const uint NopAndScale = 0x01_0303;
    private const int LinuxSynLength = 20;

    // RFC 7413 section 4.1.1: what was in use before the option had a kind of its own.
    private const TcpOptionKind ExperimentalKind = (TcpOptionKind)254;
    private const ushort FastOpenExperiment = 0xF989;

    // Kinds above have no bit in the set that finds repetitions.
    private const int MaxKindInSet = 63;

    public bool HasMss { get; private set; }

    public ushort Mss { get; private set; }

    public bool HasScale { get; private set; }

    public byte Scale { get; private set; }

    public bool HasSackPermitted { get; private set; }

    public bool HasSack { get; private set; }

    public bool HasTimestamps { get; private set; }

    /// <summary>Asks for a Fast Open cookie, gives one or uses one (RFC 7413), by its own kind or the experimental one.</summary>
    public bool HasFastOpen { get; private set; }

    /// <summary>Octets of its Fast Open cookie; 0 for a request.</summary>
    public byte FastOpenCookieLength { get; private set; }

    /// <summary>Signed by the MD5 option (RFC 2385) or the authentication option (RFC 5925).</summary>
    public bool HasSignature { get; private set; }

    public uint TimestampValue { get; private set; }

    public uint TimestampEcho { get; private set; }

    /// <summary>A length octet is missing, below 2 or beyond the header.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>An option of known kind has not that kind's length.</summary>
    public bool HasWrongLength { get; private set; }

    public bool HasRepetition { get; private set; }

    public static TcpOptionSummary Read(ReadOnlySpan<byte> options)
    {
        var summary = default(TcpOptionSummary);

        if (options.Length == AlignedTimestampsLength && BinaryPrimitives.ReadUInt32BigEndian(options) == AlignedTimestamps)
        {
            summary.SetTimestamps(options[4..]);
            return summary;
        }

        if (summary.TryReadSyn(options))
        {
            return summary;
        }

        var seen = 0UL;

        foreach (var option in new TcpOptionEnumerator(options))
        {
            if (option.IsMalformed)
            {
                summary.IsMalformed = true;
                break;
            }

            if (option.Kind is TcpOptionKind.EndOfOptionList or TcpOptionKind.NoOperation)
            {
                continue;
            }

            if ((int)option.Kind <= MaxKindInSet)
            {
                summary.HasRepetition |= (seen >> (int)option.Kind & 1) != 0;
                seen |= 1UL << (int)option.Kind;
            }

            summary.Take(option);
        }

        return summary;
    }

    /// <summary>The SACK blocks of a segment's options, if they have one and it is well formed.</summary>
    public static ReadOnlySpan<byte> SackBlocks(ReadOnlySpan<byte> options)
    {
        foreach (var option in new TcpOptionEnumerator(options))
        {
            if (option.Kind == TcpOptionKind.Sack && !option.IsMalformed)
            {
                return option.Data;
            }
        }

        return default;
    }

    /// <summary>Reads the options of nearly every SYN at once.</summary>
    private bool TryReadSyn(ReadOnlySpan<byte> options)
    {
        if (options.Length is not (OnlyMssLength or LinuxSynLength) || BinaryPrimitives.ReadUInt16BigEndian(options) != MssHeader)
        {
            return false;
        }

        if (options.Length == LinuxSynLength)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(options[4..]) != SackAndTimestamps
                || BinaryPrimitives.ReadUInt32BigEndian(options[16..]) >> 8 != NopAndScale)
            {
                return false;
            }

            HasSackPermitted = true;
            SetTimestamps(options[8..]);
            HasScale = true;
            Scale = options[^1];
        }

        HasMss = true;
        Mss = BinaryPrimitives.ReadUInt16BigEndian(options[2..]);
        return true;
    }

    private void Take(TcpOption option)
    {
        var length = option.Data.Length;

        switch (option.Kind)
        {
            case TcpOptionKind.MaximumSegmentSize when length == 2:
                HasMss = true;
                Mss = BinaryPrimitives.ReadUInt16BigEndian(option.Data);
                break;
            case TcpOptionKind.WindowScale when length == 1:
                HasScale = true;
                Scale = option.Data[0];
                break;
            case TcpOptionKind.SackPermitted when length == 0:
                HasSackPermitted = true;
                break;
            case TcpOptionKind.Sack when length > 0 && BitOperations.TrailingZeroCount(length) >= 3:
                HasSack = true;
                break;
            case TcpOptionKind.FastOpenCookie:
                HasFastOpen = true;
                FastOpenCookieLength = (byte)length;
                break;
            case ExperimentalKind when length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(option.Data) == FastOpenExperiment:
                HasFastOpen = true;
                FastOpenCookieLength = (byte)(length - 2);
                break;
            case TcpOptionKind.Md5Signature or TcpOptionKind.Authentication:
                HasSignature = true;
                break;
            case TcpOptionKind.Timestamps when length == 8:
                SetTimestamps(option.Data);
                break;
            case TcpOptionKind.MaximumSegmentSize or TcpOptionKind.WindowScale or TcpOptionKind.SackPermitted
                or TcpOptionKind.Sack or TcpOptionKind.Timestamps:
                HasWrongLength = true;
                break;
        }
    }

    private void SetTimestamps(ReadOnlySpan<byte> data)
    {
        HasTimestamps = true;
        TimestampValue = BinaryPrimitives.ReadUInt32BigEndian(data);
        TimestampEcho = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
    }
}
