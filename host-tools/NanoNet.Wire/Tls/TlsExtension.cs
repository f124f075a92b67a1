using System;

namespace NanoNet.Wire;

/// <summary>One extension of a hello, or of another message that has them.</summary>
public readonly ref struct TlsExtension(TlsExtensionType type, ReadOnlySpan<byte> data)
{
    public TlsExtensionType Type { get; } = type;

    public ReadOnlySpan<byte> Data { get; } = data;
}
