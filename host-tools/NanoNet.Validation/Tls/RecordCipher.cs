using System;
using System.Security.Cryptography;

namespace NanoNet.Validation;

/// <summary>One of the authenticated ciphers that TLS records are made with.</summary>
internal sealed class RecordCipher : IDisposable
{
    private const int TagLength = 16;

    private readonly AesGcm? _aes;
    private readonly ChaCha20Poly1305? _chaCha;

    public RecordCipher(TlsSuite suite, ReadOnlySpan<byte> key)
    {
        if (suite.IsChaCha)
        {
            _chaCha = new ChaCha20Poly1305(key);
        }
        else
        {
            _aes = new AesGcm(key, TagLength);
        }
    }

    /// <summary>Decrypts; false if the tag is not right.</summary>
    public bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedOctets, ReadOnlySpan<byte> associated, out byte[] content)
    {
        content = [];

        if (sealedOctets.Length < TagLength)
        {
            return false;
        }

        var text = sealedOctets[..^TagLength];
        var plain = new byte[text.Length];

        try
        {
            _aes?.Decrypt(nonce, text, sealedOctets[^TagLength..], plain, associated);
            _chaCha?.Decrypt(nonce, text, sealedOctets[^TagLength..], plain, associated);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        content = plain;
        return true;
    }

    public void Dispose()
    {
        _aes?.Dispose();
        _chaCha?.Dispose();
    }
}
