using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Who is judged, and who is known to be there.</summary>
/// <remarks>Where a board is named, what others do is stimulus: a tester that breaks a rule does so on purpose.</remarks>
internal sealed class Subjects(BoardFacts? board)
{
    // More hosts than any bench has; a scan over a whole network must not fill the memory.
    private const int MaxHosts = 65536;

    // 32 KiB, which stays in the fastest cache: nearly every datagram is from a host that was met before, and a look here is enough.
    private const int RecentBits = 18;
    private const int BitsPerWord = 64;

    private readonly ulong[] _recent = new ulong[(1 << RecentBits) / BitsPerWord];
    private readonly HashSet<InternetAddress> _present = [];
    private readonly bool _isEveryone = board is null or { Address: null, Mac: null };

    /// <summary>True if what a host with these addresses does is to be judged.</summary>
    public bool IsJudged(MacAddress mac, in InternetAddress address) =>
        _isEveryone || (board!.Address is { } boardAddress && address == boardAddress) || IsBoard(mac);

    /// <summary>True if frames from a hardware address are to be judged.</summary>
    public bool IsJudged(MacAddress mac) => _isEveryone || IsBoard(mac);

    /// <summary>True if the host of an address is to be judged, whose hardware address need not be known.</summary>
    public bool IsJudged(in InternetAddress address) => _isEveryone || (board!.Address is { } boardAddress && address == boardAddress);

    /// <summary>Remembers that a host has sent something.</summary>
    /// <remarks>Of two hosts that share a bit only the first is remembered: the other one's silence will mean nothing, which is safe.</remarks>
    public void SeePresent(in InternetAddress address)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;

        var place = (int)(((address.Low ^ address.High) * Odd) >> (BitsPerWord - RecentBits));
        ref var word = ref _recent[place / BitsPerWord];
        var bit = 1UL << (place & (BitsPerWord - 1));

        if ((word & bit) != 0)
        {
            return;
        }

        word |= bit;

        if (_present.Count < MaxHosts)
        {
            _present.Add(address);
        }
    }

    /// <summary>True if the host has sent something before: its silence means something.</summary>
    public bool IsPresent(in InternetAddress address) => _present.Contains(address);

    private bool IsBoard(MacAddress mac) => board!.Mac is { } boardMac && mac == boardMac;
}
