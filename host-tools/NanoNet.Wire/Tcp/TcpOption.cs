using System;

namespace NanoNet.Wire;

/// <summary>One TCP option as it is on the wire.</summary>
public readonly ref struct TcpOption
{
    internal TcpOption(TcpOptionKind kind, ReadOnlySpan<byte> data, bool isMalformed)
    {
        Kind = kind;
        Data = data;
        IsMalformed = isMalformed;
    }

    public TcpOptionKind Kind { get; }

    /// <summary>The octets after kind and length; empty for End of Option List and No-Operation.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>True if the length octet is missing, below 2 or beyond the header: nothing after it can be read.</summary>
    public bool IsMalformed { get; }
}
