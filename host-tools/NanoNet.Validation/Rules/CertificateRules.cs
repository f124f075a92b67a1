using System.Collections.Generic;
using static NanoNet.Validation.RequirementLevel;

namespace NanoNet.Validation;

/// <summary>X.509 certificates, as TLS servers show them.</summary>
internal static class CertificateRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("CERT-DER", "RFC 5280 4.1", Must, "A certificate is DER of version 3 or 1 with a positive serial number of up to 20 octets and one signature algorithm")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateWellFormed],
            Broken = [Fact.CertificateMalformed],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("CERT-TIME", "RFC 5280 4.1.2.5", Must, "Every certificate shown is valid when it is shown")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateInTime],
            Broken = [Fact.CertificateOutOfTime],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("CERT-CHAIN", "RFC 5246 7.4.2, RFC 8446 4.4.2", Should, "Each certificate shown is signed by the next")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateChainInOrder],
            Broken = [Fact.CertificateChainBroken],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("CERT-TRUST", "RFC 5280 6", Must, "The chain ends in a certificate that is trusted")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateTrusted],
            Broken = [Fact.CertificateUntrusted],
            Unclear = [Fact.CertificateAnchorsUnknown, Fact.TlsCertificateHidden],
        },
        new("CERT-NAME", "RFC 9525 6.3", Must, "The certificate names the host that the client asked for")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateNamesHost],
            Broken = [Fact.CertificateNamesOther],
            Unclear = [Fact.CertificateNameUnknown, Fact.TlsCertificateHidden],
        },
        new("CERT-CA-FLAGS", "RFC 5280 4.2.1.3, 4.2.1.9, 4.2.1.12", Must, "Issuers are authorities that may sign so long a chain, and the leaf may serve")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateRolesRight],
            Broken = [Fact.CertificateRolesWrong],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("CERT-SIGALG", "RFC 9325 4.5", Must, "No certificate is signed over MD5 or SHA-1, or has a key below 2048 bits (curves: 256)")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateAlgorithmsStrong],
            Broken = [Fact.CertificateAlgorithmsWeak],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("CERT-KEY-MATCH", "RFC 5246 7.4.3, RFC 8446 4.4.3", Must, "The server signs the handshake with the key of its certificate")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateKeyProven],
            Broken = [Fact.CertificateKeyNotProven],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("CERT-REUSE", "RFC 9325 4.5", Info, "No two hosts show the same key")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateKeyOwn],
            Broken = [Fact.CertificateKeyShared],
            Unclear = [Fact.TlsCertificateHidden],
        },
        new("CERT-CLIENT", "RFC 5246 7.4.6, RFC 8446 4.4.2", Must, "A client that is asked for a certificate answers, if only with none")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateAskedAnswered],
            Broken = [Fact.CertificateAskedUnanswered],
        },
        new("CERT-OCSP-SCT", "RFC 6066 8, RFC 6960 4.2", Should, "A stapled status says that the certificate is good, at the time of the capture")
        {
            IsPerConnection = true,
            Kept = [Fact.CertificateStatusCurrent],
            Broken = [Fact.CertificateStatusMalformed, Fact.CertificateStatusStale, Fact.CertificateStatusRevoked],
        },
    ];
}
