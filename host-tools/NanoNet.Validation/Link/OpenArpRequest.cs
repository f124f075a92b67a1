using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>An ARP request that waits for its reply.</summary>
/// <param name="Frame">Number of its frame.</param>
/// <param name="TimeNs">When it was sent.</param>
/// <param name="Source">Ethernet source of it.</param>
/// <param name="SenderMac">Sender hardware address in it.</param>
/// <param name="SenderAddress">Sender protocol address in it.</param>
/// <param name="Target">The address asked for.</param>
/// <param name="IsJudged">True if who has that address is judged.</param>
/// <param name="IsDue">True if the host asked is known to be there, so that its silence means something.</param>
internal readonly record struct OpenArpRequest(
    long Frame, long TimeNs, MacAddress Source, MacAddress SenderMac, IPv4Address SenderAddress, IPv4Address Target, bool IsJudged, bool IsDue);
