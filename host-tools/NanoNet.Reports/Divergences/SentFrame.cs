using NanoNet.Wire;

namespace NanoNet.Reports.Divergences;

/// <summary>A frame that the board sent.</summary>
/// <param name="Frame">Its number in the capture.</param>
/// <param name="What">What it is, in words that are the same in every run.</param>
/// <param name="Steps">What it begins or ends, which no haste of either side changes; empty for a bare acknowledgment and for ARP.</param>
/// <param name="Connection">Whose TCP connection it is of; null where it is of none.</param>
public sealed record SentFrame(long Frame, string What, string[] Steps, (IPv4Address Peer, ushort PeerPort, ushort Port)? Connection);
