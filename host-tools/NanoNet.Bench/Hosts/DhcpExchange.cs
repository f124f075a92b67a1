using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>One message that the DHCP server received, with its answer.</summary>
/// <param name="Number">Frame number of the client's message.</param>
/// <param name="Received">What came.</param>
/// <param name="Answered">What went back; <see cref="DhcpMessageType.None"/> for nothing.</param>
/// <param name="TransactionId">xid.</param>
/// <param name="Client">chaddr.</param>
public sealed record DhcpExchange(long Number, DhcpMessageType Received, DhcpMessageType Answered, uint TransactionId, MacAddress Client)
{
    public override string ToString() => $"{Received} answered by {Answered} (frame {Number})";
}
