using System;

namespace NanoNet.Wire;

/// <summary>Walks TCP options up to and including End of Option List or the first malformed one.</summary>
/// <remarks>RFC 9293 section 3.1. Never throws, whatever the octets.</remarks>
public ref struct TcpOptionEnumerator
{
    private ReadOnlySpan<byte> _rest;

    public TcpOptionEnumerator(ReadOnlySpan<byte> options)
    {
        _rest = options;
        Current = default;
    }

    public TcpOption Current { get; private set; }

    /// <summary>Octets that the walk has not reached; what is behind End of Option List is padding.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    public readonly TcpOptionEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var kind = (TcpOptionKind)_rest[0];

        if (kind == TcpOptionKind.EndOfOptionList)
        {
            Current = new TcpOption(kind, default, isMalformed: false);
            _rest = default;
            return true;
        }

        if (kind == TcpOptionKind.NoOperation)
        {
            Current = new TcpOption(kind, default, isMalformed: false);
            _rest = _rest[1..];
            return true;
        }

        if (_rest.Length < 2 || _rest[1] < 2 || _rest[1] > _rest.Length)
        {
            Current = new TcpOption(kind, _rest[1..], isMalformed: true);
            _rest = default;
            return true;
        }

        Current = new TcpOption(kind, _rest[2.._rest[1]], isMalformed: false);
        _rest = _rest[_rest[1]..];
        return true;
    }
}
