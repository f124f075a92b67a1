using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Which handshake message may follow which (RFC 8446 section 2, RFC 5246 section 7.3).</summary>
internal static class TlsOrder
{
    public const int ClientHello = 1;
    public const int ServerHello = 1;
    public const int ServerHelloDone = 7;
    public const int ClientKeyExchange = 5;
    public const int ChangeCipherSpec = 9;
    public const int Finished = 10;

    // From here on messages may repeat: tickets, key updates, requests after the handshake.
    private const int AfterHandshake = 11;

    /// <summary>The place of a message among those of its sender; 0 if the sender may not send it.</summary>
    public static int Rank(bool isClient, TlsHandshakeType type, bool isTls13) => isTls13 ? Rank13(isClient, type) : Rank12(isClient, type);

    /// <summary>True if a message of this rank may come after one of the other.</summary>
    public static bool MayFollow(int rank, int last) => rank > last || (rank == last && rank == AfterHandshake);

    private static int Rank12(bool isClient, TlsHandshakeType type) => (isClient, type) switch
    {
        (true, TlsHandshakeType.ClientHello) => ClientHello,
        (true, TlsHandshakeType.SupplementalData) => 2,
        (true, TlsHandshakeType.Certificate or TlsHandshakeType.CertificateUrl) => 3,
        (true, TlsHandshakeType.ClientKeyExchange) => ClientKeyExchange,
        (true, TlsHandshakeType.CertificateVerify) => 6,
        (true, TlsHandshakeType.NextProtocol) => 9,
        (true, TlsHandshakeType.Finished) => Finished,
        (false, TlsHandshakeType.ServerHello) => ServerHello,
        (false, TlsHandshakeType.SupplementalData) => 2,
        (false, TlsHandshakeType.Certificate) => 3,
        (false, TlsHandshakeType.CertificateStatus) => 4,
        (false, TlsHandshakeType.ServerKeyExchange) => 5,
        (false, TlsHandshakeType.CertificateRequest) => 6,
        (false, TlsHandshakeType.ServerHelloDone) => ServerHelloDone,
        (false, TlsHandshakeType.NewSessionTicket) => 8,
        (false, TlsHandshakeType.Finished) => Finished,
        _ => 0,
    };

    private static int Rank13(bool isClient, TlsHandshakeType type) => (isClient, type) switch
    {
        (true, TlsHandshakeType.ClientHello) => ClientHello,
        (true, TlsHandshakeType.EndOfEarlyData) => 2,
        (true, TlsHandshakeType.Certificate) => 3,
        (true, TlsHandshakeType.CertificateVerify) => 6,
        (true, TlsHandshakeType.Finished) => Finished,
        (false, TlsHandshakeType.ServerHello) => ServerHello,
        (false, TlsHandshakeType.EncryptedExtensions) => 2,
        (false, TlsHandshakeType.CertificateRequest) => 3,
        (false, TlsHandshakeType.Certificate) => 4,
        (false, TlsHandshakeType.CertificateVerify) => 6,
        (false, TlsHandshakeType.Finished) => Finished,
        (false, TlsHandshakeType.NewSessionTicket) => AfterHandshake,
        (_, TlsHandshakeType.KeyUpdate) => AfterHandshake,
        _ => 0,
    };
}
