using System;

namespace NanoNet.Wire;

/// <summary>One extension header of an IPv6 packet.</summary>
/// <param name="protocol">What it is.</param>
/// <param name="octets">Next header, length and the rest of it.</param>
public readonly ref struct IPv6ExtensionHeader(IPProtocol protocol, ReadOnlySpan<byte> octets)
{
    public IPProtocol Protocol { get; } = protocol;

    public ReadOnlySpan<byte> Octets { get; } = octets;
}
