using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Judges the certificates that a server shows: form, time, chain, name, and that it has the key.</summary>
internal sealed class TlsCertificateJudge(TlsEvidence evidence, TlsContext context)
{
    private const int MaxCertificates = 16;
    private const int MinRsaBits = 2048;
    private const int MinCurveBits = 256;
    private const byte NamedCurve = 3;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private byte[]? _leaf;

    /// <summary>Subject of the leaf; null before it was seen.</summary>
    public string? Subject { get; private set; }

    /// <summary>Takes a Certificate message; false if it does not parse.</summary>
    public bool Take(ReadOnlySpan<byte> body, bool isTls13, string? name, long frame, long timeNs)
    {
        if (TlsCertificateList.TryParse(body, isTls13, out var octets) != WireError.None)
        {
            return false;
        }

        var certificates = new List<X509Certificate2>();

        try
        {
            foreach (var der in octets.Take(MaxCertificates))
            {
                certificates.Add(X509CertificateLoader.LoadCertificate(der));
            }

            if (certificates.Count > 0)
            {
                _leaf = octets[0];
                Judge(certificates, octets, name, frame, timeNs);
            }
        }
        catch (CryptographicException)
        {
            // Dates, names and extensions are parsed only when they are looked at.
            evidence.Violate(false, Fact.CertificateMalformed, frame);
        }
        finally
        {
            certificates.ForEach(certificate => certificate.Dispose());
        }

        return true;
    }

    /// <summary>Takes a stapled certificate status (RFC 6066 section 8).</summary>
    public bool TakeStatus(ReadOnlySpan<byte> body, long frame, long timeNs)
    {
        const byte Ocsp = 1;

        var reader = new PresentationReader(body);

        if (!reader.TryReadByte(out var type) || type != Ocsp || !reader.TryReadVector24(out var octets) || !reader.IsAtEnd)
        {
            return type != Ocsp;
        }

        var now = DateTimeOffset.UnixEpoch.AddTicks(timeNs / TimeSpan.NanosecondsPerTick);
        var response = OcspResponse.Read(octets);
        var fault = response is null ? Fact.CertificateStatusMalformed
            : !response.IsGood ? Fact.CertificateStatusRevoked
            : response.ThisUpdate > now || response.NextUpdate < now ? Fact.CertificateStatusStale
            : (Fact?)null;
        State(fault is null, Fact.CertificateStatusCurrent, fault.GetValueOrDefault(), frame);
        return true;
    }

    /// <summary>Takes a ServerKeyExchange of TLS 1.2 and checks that the leaf's key signed it.</summary>
    public bool TakeKeyExchange(ReadOnlySpan<byte> body, TlsHelloJudge hellos, long frame)
    {
        var reader = new PresentationReader(body);
        var name = hellos.Suite?.Name ?? string.Empty;
        var isCurve = name.StartsWith("TLS_ECDHE_", StringComparison.Ordinal);
        var isFinite = name.StartsWith("TLS_DHE_", StringComparison.Ordinal);

        if (!isCurve && !isFinite)
        {
            return true;
        }

        if (isCurve)
        {
            if (!reader.TryReadByte(out var kind) || kind != NamedCurve || !reader.TryReadUInt16(out _) || !reader.TryReadVector8(out _))
            {
                return false;
            }
        }
        else
        {
            if (!reader.TryReadVector16(out var prime) || !reader.TryReadVector16(out _) || !reader.TryReadVector16(out _))
            {
                return false;
            }

            State(prime.TrimStart((byte)0).Length * 8 >= MinRsaBits, Fact.TlsKeyStrong, Fact.TlsKeyWeak, frame);
        }

        var parameters = body[..^reader.Left.Length];

        if (hellos.Version != TlsVersion.Tls12)
        {
            return true;
        }

        if (!reader.TryReadUInt16(out var scheme) || !reader.TryReadVector16(out var signature) || !reader.IsAtEnd)
        {
            return false;
        }

        if (hellos.Offer is { } offer)
        {
            JudgeScheme(offer, scheme, frame);
            JudgeSignature(scheme, [.. offer.Random, .. hellos.ServerRandom, .. parameters], signature, frame);
        }

        return true;
    }

    /// <summary>Takes a server's CertificateVerify of TLS 1.3, with the hash over the messages before it if that is known.</summary>
    public bool TakeVerify(ReadOnlySpan<byte> body, TlsHelloJudge hellos, byte[]? transcript, long frame)
    {
        const int Blanks = 64;

        var reader = new PresentationReader(body);

        if (!reader.TryReadUInt16(out var scheme) || !reader.TryReadVector16(out var signature) || !reader.IsAtEnd)
        {
            return false;
        }

        if (hellos.Offer is { } offer)
        {
            JudgeScheme(offer, scheme, frame);
        }

        if (transcript is not null)
        {
            JudgeSignature(
                scheme, [.. Enumerable.Repeat((byte)0x20, Blanks), .. "TLS 1.3, server CertificateVerify\0"u8, .. transcript], signature, frame);
        }

        return true;
    }

    private static bool IsKeyStrong(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var curve = certificate.GetECDsaPublicKey();
        return (rsa?.KeySize ?? MinRsaBits) >= MinRsaBits && (curve?.KeySize ?? MinCurveBits) >= MinCurveBits;
    }

