using System.Collections.Generic;
using System.Linq;
using NanoNet.Validation;

namespace NanoNet.Reports.Runs;

/// <summary>What a capture shows of TLS on a connection.</summary>
public sealed record ConnectionTlsRecord
{
    /// <summary>"TLS 1.3", ...; null before a ServerHello.</summary>
    public string? Version { get; init; }

    /// <summary>Null before a ServerHello.</summary>
    public string? CipherSuite { get; init; }

    /// <summary>The host name that the client asked for.</summary>
    public string? ServerName { get; init; }

    /// <summary>The application protocol that the server chose.</summary>
    public string? ApplicationProtocol { get; init; }

    /// <summary>True if secrets were there and fitted.</summary>
    public required bool Decrypted { get; init; }

    /// <summary>The handshake messages of both ends in their order; the first 200 messages and alerts of a connection are kept.</summary>
    public required IReadOnlyList<ConnectionTlsMessage> Handshake { get; init; }

    /// <summary>The alerts that can be read, in their order.</summary>
    public required IReadOnlyList<ConnectionTlsMessage> Alerts { get; init; }

    public static ConnectionTlsRecord Of(TlsSessionRecord session) => new()
    {
        Version = TlsName.Of(session.Version),
        CipherSuite = session.CipherSuite,
        ServerName = session.ServerName,
        ApplicationProtocol = session.ApplicationProtocol,
        Decrypted = session.IsDecrypted,
        Handshake = [.. session.Messages.Where(static message => message.Alert is null).Select(ConnectionTlsMessage.Of)],
        Alerts = [.. session.Messages.Where(static message => message.Alert is not null).Select(ConnectionTlsMessage.Of)],
    };
}
