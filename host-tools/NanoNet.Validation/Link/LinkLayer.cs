using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NanoNet.Capture;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Finds the network layer in a frame of any link type that is read.</summary>
internal static class LinkLayer
{
    private const int FamilyLength = 4;
    private const int CookedHeaderLength = 16;
    private const int Cooked2HeaderLength = 20;

    /// <summary>True if frames of this link type can be judged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsKnown(LinkType type) => type is LinkType.Ethernet or LinkType.Raw or LinkType.RawBsd or LinkType.RawOpenBsd
        or LinkType.IPv4 or LinkType.IPv6 or LinkType.Null or LinkType.Loop or LinkType.LinuxCooked or LinkType.LinuxCooked2;

    /// <summary>Finds what a frame without Ethernet header carries.</summary>
    /// <returns>False if the octets do not hold the link's header.</returns>
    public static bool TryFind(LinkType type, ReadOnlySpan<byte> frame, out EtherType etherType, out ReadOnlySpan<byte> payload)
    {
        etherType = EtherType.None;
        payload = default;

        switch (type)
        {
            case LinkType.LinuxCooked when frame.Length >= CookedHeaderLength:
                etherType = (EtherType)BinaryPrimitives.ReadUInt16BigEndian(frame[(CookedHeaderLength - 2)..]);
                payload = frame[CookedHeaderLength..];
                return true;
            case LinkType.LinuxCooked2 when frame.Length >= Cooked2HeaderLength:
                etherType = (EtherType)BinaryPrimitives.ReadUInt16BigEndian(frame);
                payload = frame[Cooked2HeaderLength..];
                return true;
            case LinkType.Null or LinkType.Loop when frame.Length > FamilyLength:
                payload = frame[FamilyLength..];
                break;
            case LinkType.Raw or LinkType.RawBsd or LinkType.RawOpenBsd or LinkType.IPv4 or LinkType.IPv6 when frame.Length > 0:
                payload = frame;
                break;
            default:
                return false;
        }

        // The version says more than the address family, whose values differ from system to system.
        etherType = (payload[0] >> 4) switch
        {
            4 => EtherType.IPv4,
            6 => EtherType.IPv6,
            _ => EtherType.None,
        };
        return true;
    }
}
