using System.Net.Security;
using System.Net.Sockets;

namespace System.Net;

/// <summary>TLS of the listener, apart from it: HTTP must not need the types that only HTTPS does.</summary>
internal static class SecureServer
{
    public static NetworkStream Begin(Socket client)
    {
        return new SslStream(client);
    }

    /// <summary>On nanoFramework no other thread runs until this ends.</summary>
    public static void Handshake(NetworkStream stream, HttpListener listener)
    {
        ((SslStream)stream).AuthenticateAsServer(listener.HttpsCert, false, listener.SslProtocols);
    }
}
