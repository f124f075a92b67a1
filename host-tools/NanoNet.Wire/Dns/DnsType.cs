namespace NanoNet.Wire;

/// <summary>Types of resource records (IANA "DNS Parameters").</summary>
public enum DnsType : ushort
{
    None = 0,
    A = 1,
    NS = 2,
    Cname = 5,
    Soa = 6,
    Ptr = 12,
    MX = 15,
    Txt = 16,
    Aaaa = 28,
    Srv = 33,

    /// <summary>The pseudo record of EDNS (RFC 6891).</summary>
    Opt = 41,
}
