using System;
using System.Buffers.Binary;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Decrypts records of TLS 1.2 whose suite is authenticated encryption (RFC 5246 section 6.2.3.3, RFC 5288, RFC 7905).</summary>
internal sealed class Tls12Decryptor : TlsDecryptor
{
    private const int ExplicitNonceLength = 8;
    private const int ImplicitNonceLength = NonceLength - ExplicitNonceLength;
    private const int AssociatedLength = sizeof(ulong) + TlsRecord.HeaderLength;

    private readonly RecordCipher _cipher;
    private readonly byte[] _iv;
    private readonly bool _isNonceExplicit;

    /// <param name="suite">What was agreed on.</param>
    /// <param name="expand">Makes as many octets of keys as it is asked for.</param>
    /// <param name="isClient">Whose records they are.</param>
    public Tls12Decryptor(TlsSuite suite, Func<int, byte[]> expand, bool isClient)
    {
        _isNonceExplicit = !suite.IsChaCha;
        var ivLength = _isNonceExplicit ? ImplicitNonceLength : NonceLength;
        var block = expand(2 * (suite.KeyLength + ivLength));
        var key = isClient ? 0 : suite.KeyLength;
        var iv = (2 * suite.KeyLength) + (isClient ? 0 : ivLength);
        _cipher = new RecordCipher(suite, block.AsSpan(key, suite.KeyLength));
        _iv = block[iv..(iv + ivLength)];
    }

    public override bool TryDecrypt(TlsRecord record, out TlsContentType type, out byte[] content)
    {
        type = record.ContentType;
        content = [];
        Span<byte> nonce = stackalloc byte[NonceLength];
        _iv.CopyTo(nonce);
        var sealedOctets = record.Fragment;

        if (!_isNonceExplicit)
        {
            Mix(nonce);
        }
        else if (sealedOctets.Length < ExplicitNonceLength + TagLength)
        {
            return false;
        }
        else
        {
            sealedOctets[..ExplicitNonceLength].CopyTo(nonce[ImplicitNonceLength..]);
            sealedOctets = sealedOctets[ExplicitNonceLength..];
        }

        Span<byte> associated = stackalloc byte[AssociatedLength];
        BinaryPrimitives.WriteUInt64BigEndian(associated, Sequence);
        record.Octets[..TlsRecord.HeaderLength].CopyTo(associated[sizeof(ulong)..]);
        BinaryPrimitives.WriteUInt16BigEndian(associated[(AssociatedLength - 2)..], (ushort)Math.Max(0, sealedOctets.Length - TagLength));

        if (!_cipher.TryDecrypt(nonce, sealedOctets, associated, out content))
        {
            return false;
        }

        Sequence++;
        return true;
    }

    public override void Dispose() => _cipher.Dispose();
}
