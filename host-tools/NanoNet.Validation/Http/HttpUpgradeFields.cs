namespace NanoNet.Validation;

/// <summary>The fields of a head that are about another protocol on the connection; few heads have any.</summary>
internal sealed class HttpUpgradeFields
{
    /// <summary>Value of Upgrade.</summary>
    public string? Protocols { get; set; }

    /// <summary>Connection: upgrade.</summary>
    public bool SaysUpgrade { get; set; }

    /// <summary>Value of Sec-WebSocket-Key.</summary>
    public string? Key { get; set; }

    /// <summary>Value of Sec-WebSocket-Version.</summary>
    public string? Version { get; set; }

    /// <summary>Value of Sec-WebSocket-Accept.</summary>
    public string? Accept { get; set; }

    /// <summary>Value of Sec-WebSocket-Protocol.</summary>
    public string? Subprotocol { get; set; }

    /// <summary>Value of Sec-WebSocket-Extensions.</summary>
    public string? Extensions { get; set; }
}
