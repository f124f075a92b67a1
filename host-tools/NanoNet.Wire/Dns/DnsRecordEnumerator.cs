using System;
using System.Buffers.Binary;

namespace NanoNet.Wire;

/// <summary>The questions and records of a DNS message in their order.</summary>
public ref struct DnsRecordEnumerator
{
    private readonly ReadOnlySpan<byte> _message;
    private int _offset;
    private int _section;
    private int _left;

    internal DnsRecordEnumerator(ReadOnlySpan<byte> message)
    {
        _message = message;
        _offset = DnsMessage.HeaderLength;
        _left = DnsMessage.CountOf(message, 0);
    }

    public DnsRecord Current { get; private set; }

    /// <summary>Octets of the message that follow the records read so far.</summary>
    internal readonly int Rest => _message.Length - _offset;

    /// <summary>Why the last move failed; <see cref="WireError.None"/> at the end of the message.</summary>
    internal WireError Error { get; private set; }

    public readonly DnsRecordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        const int QuestionLength = 4;
        const int RecordLength = 10;

        while (_left == 0)
        {
            if (_section == (int)DnsSection.Additional)
            {
                return false;
            }

            _left = DnsMessage.CountOf(_message, ++_section);
        }

        _left--;
        Error = DnsName.Skip(_message, _offset, out var next);

        if (Error != WireError.None)
        {
            return false;
        }

        var isQuestion = _section == (int)DnsSection.Question;
        var rest = _message[next..];
        var fixedLength = isQuestion ? QuestionLength : RecordLength;

        if (rest.Length < fixedLength)
        {
            Error = WireError.Truncated;
            return false;
        }

        int length = isQuestion ? (ushort)0 : BinaryPrimitives.ReadUInt16BigEndian(rest[8..]);

        if (rest.Length < fixedLength + length)
        {
            Error = WireError.BadLength;
            return false;
        }

        Current = new DnsRecord(
            (DnsSection)_section,
            _offset,
            (DnsType)BinaryPrimitives.ReadUInt16BigEndian(rest),
            BinaryPrimitives.ReadUInt16BigEndian(rest[2..]),
            isQuestion ? 0 : BinaryPrimitives.ReadUInt32BigEndian(rest[4..]),
            rest.Slice(fixedLength, length));
        _offset = next + fixedLength + length;
        return true;
    }
}
