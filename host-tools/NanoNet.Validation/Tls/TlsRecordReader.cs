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
    private bool _isStopped;

    public void Read(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        while (!octets.IsEmpty && !_isStopped)
        {
            octets = octets[Take(octets, frame, timeNs)..];
        }
    }

    public void Break()
    {
        _isStopped = true;
        _record.Clear();
        conversation.LoseOctets(isClient);
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
            _record.Clear();
        }
        else if (TlsRecord.TryParse(held, out var record) == WireError.None)
        {
            HandOn(record, frame, timeNs);
            _record.Clear();
        }

        return taken;
    }

    private int Skip(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        var taken = Math.Min(_skip, octets.Length);
        _skip -= taken;

        if (_skip == 0)
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
        _isStopped = true;
        _record.Clear();
        conversation.FailRecord(isClient, frame);
    }
}
