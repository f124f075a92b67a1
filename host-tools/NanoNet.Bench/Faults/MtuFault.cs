using System.Globalization;

namespace NanoNet.Bench;

/// <summary>Loses every frame that carries more than this, and says nothing: a black hole as misconfigured switches and tunnels are.</summary>
/// <param name="Length">Octets that a frame may carry behind its Ethernet header.</param>
/// <param name="Direction">Which way; null for both.</param>
public sealed record MtuFault(int Length, FrameDirection? Direction = null) : Fault(Direction)
{
    /// <summary>What every IPv4 link has to carry (RFC 791 section 3.2).</summary>
    public const int Shortest = 68;

    public override string Name => "mtu";

    public override string Value => Length.ToString(CultureInfo.InvariantCulture);
}
