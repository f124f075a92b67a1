namespace NanoNet.Attackers.Tests;

/// <summary>A datagram to the UDP echo service.</summary>
/// <param name="client">Who sent it.</param>
/// <param name="askedNs">When.</param>
internal sealed class EchoedDatagram(uint client, long askedNs)
{
    public uint Client { get; } = client;

    public long AskedNs { get; } = askedNs;

    /// <summary>When it came back; null if it did not.</summary>
    public long? AnsweredNs { get; set; }
}
