namespace NanoNet.Bench;

/// <summary>How the bench's DHCP server treats its client.</summary>
public enum DhcpConduct
{
    /// <summary>It hands out its lease and extends it.</summary>
    Serves,

    /// <summary>It refuses to extend a lease, and serves who asks for a new one.</summary>
    RefusesRenewals,

    /// <summary>It says nothing at all.</summary>
    IsSilent,
}
