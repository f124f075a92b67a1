namespace NanoNet.Validation;

/// <summary>What a client has asked under one transaction identifier.</summary>
/// <param name="Id">xid.</param>
/// <param name="IsDiscover">True if it sent a DHCPDISCOVER.</param>
/// <param name="IsRequest">True if it sent a DHCPREQUEST or a DHCPINFORM, which DHCPACK answers.</param>
/// <param name="WantsBroadcast">True if the reply to its last message has to be broadcast.</param>
internal readonly record struct DhcpTransaction(uint Id, bool IsDiscover, bool IsRequest, bool WantsBroadcast);
