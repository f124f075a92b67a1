using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>What a capture shows of one TLS connection.</summary>
public sealed record TlsSessionRecord
{
    /// <summary>What was agreed on; None before a ServerHello.</summary>
    public required TlsVersion Version { get; init; }

    /// <summary>Name of the cipher suite; null before a ServerHello.</summary>
    public required string? CipherSuite { get; init; }

    /// <summary>The host name that the client asked for.</summary>
    public required string? ServerName { get; init; }

    /// <summary>The application protocol that the server chose.</summary>
    public required string? ApplicationProtocol { get; init; }

    /// <summary>Subject of the server's certificate; null where it was not seen.</summary>
    public required string? CertificateSubject { get; init; }

    /// <summary>Handshake messages and alerts in the order in which they were complete.</summary>
    public required IReadOnlyList<TlsMessageRecord> Messages { get; init; }

    /// <summary>True if secrets were there and fitted.</summary>
    public required bool IsDecrypted { get; init; }

    /// <summary>How much of the application data could be read.</summary>
    public required TlsContentReading Reading { get; init; }

    /// <summary>The random of the last ClientHello, by which key logs name a connection, in hexadecimal; null where none was seen.</summary>
    public required string? ClientRandom { get; init; }

    /// <summary>When the handshake was done: the last Finished, or what shows that it was sent; null before, and where the client of TLS 1.3 sent data with its hello and nobody can read what came after.</summary>
    public required long? DoneTimeNs { get; init; }
}
