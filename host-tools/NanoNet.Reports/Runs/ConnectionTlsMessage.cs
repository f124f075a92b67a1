using System.Text.Json;
using NanoNet.Validation;

namespace NanoNet.Reports.Runs;

/// <summary>A handshake message or an alert of a TLS connection.</summary>
public sealed record ConnectionTlsMessage
{
    /// <summary>"client" or "server" of the connection, whichever of them is the client of TLS.</summary>
    public required string From { get; init; }

    /// <summary>What the protocol calls it: "client-hello", "certificate", "close-notify", ...; "encrypted" for a handshake message that cannot be read.</summary>
    public required string Type { get; init; }

    /// <summary>The type of the handshake message, or the description of the alert, as it is on the wire; null for what cannot be read.</summary>
    public int? Number { get; init; }

    /// <summary>"warning" or "fatal"; null for a handshake message.</summary>
    public string? Level { get; init; }

    /// <summary>The frame that brought its last octet.</summary>
    public required long Frame { get; init; }

    public static ConnectionTlsMessage Of(TlsMessageRecord message) => new()
    {
        From = message.IsFromClient ? "client" : "server",
        Type = JsonNamingPolicy.KebabCaseLower.ConvertName(message.Alert?.Description.ToString() ?? message.Type?.ToString() ?? "Encrypted"),
        Number = (int?)message.Alert?.Description ?? (int?)message.Type,
        Level = message.Alert is { } alert ? (alert.IsFatal ? "fatal" : "warning") : null,
        Frame = message.Frame,
    };
}
