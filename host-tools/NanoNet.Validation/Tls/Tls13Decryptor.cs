using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Decrypts records of TLS 1.3 (RFC 8446 section 5.2).</summary>
internal sealed class Tls13Decryptor : TlsDecryptor
{
    private readonly TlsSuite _suite;
    private readonly RecordCipher _cipher;
    private readonly byte[] _iv;

    public Tls13Decryptor(TlsSuite suite, byte[] secret)
    {
        _suite = suite;
        Secret = secret;
        _cipher = new RecordCipher(suite, Tls13Keys.Key(suite, secret));
        _iv = Tls13Keys.Iv(suite, secret);
    }

    public byte[] Secret { get; }

    /// <summary>The one that goes on after a KeyUpdate.</summary>
    public Tls13Decryptor Next() => new(_suite, Tls13Keys.Next(_suite, Secret));

    public override bool TryDecrypt(TlsRecord record, out TlsContentType type, out byte[] content)
    {
        type = default;
        Span<byte> nonce = stackalloc byte[NonceLength];
        _iv.CopyTo(nonce);
        Mix(nonce);

        if (!_cipher.TryDecrypt(nonce, record.Fragment, record.Octets[..TlsRecord.HeaderLength], out content))
        {
            return false;
        }

        Sequence++;
        // The type is the last octet that is not padding.
        var last = content.AsSpan().LastIndexOfAnyExcept((byte)0);

        if (last < 0)
        {
            return false;
        }

        type = (TlsContentType)content[last];
        content = content[..last];
        return true;
    }

    public override void Dispose() => _cipher.Dispose();
}
