using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Validation;

/// <summary>All rules. Order is report order.</summary>
public static class RuleCatalogue
{
    private static readonly FrozenDictionary<string, Rule> s_byId;

    static RuleCatalogue()
    {
        All =
        [
            .. LinkRules.All,
            .. InternetRules.All,
            .. IPv6Rules.All,
            .. IcmpRules.All,
            .. UdpRules.All,
            .. DhcpRules.All,
            .. DnsRules.All,
            .. TcpHeaderRules.All,
            .. TcpOptionRules.All,
            .. TcpExtensionRules.All,
            .. TcpOpenRules.All,
            .. TcpReuseRules.All,
            .. TcpDataRules.All,
            .. TcpFlowRules.All,
            .. TcpLossRules.All,
            .. TcpCloseRules.All,
            .. TcpAbortRules.All,
            .. HttpRules.All,
            .. TlsRules.All,
            .. CertificateRules.All,
            .. WebSocketRules.All,
            .. CrossRules.All,
            .. PopulationRules.All,
        ];
        PerConnection = [.. All.Where(rule => rule.IsPerConnection)];
        s_byId = All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    public static IReadOnlyList<Rule> All { get; }

    /// <summary>The rules about what connections carry, for which <see cref="JudgeOptions.FollowsApplications"/> is needed. DNS is among it, which may come over TCP.</summary>
    public static IEnumerable<Rule> OfApplications => [.. DnsRules.All, .. HttpRules.All, .. TlsRules.All, .. CertificateRules.All, .. WebSocketRules.All];

    /// <summary>The rules that have a verdict for each TCP connection.</summary>
    internal static IReadOnlyList<Rule> PerConnection { get; }

    /// <summary>The rule of an id; null if there is none.</summary>
    public static Rule? Find(string id) => s_byId.GetValueOrDefault(id);
}
