using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>An address that a server offered to a client.</summary>
internal readonly record struct DhcpOffer(uint TransactionId, IPv4Address Server, IPv4Address Address);
