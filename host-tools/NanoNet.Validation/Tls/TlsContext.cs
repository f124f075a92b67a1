using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What TLS connections of one capture have in common: secrets, trust, and what servers were seen to do.</summary>
internal sealed class TlsContext(JudgeOptions options)
{
    // A capture of more handshakes than this compares the first ones only.
    private const int MaxRemembered = 65536;

    // Between the time that old stacks begin with and the sentinel that new ones end with.
    private const int RandomPart = 8;

    private readonly HashSet<UInt128> _randoms = [];
    private readonly HashSet<TcpEndpoint> _newServers = [];
    private readonly Dictionary<string, InternetAddress> _keyOwners = [];

    public TlsKeyLog KeyLog { get; } = options.KeyLog ?? new TlsKeyLog();

    /// <summary>The certificates that are trusted; null if none were given.</summary>
    public X509Certificate2Collection? Anchors => options.TrustedCertificates;

    /// <summary>Remembers the random of a hello.</summary>
    /// <returns>False if another hello had it.</returns>
    public bool IsFresh(ReadOnlySpan<byte> random)
    {
        var value = BinaryPrimitives.ReadUInt128BigEndian(random[RandomPart..]);
        return _randoms.Count >= MaxRemembered ? !_randoms.Contains(value) : _randoms.Add(value);
    }

    /// <summary>Remembers that a server speaks TLS 1.3.</summary>
    public void SeeTls13(in TcpEndpoint server)
    {
        if (_newServers.Count < MaxRemembered)
        {
            _newServers.Add(server);
        }
    }

    public bool SpeaksTls13(in TcpEndpoint server) => _newServers.Contains(server);

    /// <summary>Remembers who has a key.</summary>
    /// <returns>False if a server of another address had it.</returns>
    public bool IsKeyOwn(string key, in InternetAddress server)
    {
        if (_keyOwners.TryGetValue(key, out var owner))
        {
            return owner == server;
        }

        if (_keyOwners.Count < MaxRemembered)
        {
            _keyOwners.Add(key, server);
        }

        return true;
    }
}
