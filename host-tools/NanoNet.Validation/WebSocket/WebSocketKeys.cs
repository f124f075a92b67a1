using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The keys of all WebSocket handshakes of a capture.</summary>
internal sealed class WebSocketKeys
{
    // A capture of more handshakes than this compares the first ones only.
    private const int MaxRemembered = 65536;

    private readonly HashSet<string> _keys = [];

    /// <summary>Remembers a key.</summary>
    /// <returns>False if another handshake had it.</returns>
    public bool IsFresh(string key) => _keys.Count >= MaxRemembered ? !_keys.Contains(key) : _keys.Add(key);
}
