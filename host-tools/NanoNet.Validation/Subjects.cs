using System.Collections.Concurrent;
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

    // A board looks for its link every few seconds, and then for a server.
    private const long UnnoticedNs = 15_000_000_000;

    // More than any run has; a board that asks for ever must not fill the memory.
    private const int MaxAbsences = 4096;

    // Replaced as a whole: connections may be judged on a thread of their own.
    private volatile (long FromNs, long ToNs)[] _absences = [];
    private readonly IReadOnlyList<(long FromNs, long ToNs)> _cuts = board?.Absences ?? [];
    private readonly ulong[] _recent = new ulong[(1 << RecentBits) / BitsPerWord];
    private readonly HashSet<InternetAddress> _present = [];

    // Connections may be judged on a thread of their own.
    private readonly ConcurrentDictionary<IPv4Address, (long FromNs, long ToNs)[]> _waits = [];
    private readonly bool _isEveryone = board is null or { Address: null, Mac: null };

    /// <summary>True if what a host with these addresses does is to be judged.</summary>
    public bool IsJudged(MacAddress mac, in InternetAddress address) =>
        _isEveryone || (board!.Address is { } boardAddress && address == boardAddress) || IsBoard(mac);

    /// <summary>True if the host that sent a frame is to be judged: not where another one has written the board's address on its own frame.</summary>
    public bool IsSender(MacAddress source, in InternetAddress address) =>
        IsJudged(source, address) && (board?.Mac is not { } mac || source == default || source == mac);

    /// <summary>True if the host that a frame is for is to be judged: not where it goes to another one, who has taken its address.</summary>
    public bool IsAddressed(MacAddress destination, in InternetAddress address) =>
        IsJudged(destination, address) && (board?.Mac is not { } mac || destination == default || destination.IsGroup || destination == mac);

    /// <summary>True if a frame goes to the board's address at a hardware address that is not the board's.</summary>
    public bool IsForAnother(MacAddress destination, in InternetAddress address) =>
        !_isEveryone && board!.Mac is { } mac && board.Address is { } boardAddress && address == boardAddress
        && destination != default && destination != mac && !destination.IsGroup;

    /// <summary>True if frames from a hardware address are to be judged.</summary>
    public bool IsJudged(MacAddress mac) => _isEveryone || IsBoard(mac);

    /// <summary>A judged host asks for the hardware address of another: what it has for it waits meanwhile, with its timers running.</summary>
    public void SeeQuestion(IPv4Address target, long timeNs)
    {
        var waits = _waits.GetValueOrDefault(target, []);

        // Without a board everybody is judged, and asks for everybody.
        if (!_isEveryone && (waits.Length == 0 || waits[^1].ToNs != long.MaxValue) && waits.Length < MaxAbsences && (waits.Length > 0 || _waits.Count < MaxHosts))
        {
            _waits[target] = [.. waits, (timeNs, long.MaxValue)];
        }
    }

    /// <summary>A judged host was told the hardware address of another.</summary>
    public void SeeAnswer(IPv4Address target, long timeNs)
    {
        if (_waits.TryGetValue(target, out var waits) && waits[^1].ToNs == long.MaxValue)
        {
            // What is answered at once has kept nothing waiting.
            _waits[target] = waits[^1].FromNs == timeNs ? waits[..^1] : [.. waits[..^1], (waits[^1].FromNs, timeNs)];

            if (_waits[target].Length == 0)
            {
                _waits.TryRemove(target, out _);
            }
        }
    }

    /// <summary>True if what the board had to send to a host between two times may have waited for its hardware address, or was lost for want of it.</summary>
    public bool MayHaveWaitedFor(in InternetAddress target, long fromNs, long toNs)
    {
        if (!_isEveryone && target.IsIPv4 && _waits.TryGetValue(target.IPv4, out var waits))
        {
            foreach (var (from, to) in waits)
            {
                if (from <= toNs && to >= fromNs)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True if it means something that a request got no answer: the host is there, and nothing kept the answer back.</summary>
    public bool IsSilenceMeant(in OpenRequest request) =>
        request.IsDue && !WasWithoutAddress(request.TimeNs) && !MayHaveWaitedFor(request.Asker, request.TimeNs, request.TimeNs + Patience.AnswerNs);

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

    /// <summary>The board looks for a DHCP server: it has no address, nor had one shortly before, whatever it had until then.</summary>
    public void SeeWithoutAddress(MacAddress client, long timeNs)
    {
        if (!_isEveryone && IsBoard(client) && !IsWithoutAddress && _absences.Length < MaxAbsences)
        {
            _absences = [.. _absences, (timeNs - UnnoticedNs, long.MaxValue)];
        }
    }

    /// <summary>The board sends from an address: it has one.</summary>
    public void SeeWithAddress(in InternetAddress source, long timeNs)
    {
        if (IsWithoutAddress && IsJudged(source))
        {
            _absences = [.. _absences[..^1], (_absences[^1].FromNs, timeNs)];
        }
    }

    /// <summary>True if the board may have had no address then, so that its silence means nothing. To be asked a while later: it shows afterwards.</summary>
    public bool WasWithoutAddress(long timeNs)
    {
        return IsWithin(_absences, timeNs) || IsWithin(_cuts, timeNs);
    }

    private static bool IsWithin(IReadOnlyList<(long FromNs, long ToNs)> absences, long timeNs)
    {
        foreach (var (from, to) in absences)
        {
            if (timeNs >= from && timeNs < to)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWithoutAddress => _absences.Length > 0 && _absences[^1].ToNs == long.MaxValue;

    private bool IsBoard(MacAddress mac) => board!.Mac is { } boardMac && mac == boardMac;
}
