using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What a tunnel's packet carries.</summary>
/// <param name="type">What it is; <see cref="EtherType.Bridged"/> for a whole Ethernet frame.</param>
/// <param name="octets">Its octets.</param>
internal readonly ref struct TunnelContent(EtherType type, ReadOnlySpan<byte> octets)
{
    public EtherType Type { get; } = type;

    public ReadOnlySpan<byte> Octets { get; } = octets;
}
