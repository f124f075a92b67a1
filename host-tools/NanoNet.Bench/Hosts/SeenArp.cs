using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>An ARP packet that a synthetic host received.</summary>
public sealed record SeenArp(
    long Number,
    Instant Stamp,
    MacAddress FrameDestination,
    ArpOperation Operation,
    MacAddress SenderHardwareAddress,
    IPv4Address SenderProtocolAddress,
    MacAddress TargetHardwareAddress,
    IPv4Address TargetProtocolAddress) : ISeen
{
    public override string ToString() =>
        $"ARP {Operation} {SenderProtocolAddress} is at {SenderHardwareAddress}, "
        + $"for {TargetProtocolAddress} at {TargetHardwareAddress}, sent to {FrameDestination}";
}
