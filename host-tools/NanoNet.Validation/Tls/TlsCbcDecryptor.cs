using System;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Decrypts records of TLS 1.0 to 1.2 whose suite is AES in CBC mode (RFC 5246 section 6.2.3.2, RFC 7366).</summary>
internal sealed class TlsCbcDecryptor : TlsDecryptor
{
    private const int BlockLength = 16;

    private readonly TlsSuite _suite;
    private readonly bool _isMacOutside;
    private readonly byte[] _macKey;
    private readonly Aes _aes = Aes.Create();

    // The block before the next record, as only TLS 1.0 uses it; later versions send one with each record.
    private byte[]? _before;

    /// <param name="suite">What was agreed on.</param>
    /// <param name="version">The version that was agreed on.</param>
    /// <param name="isMacOutside">True if the code is over the ciphertext (RFC 7366).</param>
    /// <param name="expand">Makes as many octets of keys as it is asked for.</param>
    /// <param name="isClient">Whose records they are.</param>
    public TlsCbcDecryptor(TlsSuite suite, TlsVersion version, bool isMacOutside, Func<int, byte[]> expand, bool isClient)
    {
        _suite = suite;
        _isMacOutside = isMacOutside;
        var ivLength = version < TlsVersion.Tls11 ? BlockLength : 0;
        var block = expand(2 * (suite.MacLength + suite.KeyLength + ivLength));
        var mac = isClient ? 0 : suite.MacLength;
        var key = (2 * suite.MacLength) + (isClient ? 0 : suite.KeyLength);
        var iv = (2 * (suite.MacLength + suite.KeyLength)) + (isClient ? 0 : ivLength);
        _macKey = block[mac..(mac + suite.MacLength)];
        _aes.Key = block[key..(key + suite.KeyLength)];
        _before = ivLength > 0 ? block[iv..(iv + ivLength)] : null;
    }

    public override bool TryDecrypt(TlsRecord record, out TlsContentType type, out byte[] content)
    {
        type = record.ContentType;
        content = [];
        var text = record.Fragment;

        if (_isMacOutside && !TryTakeMac(record, ref text))
        {
            return false;
        }

        ReadOnlySpan<byte> before = _before;

        if (_before is null && text.Length > BlockLength)
        {
            before = text[..BlockLength];
            text = text[BlockLength..];
        }

        if (before.IsEmpty || text.IsEmpty || text.Length % BlockLength != 0)
        {
            return false;
        }

        ReadOnlySpan<byte> plain = _aes.DecryptCbc(text, before, PaddingMode.None);
        plain = plain[..^Math.Min(plain.Length, plain[^1] + 1)];

        if (!_isMacOutside && !TryTakeMac(record, ref plain))
        {
            return false;
        }

        if (_before is not null)
        {
            _before = text[^BlockLength..].ToArray();
        }

        content = plain.ToArray();
        Sequence++;
        return true;
    }

    public override void Dispose() => _aes.Dispose();

    /// <summary>Takes the code from the end of what it is over.</summary>
    /// <returns>False if it is wrong: the keys do not fit.</returns>
    private bool TryTakeMac(TlsRecord record, ref ReadOnlySpan<byte> octets)
    {
        if (octets.Length < _suite.MacLength)
        {
            return false;
        }

        var mac = octets[^_suite.MacLength..];
        octets = octets[..^_suite.MacLength];
        var covered = new byte[sizeof(ulong) + TlsRecord.HeaderLength + octets.Length];
        BinaryPrimitives.WriteUInt64BigEndian(covered, Sequence);
        record.Octets[..TlsRecord.HeaderLength].CopyTo(covered.AsSpan(sizeof(ulong)));
        BinaryPrimitives.WriteUInt16BigEndian(covered.AsSpan(sizeof(ulong) + TlsRecord.HeaderLength - sizeof(ushort)), (ushort)octets.Length);
        octets.CopyTo(covered.AsSpan(sizeof(ulong) + TlsRecord.HeaderLength));
        return mac.SequenceEqual(Mac(covered));
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The suites of a capture are what its hosts agreed on.")]
    private byte[] Mac(byte[] octets) => _suite.MacLength switch
    {
        HMACSHA1.HashSizeInBytes => HMACSHA1.HashData(_macKey, octets),
        HMACSHA256.HashSizeInBytes => HMACSHA256.HashData(_macKey, octets),
        _ => HMACSHA384.HashData(_macKey, octets),
    };
}
