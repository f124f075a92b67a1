using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NanoNet.Wire;

/// <summary>A read-only view of one TCP segment, header and data. Nothing is copied.</summary>
/// <remarks>RFC 9293 section 3.1. The view is valid only while the buffer it was made from is unchanged.</remarks>
public readonly ref struct TcpSegment
{
    /// <summary>Length in octets of a header without options (RFC 9293 section 3.1).</summary>
    public const int MinHeaderLength = 20;

    private readonly ReadOnlySpan<byte> _octets;

    private TcpSegment(ReadOnlySpan<byte> octets) => _octets = octets;

    public ushort SourcePort => BinaryPrimitives.ReadUInt16BigEndian(_octets);

    public ushort DestinationPort => BinaryPrimitives.ReadUInt16BigEndian(_octets[2..]);

    /// <summary>SEG.SEQ: sequence number of the first octet of the segment.</summary>
    public SequenceNumber SequenceNumber => BinaryPrimitives.ReadUInt32BigEndian(_octets[4..]);

    /// <summary>SEG.ACK; meaningless without the control bit ACK.</summary>
    public SequenceNumber AcknowledgmentNumber => BinaryPrimitives.ReadUInt32BigEndian(_octets[8..]);

    /// <summary>Header length in octets, options included. Never below 20 nor above 60.</summary>
    public int HeaderLength => (_octets[12] >> 4) * 4;

    /// <summary>The four reserved bits between Data Offset and the control bits.</summary>
    public int Reserved => _octets[12] & 0x0F;

    public TcpControlBits ControlBits => (TcpControlBits)_octets[13];

    /// <summary>SEG.WND as on the wire, not scaled.</summary>
    public ushort Window => BinaryPrimitives.ReadUInt16BigEndian(_octets[14..]);

    public ushort Checksum => BinaryPrimitives.ReadUInt16BigEndian(_octets[16..]);

    public ushort UrgentPointer => BinaryPrimitives.ReadUInt16BigEndian(_octets[18..]);

    /// <summary>The option octets, 0 to 40 of them.</summary>
    public ReadOnlySpan<byte> OptionOctets => _octets[MinHeaderLength..HeaderLength];

    /// <summary>The options one by one.</summary>
    public TcpOptionEnumerator Options => new(OptionOctets);

    /// <summary>Header and data.</summary>
    public ReadOnlySpan<byte> Octets => _octets;

    /// <summary>Segment data as far as it was captured; its length on the wire is SEG.LEN without SYN and FIN.</summary>
    public ReadOnlySpan<byte> Data => _octets[HeaderLength..];

    /// <summary>True if the checksum over pseudo header, header and data is right. Only meaningful if no octet was cut off.</summary>
    public bool IsChecksumRight(in InternetAddress source, in InternetAddress destination) =>
        InternetChecksum.Finish(InternetChecksum.Sum(
            _octets, InternetChecksum.PseudoHeader(source, destination, IPProtocol.Tcp, _octets.Length))) == 0;

    /// <summary>Makes a view if, and only if, every accessor will be in range.</summary>
    /// <param name="octets">The IP payload, from the first octet of the TCP header.</param>
    /// <param name="segment">The view; default when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if the header does not fit,
    /// <see cref="WireError.BadHeaderLength"/> if Data Offset is below 5. Never throws.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WireError TryParse(ReadOnlySpan<byte> octets, out TcpSegment segment)
    {
        segment = default;

        if (octets.Length < MinHeaderLength)
        {
            return WireError.Truncated;
        }

        var candidate = new TcpSegment(octets);

        if (candidate.HeaderLength < MinHeaderLength)
        {
            return WireError.BadHeaderLength;
        }

        if (candidate.HeaderLength > octets.Length)
        {
            return WireError.Truncated;
        }

        segment = candidate;
        return WireError.None;
    }
}
