using System;

namespace NanoNet.Runtime;

/// <summary>mbedTLS as nanoFramework's firmware calls it.</summary>
public interface ITlsLayer
{
    /// <summary>Reads an X.509 certificate, DER or PEM with its NUL; of several the first.</summary>
    /// <returns>0, or mbedTLS's error.</returns>
    int ParseCertificate(ReadOnlySpan<byte> certificate, out TlsCertificate parsed);

    /// <summary>Reads a private key, DER or PEM with its NUL.</summary>
    /// <returns>0, or mbedTLS's error.</returns>
    int ParseKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> password);

    /// <summary>Makes one of the few contexts.</summary>
    /// <returns>Its number; below 0 a <see cref="TlsSetupError"/>.</returns>
    int CreateTlsContext(TlsSettings settings);

    /// <summary>Shakes hands on a connected socket. Blocks every managed thread, without limit, as it does on the board.</summary>
    /// <param name="context">The context.</param>
    /// <param name="socket">The socket.</param>
    /// <param name="host">The name that a client expects; empty for none.</param>
    /// <param name="unixMilliseconds">The board's time of day.</param>
    /// <returns>0, or mbedTLS's error.</returns>
    int Handshake(int context, int socket, string host, long unixMilliseconds);

    /// <summary>Octets read, 0 when the peer closed, <see cref="TlsResult.WouldBlock"/> or <see cref="TlsResult.Failed"/>.</summary>
    int TlsRead(int context, Span<byte> buffer);

    /// <summary>All octets, or <see cref="TlsResult.Failed"/>.</summary>
    int TlsWrite(int context, ReadOnlySpan<byte> data);

    /// <summary>Decrypted octets that wait.</summary>
    int TlsAvailable(int context);

    /// <summary>Says close_notify and closes the socket.</summary>
    void TlsClose(int context);

    /// <summary>Gives the context back, and closes its socket where that is open.</summary>
    void FreeTlsContext(int context);
}
