using System;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Decrypts the records of one direction, in their order.</summary>
internal abstract class TlsDecryptor : IDisposable
{
    protected const int TagLength = 16;
    protected const int NonceLength = 12;

    /// <summary>Number of the next record.</summary>
    protected ulong Sequence { get; set; }

    /// <summary>Decrypts a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="type">What it holds; TLS 1.3 hides that.</param>
    /// <param name="content">The plaintext.</param>
    /// <returns>False if the keys do not fit it.</returns>
    public abstract bool TryDecrypt(TlsRecord record, out TlsContentType type, out byte[] content);

    public abstract void Dispose();

    protected void Mix(Span<byte> nonce)
    {
        for (var i = 0; i < sizeof(ulong); i++)
        {
            nonce[NonceLength - 1 - i] ^= (byte)(Sequence >> (8 * i));
        }
    }
}
