using System;
using System.Formats.Asn1;

namespace NanoNet.Validation;

/// <summary>What a stapled certificate status says (RFC 6960 section 4.2.1), as far as times and status go.</summary>
/// <param name="IsGood">True if the certificate is not revoked and known.</param>
/// <param name="ThisUpdate">From when that is so.</param>
/// <param name="NextUpdate">Until when; null if it does not say.</param>
internal sealed record OcspResponse(bool IsGood, DateTimeOffset ThisUpdate, DateTimeOffset? NextUpdate)
{
    private const byte Successful = 0;

    private static readonly Asn1Tag s_good = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag s_explicit0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>Reads the first single response of a CertificateStatus message's content.</summary>
    /// <returns>Null if it is no response, or one of no success.</returns>
    public static OcspResponse? Read(ReadOnlySpan<byte> octets)
    {
        try
        {
            var response = new AsnReader(octets.ToArray(), AsnEncodingRules.BER).ReadSequence();

            if (response.ReadEnumeratedBytes().Span is not [Successful])
            {
                return null;
            }

            var bytes = response.ReadSequence(s_explicit0).ReadSequence();
            bytes.ReadObjectIdentifier();
            var data = new AsnReader(bytes.ReadOctetString(), AsnEncodingRules.BER).ReadSequence().ReadSequence();

            if (data.PeekTag() == s_explicit0)
            {
                data.ReadEncodedValue();
            }

            // Who answers, and when.
            data.ReadEncodedValue();
            data.ReadGeneralizedTime();
            var single = data.ReadSequence().ReadSequence();
            single.ReadEncodedValue();
            var isGood = single.PeekTag().HasSameClassAndValue(s_good);
            single.ReadEncodedValue();
            var from = single.ReadGeneralizedTime();
            DateTimeOffset? until = single.HasData && single.PeekTag() == s_explicit0 ? single.ReadSequence(s_explicit0).ReadGeneralizedTime() : null;
            return new OcspResponse(isGood, from, until);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
