using System;

namespace NanoNet.Attackers.Tests;

/// <summary>When a polite client's conversation was on the wire, by the capture's clock.</summary>
/// <param name="Service">The board's port.</param>
/// <param name="AskedNs">The first SYN or datagram.</param>
/// <param name="AnsweredNs">The last octet of the answer, or the end where the service says nothing; null if there was neither.</param>
internal sealed record ConversationOnWire(ushort Service, long AskedNs, long? AnsweredNs)
{
    /// <summary>From the first SYN or datagram, whatever had to be repeated included, to the last octet of the answer; null if none came.</summary>
    public TimeSpan? Time => AnsweredNs is { } ns ? TimeSpan.FromMicroseconds((ns - AskedNs) / 1000.0) : null;
}
