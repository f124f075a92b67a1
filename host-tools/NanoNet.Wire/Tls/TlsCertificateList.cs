using System;
using System.Collections.Generic;

namespace NanoNet.Wire;

/// <summary>The certificates of a Certificate message (RFC 5246 section 7.4.2, RFC 8446 section 4.4.2).</summary>
public static class TlsCertificateList
{
    /// <summary>Takes the certificates out of the message's body, leaf first.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isTls13">True if each has extensions, and a request context precedes them.</param>
    /// <param name="certificates">The DER octets of each; those before the fault when the result is not <see cref="WireError.None"/>.</param>
    /// <returns><see cref="WireError.Truncated"/> if the list does not fit, <see cref="WireError.BadLength"/> if an entry does not, is empty, or
    /// something follows the list. Never throws.</returns>
    public static WireError TryParse(ReadOnlySpan<byte> body, bool isTls13, out IReadOnlyList<byte[]> certificates)
    {
        var found = new List<byte[]>();
        certificates = found;
        var reader = new PresentationReader(body);

        if ((isTls13 && !reader.TryReadVector8(out _)) || !reader.TryReadVector24(out var list))
        {
            return WireError.Truncated;
        }

        if (!reader.IsAtEnd)
        {
            return WireError.BadLength;
        }

        var entries = new PresentationReader(list);

        while (!entries.IsAtEnd)
        {
            if (!entries.TryReadVector24(out var certificate) || certificate.IsEmpty || (isTls13 && !entries.TryReadVector16(out _)))
            {
                return WireError.BadLength;
            }

            found.Add(certificate.ToArray());
        }

        return WireError.None;
    }
}
