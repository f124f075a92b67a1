using System.Net.Security;

namespace System.Net;

/// <summary>TLS of the client, apart from it: HTTP must not need the types that only HTTPS does.</summary>
internal static class SecureClient
{
    /// <summary>On nanoFramework no other thread runs until this ends.</summary>
    public static void Secure(HttpInput connection, HttpWebRequest request)
    {
        SslStream stream = new SslStream(connection.Socket);
        stream.SslVerification = request.SslVerification;
        stream.AuthenticateAsClient(request.Address.Host, null, request.HttpsAuthentCert, request.SslProtocols);
        connection.Inner = stream;
    }
}
