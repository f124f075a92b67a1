using System;

namespace NanoNet.Wire;

/// <summary>The three flag bits of IPv4 (RFC 791 section 3.1).</summary>
[Flags]
public enum IPv4Flags : byte
{
    None = 0,
    MoreFragments = 1,
    DontFragment = 2,

    /// <summary>Must be zero.</summary>
    Reserved = 4,
}
