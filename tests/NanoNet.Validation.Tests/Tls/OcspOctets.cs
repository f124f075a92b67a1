using System;
using System.Formats.Asn1;

namespace NanoNet.Validation.Tests.Tls;

/// <summary>Writes OCSP responses; nothing of them is signed.</summary>
internal static class OcspOctets
{
    public static byte[] Of(DateTimeOffset from, DateTimeOffset until, int status = 0)
    {
        var explicit0 = new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true);
        var basic = new AsnWriter(AsnEncodingRules.DER);

        using (basic.PushSequence())
        using (basic.PushSequence())
        {
            basic.WriteOctetString([1, 2, 3], new Asn1Tag(TagClass.ContextSpecific, 2));
            basic.WriteGeneralizedTime(from, omitFractionalSeconds: true);

            using (basic.PushSequence())
            using (basic.PushSequence())
            {
                using (basic.PushSequence())
                {
                    basic.WriteInteger(1);
                }

                basic.WriteNull(new Asn1Tag(TagClass.ContextSpecific, status));
                basic.WriteGeneralizedTime(from, omitFractionalSeconds: true);

                using (basic.PushSequence(explicit0))
                {
                    basic.WriteGeneralizedTime(until, omitFractionalSeconds: true);
                }
            }
        }

        var response = new AsnWriter(AsnEncodingRules.DER);

        using (response.PushSequence())
        {
            response.WriteEncodedValue([0x0A, 1, 0]);

            using (response.PushSequence(explicit0))
            using (response.PushSequence())
            {
                response.WriteObjectIdentifier("1.3.6.1.5.5.7.48.1.1");
                response.WriteOctetString(basic.Encode());
            }
        }

        return response.Encode();
    }
}
