using System;

namespace NanoNet.Wire;

/// <summary>The extension headers of an IPv6 packet in their order.</summary>
public ref struct IPv6ExtensionEnumerator
{
    private ReadOnlySpan<byte> _rest;
    private IPProtocol _next;

    internal IPv6ExtensionEnumerator(IPProtocol first, ReadOnlySpan<byte> headers)
    {
        _next = first;
        _rest = headers;
    }

    public IPv6ExtensionHeader Current { get; private set; }

    public readonly IPv6ExtensionEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var length = IPv6Datagram.LengthOf(_next, _rest[1]);
        Current = new IPv6ExtensionHeader(_next, _rest[..length]);
        _next = (IPProtocol)_rest[0];
        _rest = _rest[length..];
        return true;
    }
}
