using System;
using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What the TLS connections of a capture were seen to do, for others to be held against.</summary>
internal sealed class TlsMemory
{
    // A capture of more handshakes than this compares the first ones only.
    private const int MaxRemembered = 65536;

    private readonly HashSet<UInt128> _randoms = [];
    private readonly HashSet<TcpEndpoint> _newServers = [];
    private readonly Dictionary<string, InternetAddress> _keyOwners = [];

    /// <summary>Remembers the random of a hello.</summary>
    /// <returns>False if another hello had it.</returns>
    public bool IsFresh(UInt128 random) => _randoms.Count >= MaxRemembered ? !_randoms.Contains(random) : _randoms.Add(random);

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
