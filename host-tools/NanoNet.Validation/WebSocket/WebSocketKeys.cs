using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The keys of all WebSocket handshakes of a capture.</summary>
/// <param name="keys">Those that any tracker has met.</param>
/// <param name="turn">Keeps to the order of frames.</param>
internal sealed class WebSocketKeys(HashSet<string> keys, FrameTurn turn)
{
    // A capture of more handshakes than this compares the first ones only.
    private const int MaxRemembered = 65536;

    /// <summary>Remembers a key.</summary>
    /// <returns>False if another handshake had it.</returns>
    public bool IsFresh(string key)
    {
        turn.Await();
        return keys.Count >= MaxRemembered ? !keys.Contains(key) : keys.Add(key);
    }
}
