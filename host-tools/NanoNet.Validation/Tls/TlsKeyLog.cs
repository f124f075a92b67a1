using System;
using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Secrets in the format that browsers and OpenSSL write to the file of SSLKEYLOGFILE.</summary>
public sealed class TlsKeyLog
{
    internal const string ClientEarly = "CLIENT_EARLY_TRAFFIC_SECRET";
    internal const string ClientHandshake = "CLIENT_HANDSHAKE_TRAFFIC_SECRET";
    internal const string ServerHandshake = "SERVER_HANDSHAKE_TRAFFIC_SECRET";
    internal const string ClientTraffic = "CLIENT_TRAFFIC_SECRET_0";
    internal const string ServerTraffic = "SERVER_TRAFFIC_SECRET_0";
    internal const string Master = "CLIENT_RANDOM";

    private const int RandomDigits = 64;
    private const int MaxSecretDigits = 128;

    private readonly Dictionary<(string Label, string Random), byte[]> _secrets = [];
    private readonly HashSet<string> _randoms = [];

    /// <summary>Number of secrets.</summary>
    public int Count => _secrets.Count;

    /// <summary>True once a connection had one of them.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Adds the secrets of a text; lines that hold none are passed over.</summary>
    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            AddLine(line.Trim().ToString());
        }
    }

    /// <summary>True if any secret is of this connection.</summary>
    internal bool Knows(ReadOnlySpan<byte> random) => _randoms.Contains(Convert.ToHexStringLower(random));

    internal byte[]? Find(string label, ReadOnlySpan<byte> random)
    {
        if (_secrets.Count == 0 || !_secrets.TryGetValue((label, Convert.ToHexStringLower(random)), out var secret))
        {
            return null;
        }

        IsUsed = true;
        return secret;
    }

    private void AddLine(string line)
    {
        var parts = line.Split(' ');

        if (parts is not [var label, { Length: RandomDigits } random, { Length: > 0 and <= MaxSecretDigits } digits] || label.StartsWith('#'))
        {
            return;
        }

        var secret = new byte[digits.Length / 2];

        if (Convert.FromHexString(digits, secret, out _, out var written) == System.Buffers.OperationStatus.Done && written == secret.Length)
        {
            _secrets[(label, random.ToLowerInvariant())] = secret;
            _randoms.Add(random.ToLowerInvariant());
        }
    }
}
