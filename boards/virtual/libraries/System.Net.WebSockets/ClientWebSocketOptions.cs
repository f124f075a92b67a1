using System.Net.Security;
using System.Net.WebSockets.WebSocketFrame;
using System.Security.Cryptography.X509Certificates;

namespace System.Net.WebSockets;

public class ClientWebSocketOptions : WebSocketOptions
{
    public SslProtocols SslProtocol { get; set; } = SslProtocols.Tls12;

    public SslVerification SslVerification { get; set; } = SslVerification.CertificateRequired;

    public X509Certificate Certificate { get; set; }
}
