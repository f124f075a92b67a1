using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The words of the facts that break the rules of <see cref="CertificateRules"/>, or leave them open.</summary>
internal static class CertificateFactText
{
    public static IReadOnlyList<(Fact Fact, string Text)> All { get; } =
    [
        (Fact.CertificateMalformed, "the certificate is not DER, or its version, serial number or algorithms are wrong"),
        (Fact.CertificateOutOfTime, "a certificate was not valid yet, or not any more"),
        (Fact.CertificateChainBroken, "a certificate is not signed by the next one"),
        (Fact.CertificateUntrusted, "the chain does not end in a certificate that is trusted"),
        (Fact.CertificateAnchorsUnknown, "no trusted certificates were given"),
        (Fact.CertificateNamesOther, "the certificate does not name the host"),
        (Fact.CertificateNameUnknown, "the client did not say which host it wanted"),
        (Fact.CertificateRolesWrong, "an issuer may not sign, or the leaf may not serve"),
        (Fact.CertificateAlgorithmsWeak, "a signature is over MD5 or SHA-1, or a key is too short"),
        (Fact.CertificateKeyNotProven, "the signature is not made with the certificate's key"),
        (Fact.CertificateKeyShared, "a host of another address shows the same key"),
        (Fact.CertificateAskedUnanswered, "the client sends no Certificate although it was asked for one"),
        (Fact.CertificateStatusMalformed, "the stapled response is no OCSP response, or none of success"),
        (Fact.CertificateStatusStale, "the stapled response is not of the time of the capture"),
        (Fact.CertificateStatusRevoked, "the stapled response says that the certificate is not good"),
    ];
}
