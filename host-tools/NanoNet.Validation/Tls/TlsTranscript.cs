using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NanoNet.Validation;

/// <summary>The hash over all handshake messages (RFC 8446 section 4.4.1).</summary>
internal sealed class TlsTranscript(HashAlgorithmName hash)
{
    private const byte MessageHash = 254;

    private readonly List<byte> _messages = [];

    public void Add(ReadOnlySpan<byte> message) => _messages.AddRange(message);

    /// <summary>The hash up to here.</summary>
    public byte[] Current => CryptographicOperations.HashData(hash, CollectionsMarshal.AsSpan(_messages));

    /// <summary>After a HelloRetryRequest the first ClientHello stands in as its own hash.</summary>
    public void AddAsHash(ReadOnlySpan<byte> firstHello)
    {
        var digest = CryptographicOperations.HashData(hash, firstHello);
        Add([MessageHash, 0, 0, (byte)digest.Length]);
        Add(digest);
    }
}