    private static bool AreRolesRight(List<X509Certificate2> certificates)
    {
        var purposes = certificates[0].Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault();

        if (purposes is not null && !purposes.EnhancedKeyUsages.Cast<Oid>().Any(purpose => purpose.Value is ServerAuthentication or "2.5.29.37.0"))
        {
            return false;
        }

        for (var i = 1; i < certificates.Count; i++)
        {
            var constraints = certificates[i].Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
            var usage = certificates[i].Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault();

            // A root of version 1 has no extensions at all; what it is worth is a question of trust.
            var isOldRoot = certificates[i].Version < 3 && IsSelfIssued(certificates[i]);
            var isAuthority = constraints is { CertificateAuthority: true } && !(constraints.HasPathLengthConstraint && constraints.PathLengthConstraint < i - 1);

            if (!isOldRoot && (!isAuthority || (usage is not null && (usage.KeyUsages & X509KeyUsageFlags.KeyCertSign) == 0)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static bool IsNamed(X509Certificate2 leaf, string name)
    {
        try
        {
            return leaf.MatchesHostname(name, allowWildcards: true, allowCommonName: false);
        }
        catch (ArgumentException)
        {
            // No name that a certificate could hold.
            return false;
        }
    }

    private void Judge(List<X509Certificate2> certificates, IReadOnlyList<byte[]> octets, string? name, long frame, long timeNs)
    {
        var leaf = certificates[0];
        var time = DateTime.UnixEpoch.AddTicks(timeNs / TimeSpan.NanosecondsPerTick);
        Subject = leaf.Subject;

        State(octets.Take(MaxCertificates).All(CertificateForm.IsRight), Fact.CertificateWellFormed, Fact.CertificateMalformed, frame);
        State(
            certificates.TrueForAll(one => one.NotBefore.ToUniversalTime() <= time && time <= one.NotAfter.ToUniversalTime()),
            Fact.CertificateInTime,
            Fact.CertificateOutOfTime,
            frame);
        State(IsChain(certificates, octets), Fact.CertificateChainInOrder, Fact.CertificateChainBroken, frame);
        State(AreRolesRight(certificates), Fact.CertificateRolesRight, Fact.CertificateRolesWrong, frame);
        var isStrong = certificates.TrueForAll(IsKeyStrong);
        State(isStrong, Fact.TlsKeyStrong, Fact.TlsKeyWeak, frame);
        var isDigestStrong = certificates.TrueForAll(one => IsSelfIssued(one) || !CertificateForm.IsDigestWeak(one.SignatureAlgorithm.Value));
        State(isStrong && isDigestStrong, Fact.CertificateAlgorithmsStrong, Fact.CertificateAlgorithmsWeak, frame);
        JudgeTrust(certificates, time, frame);
        State(
            context.IsKeyOwn(Convert.ToHexString(SHA256.HashData(leaf.PublicKey.ExportSubjectPublicKeyInfo())), evidence.ServerEndpoint.Address),
            Fact.CertificateKeyOwn,
            Fact.CertificateKeyShared,
            frame);

        if (name is null)
        {
            evidence.SeeAlways(Fact.CertificateNameUnknown);
        }
        else
        {
            State(IsNamed(leaf, name), Fact.CertificateNamesHost, Fact.CertificateNamesOther, frame);
        }
    }

    private static bool IsChain(List<X509Certificate2> certificates, IReadOnlyList<byte[]> octets)
    {
        for (var i = 0; i + 1 < certificates.Count; i++)
        {
            if (!certificates[i].IssuerName.RawData.AsSpan().SequenceEqual(certificates[i + 1].SubjectName.RawData)
                || CertificateForm.IsSignedBy(octets[i], certificates[i + 1]) == false)
            {
                return false;
            }
        }

        return true;
    }

    private void JudgeTrust(List<X509Certificate2> certificates, DateTime time, long frame)
    {
        if (context.Anchors is not { } anchors)
        {
            evidence.SeeAlways(Fact.CertificateAnchorsUnknown);
            return;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(anchors);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        // When it was valid is judged apart.
        chain.ChainPolicy.VerificationTime = time;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid | X509VerificationFlags.IgnoreInvalidBasicConstraints;
        chain.ChainPolicy.ExtraStore.AddRange(certificates.Skip(1).ToArray());
        State(chain.Build(certificates[0]), Fact.CertificateTrusted, Fact.CertificateUntrusted, frame);

        foreach (var element in chain.ChainElements)
        {
            element.Certificate.Dispose();
        }
    }

    private void JudgeScheme(TlsOffer offer, ushort scheme, long frame)
    {
        if (offer.HasSignatures)
        {
            State(offer.HasSignature(scheme), Fact.TlsSignatureOffered, Fact.TlsSignatureUnasked, frame);
        }
    }

    private void JudgeSignature(ushort scheme, byte[] content, ReadOnlySpan<byte> signature, long frame)
    {
        if (_leaf is null)
        {
            return;
        }

        try
        {
            using var leaf = X509CertificateLoader.LoadCertificate(_leaf);

            if (SignatureScheme.Verify(scheme, leaf, content, signature) is { } isRight)
            {
                State(isRight, Fact.CertificateKeyProven, Fact.CertificateKeyNotProven, frame);
            }
        }
        catch (CryptographicException)
        {
            evidence.Violate(false, Fact.CertificateKeyNotProven, frame);
        }
    }

    private void State(bool isRight, Fact kept, Fact broken, long frame) => evidence.State(isClient: false, isRight, kept, broken, frame);
}
