using System;
using System.Net.Security;
using System.Security.Cryptography;

namespace NanoNet.Validation;

/// <summary>What a cipher suite's registered name says of it.</summary>
internal sealed class TlsSuite
{
    private const int Tls13Prefix = 0x13;

    public TlsSuite(ushort value)
    {
        Value = value;
        var suite = (TlsCipherSuite)value;
        IsKnown = Enum.IsDefined(suite);
        Name = IsKnown ? suite.ToString() : $"0x{value:X4}";
    }

    public ushort Value { get; }

    public bool IsKnown { get; }

    public string Name { get; }

    public bool IsTls13 => Value >> 8 == Tls13Prefix;

    /// <summary>True if RFC 9325 section 4.2.1 forbids it: no encryption, RC4, export grade, no authentication.</summary>
    public bool IsWeak => Has("_NULL_") || Has("_RC4_") || Has("_EXPORT_") || Has("_anon_") || Has("_DES_CBC_") || Has("_DES40_");

    /// <summary>True if it encrypts nothing: records end with a code that authenticates them, and can be read by everyone (RFC 5246 section 6.2.3.1).</summary>
    public bool IsUnencrypted => Has("_WITH_NULL_");

    /// <summary>Length in octets of that code.</summary>
    public int MacLength => Name switch
    {
        _ when Name.EndsWith("_MD5", StringComparison.Ordinal) => 16,
        _ when Name.EndsWith("_SHA", StringComparison.Ordinal) => 20,
        _ when Name.EndsWith("_SHA256", StringComparison.Ordinal) => 32,
        _ when Name.EndsWith("_SHA384", StringComparison.Ordinal) => 48,
        _ => 0,
    };

    /// <summary>True if an older version than 1.2 cannot use it.</summary>
    public bool NeedsTls12 => Has("_GCM_") || Has("_CCM") || Has("CHACHA20") || Name.EndsWith("_SHA256", StringComparison.Ordinal) || Name.EndsWith("_SHA384", StringComparison.Ordinal);

    public HashAlgorithmName Hash => Name.EndsWith("SHA384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;

    public int HashLength => Hash == HashAlgorithmName.SHA384 ? 48 : 32;

    public bool IsChaCha => Has("CHACHA20");

    /// <summary>True for AES in CBC mode.</summary>
    public bool IsCbc => Has("_AES_") && Has("_CBC_");

    /// <summary>True if it can be decrypted here: AES in Galois counter or CBC mode, or ChaCha20 with Poly1305.</summary>
    public bool IsReadable => Has("_GCM_") || IsChaCha || IsCbc;

    public int KeyLength => Has("_AES_128_") ? 16 : 32;

    private bool Has(string part) => Name.Contains(part, StringComparison.Ordinal);
}
