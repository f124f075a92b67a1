using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace NanoNet.Validation;

/// <summary>Cuts one direction into messages: two octets say how long each is (RFC 1035 section 4.2.2).</summary>
internal sealed class DnsStreamReader(DnsConversation conversation, bool isClient) : IStreamReader
{
    private const int PrefixLength = 2;

    // At most one message and its length: longer cannot be said.
    private readonly List<byte> _held = [];
    private bool _isLost;
    private long _firstFrame;

    public void Read(ReadOnlySpan<byte> octets, long frame, long timeNs)
    {
        while (!octets.IsEmpty && !_isLost)
        {
            if (_held.Count == 0)
            {
                _firstFrame = frame;
            }

            var take = Math.Min(octets.Length, Missing());
            _held.AddRange(octets[..take]);
            octets = octets[take..];

            if (_held.Count >= PrefixLength && Missing() == 0)
            {
                conversation.Take(isClient, CollectionsMarshal.AsSpan(_held)[PrefixLength..], frame);
                _held.Clear();
            }
        }
    }

    /// <summary>Where messages begin is not known any more.</summary>
    public void Skip(int count)
    {
        _isLost = true;
        _held.Clear();
        conversation.See(isClient, Fact.DnsNotWholeSeen);
    }

    public void End(long frame, long timeNs)
    {
        if (_held.Count > 0)
        {
            conversation.Violate(isClient, Fact.DnsPrefixWrong, _firstFrame);
            _held.Clear();
        }
    }

    /// <summary>The connection is over, or the capture is.</summary>
    public void Finish(bool isReset)
    {
        if (_held.Count > 0 && !isReset)
        {
            conversation.See(isClient, Fact.DnsNotWholeSeen);
        }
    }

    private int Missing()
    {
        if (_held.Count < PrefixLength)
        {
            return PrefixLength - _held.Count;
        }

        return PrefixLength + BinaryPrimitives.ReadUInt16BigEndian(CollectionsMarshal.AsSpan(_held)) - _held.Count;
    }
}
