namespace NanoNet.Wire;

/// <summary>Protocol numbers of IPv4 and next-header values of IPv6 (IANA "Protocol Numbers").</summary>
public enum IPProtocol : byte
{
    HopByHop = 0,
    Icmp = 1,
    Igmp = 2,
    IPv4 = 4,
    Tcp = 6,
    Udp = 17,
    IPv6 = 41,
    Routing = 43,
    Fragment = 44,
    Gre = 47,
    EncapsulatingSecurityPayload = 50,
    AuthenticationHeader = 51,
    IcmpV6 = 58,
    NoNextHeader = 59,
    DestinationOptions = 60,
}
