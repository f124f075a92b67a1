using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>What a fact that breaks a rule, or leaves it open, is in words. Facts that keep a rule need none.</summary>
internal static class FactText
{
    private static readonly string?[] s_texts = new string?[FactSet.Capacity];

    static FactText()
    {
        foreach (var (fact, text) in All)
        {
            s_texts[(int)fact] = text;
        }
    }

    /// <summary>The words of every protocol's facts, in the order of <see cref="RuleCatalogue"/>.</summary>
    public static IEnumerable<(Fact Fact, string Text)> All =>
    [
        .. LinkFactText.All,
        .. InternetFactText.All,
        .. IPv6FactText.All,
        .. IcmpFactText.All,
        .. UdpFactText.All,
        .. DhcpFactText.All,
        .. DnsFactText.All,
        .. TcpHeaderFactText.All,
        .. TcpOptionFactText.All,
        .. TcpExtensionFactText.All,
        .. TcpOpenFactText.All,
        .. TcpReuseFactText.All,
        .. TcpDataFactText.All,
        .. TcpFlowFactText.All,
        .. TcpLossFactText.All,
        .. TcpCloseFactText.All,
        .. TcpAbortFactText.All,
        .. HttpFactText.All,
        .. TlsFactText.All,
        .. CertificateFactText.All,
        .. WebSocketFactText.All,
        .. CrossFactText.All,
        .. PopulationFactText.All,
    ];

    public static string Of(Fact fact) => s_texts[(int)fact] ?? fact.ToString();
}
