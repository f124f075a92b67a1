using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Cuts one direction of a connection into TLS records. A record that lies in one segment is not copied.</summary>
internal sealed class TlsRecordReader(bool isClient, TlsConversation conversation) : IStreamReader
{
    private readonly List<byte> _record = [];
    private int _skip;
    private int _skipped;
    private TlsContentType _skippedType;
    private bool _isLost;
    private bool _isBegun;
    private long _frame;
    private long _timeNs;

    // What is skipped is no whole record to be told of: octets of it are missing.
    private bool _isSkipSilent;

    public void Read(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        _isLost &= !TlsFirstOctets.Resumes(octets);
        _frame = frame;
        _timeNs = timeNs;

        if (!_isBegun && isClient && V2ClientHello.Is(octets))
        {
            _skip = V2ClientHello.LengthOf(octets);
            _isSkipSilent = true;
            conversation.TakeV2ClientHello(frame, timeNs);
        }

        _isBegun = true;

        while (!octets.IsEmpty && !_isLost)
        {
            octets = octets[Take(octets, frame, timeNs)..];
        }
    }

    public void Skip(int count)
    {
        _isBegun = true;

        if (_skip == 0)
        {
            conversation.TakeCut(isClient, CollectionsMarshal.AsSpan(_record), _frame, _timeNs);
        }

        conversation.LoseOctets(isClient, count, _frame, _timeNs);
        var left = _skip > 0 ? _skip : LeftOfRecord();
        _record.Clear();
        _isSkipSilent = true;
        _skip = Math.Max(left - count, 0);
        _isLost = count > left;
    }

    public void End(long frame, long timeNs) => conversation.End(isClient, _record.Count > 0 || _skip > 0, frame, timeNs);

    private int Take(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        if (_skip > 0)
        {
            return Skip(octets, frame, timeNs);
        }

        if (_record.Count == 0 && TlsRecord.TryParse(octets, out var record) == WireError.None)
        {
            HandOn(record, frame, timeNs);
            return record.Octets.Length;
        }

        return Collect(octets, frame, timeNs);
    }

    private int Collect(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        var needed = TlsRecord.HeaderLength;

        if (_record.Count >= TlsRecord.HeaderLength)
        {
            needed += BinaryPrimitives.ReadUInt16BigEndian(CollectionsMarshal.AsSpan(_record)[3..]);
        }

        var taken = Math.Min(octets.Length, needed - _record.Count);
        _record.AddRange(octets[..taken]);

        if (_record.Count < TlsRecord.HeaderLength)
        {
            return taken;
        }

        var held = CollectionsMarshal.AsSpan(_record);

        if (!TlsRecord.IsHeader(held))
        {
            Fail(frame);
            return taken;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(held[3..]);

        if (held.Length == TlsRecord.HeaderLength && length > 0 && !conversation.WantsContent(isClient, (TlsContentType)held[0]))
        {
            _skippedType = (TlsContentType)held[0];
            _skipped = length;
            _skip = length;
            _isSkipSilent = false;
            _record.Clear();
        }
        else if (TlsRecord.TryParse(held, out var record) == WireError.None)
        {
            HandOn(record, frame, timeNs);
            _record.Clear();
        }

        return taken;
    }

    private int LeftOfRecord()
    {
        var held = CollectionsMarshal.AsSpan(_record);
        return held.Length < TlsRecord.HeaderLength ? 0 : TlsRecord.HeaderLength + BinaryPrimitives.ReadUInt16BigEndian(held[3..]) - held.Length;
    }

    private int Skip(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        var taken = Math.Min(_skip, octets.Length);
        _skip -= taken;

        if (_skip == 0 && _isSkipSilent)
        {
            _isSkipSilent = false;
        }
        else if (_skip == 0)
        {
            conversation.TakeOpaque(isClient, _skippedType, _skipped, frame, timeNs);
        }

        return taken;
    }

    private void HandOn(TlsRecord record, long frame, long timeNs)
    {
        if (!TlsRecord.IsHeader(record.Octets))
        {
            Fail(frame);
        }
        else if (record.Fragment.IsEmpty || conversation.WantsContent(isClient, record.ContentType))
        {
            conversation.TakeRecord(isClient, record, frame, timeNs);
        }
        else
        {
            conversation.TakeOpaque(isClient, record.ContentType, record.Fragment.Length, frame, timeNs);
        }
    }

    private void Fail(long frame)
    {
        _isLost = true;
        _record.Clear();
        conversation.FailRecord(isClient, frame);
    }
}
