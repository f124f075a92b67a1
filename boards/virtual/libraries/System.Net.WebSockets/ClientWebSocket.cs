using System.Collections;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets.WebSocketFrame;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace System.Net.WebSockets;

public class ClientWebSocket : WebSocket, IDisposable
{
    private const int KeyLength = 16;
    private const int HttpPort = 80;
    private const int HttpsPort = 443;
    private const int LongestPort = 7;
    private const string Switching = "http/1.1 101";

    private X509Certificate _certificate;
    private NetworkStream _stream;
    private Socket _tcp;

    public ClientWebSocket(ClientWebSocketOptions options = null)
        : base(options)
    {
        if (options != null)
        {
            SslProtocol = options.SslProtocol;
            SslVerification = options.SslVerification;
            _certificate = options.Certificate;
        }
    }

    public bool IsSSL { get; private set; }

    public int Port { get; private set; }

    public SslProtocols SslProtocol { get; private set; } = SslProtocols.Tls12;

    public string Host { get; private set; }

    public bool UseCustomCertificate
    {
        get { return _certificate != null; }
    }

    public string Prefix { get; private set; }

    public SslVerification SslVerification { get; set; } = SslVerification.CertificateRequired;

    public X509Certificate CACertificate
    {
        get { return _certificate; }
        set { _certificate = value; }
    }

    public bool UseStoredDeviceCertificate { get; set; }

    public override WebSocketState State { get; set; } = WebSocketState.Closed;

    /// <summary>Connects. A server that cannot be reached is no exception: the state is Closed then.</summary>
    public void Connect(string uri, ClientWebSocketHeaders headers = null)
    {
        State = WebSocketState.Connecting;
        ReadUri(uri);
        IPEndPoint server = new IPEndPoint(Dns.GetHostEntry(Host).AddressList[0], Port);
        _tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            _tcp.Connect(server);
            _stream = IsSSL ? Secure() : new NetworkStream(_tcp, true);
            ShakeHands(headers);
        }
        catch (SocketException)
        {
            _tcp.Close();
            State = WebSocketState.Closed;
        }

        ConnectionClosed += OnConnectionClosed;
    }

    public new void Dispose()
    {
        base.Dispose();
    }

    private void OnConnectionClosed(object sender, EventArgs e)
    {
        _tcp.Close();
    }

    private void ReadUri(string uri)
    {
        string[] parts = uri.Split(new char[] { ':', '/', '/' }, 4);

        if (parts.Length != 4 || (parts[0] != "ws" && parts[0] != "wss"))
        {
            throw new Exception("websocket url should start with 'ws://' or 'wss://'");
        }

        IsSSL = parts[0] == "wss";
        parts = parts[3].Split(new char[] { '/' }, 2);
        Prefix = parts.Length == 2 ? "/" + parts[1] : "/";
        parts = parts[0].Split(new char[] { ':' }, 2);
        Host = parts[0];
        Port = IsSSL ? HttpsPort : HttpPort;

        if (parts.Length == 2 && parts[1].Length <= LongestPort)
        {
            try
            {
                Port = int.Parse(parts[1]);
            }
            catch (Exception)
            {
                throw new Exception("Something is wrong with the port number of the websocket url");
            }
        }
    }

    private SslStream Secure()
    {
        SslStream stream = new SslStream(_tcp);
        stream.SslVerification = SslVerification;
        stream.UseStoredDeviceCertificate = UseStoredDeviceCertificate;

        if (SslVerification != SslVerification.NoVerification && _certificate != null)
        {
            stream.AuthenticateAsClient(Host, null, _certificate, SslProtocol);
        }
        else
        {
            stream.AuthenticateAsClient(Host, SslProtocol);
        }

        return stream;
    }

    private void ShakeHands(ClientWebSocketHeaders headers)
    {
        byte[] random = new byte[KeyLength];
        new Random().NextBytes(random);
        string key = Convert.ToBase64String(random);
        string more = "";

        if (headers != null)
        {
            foreach (string name in headers.Keys)
            {
                if (!string.IsNullOrEmpty(name))
                {
                    more += name + ": " + headers[name] + "\r\n";
                }
            }
        }

        byte[] request = Encoding.UTF8.GetBytes(
            "GET " + Prefix + " HTTP/1.1\r\nHost: " + Host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + key
            + "\r\nSec-WebSocket-Version: 13\r\n" + more + "\r\n");
        _stream.Write(request, 0, request.Length);

        if (!IsAccepted(key))
        {
            State = WebSocketState.Closed;
            _tcp.Close();
            throw new Exception("WebSocket did not receive right handshake");
        }

        ConnectToStream(_stream, false, _tcp);
    }

    private bool IsAccepted(string key)
    {
        byte[] start = new byte[Switching.Length];

        // One read: a start that comes in pieces is no right handshake.
        if (_stream.Read(start, 0, start.Length) != start.Length || Encoding.UTF8.GetString(start, 0, start.Length).ToLower() != Switching)
        {
            return false;
        }

        Hashtable fields = ReadFields();
        return ((string)fields["connection"]).ToLower() == "upgrade"
            && ((string)fields["upgrade"]).ToLower() == "websocket"
            && (string)fields["sec-websocket-accept"] == AcceptKey.Of(key);
    }

    // A line with more than one colon is passed over, and so is the rest of the status line.
    private Hashtable ReadFields()
    {
        Hashtable fields = new Hashtable();
        string line;

        while (!string.IsNullOrEmpty(line = ReadLine()))
        {
            string[] parts = line.Split(':');

            if (parts.Length == 2)
            {
                fields[parts[0].Trim().ToLower()] = parts[1].Trim();
            }
        }

        return fields;
    }

    // Null at the end of the stream.
    private string ReadLine()
    {
        byte[] octets = new byte[200];
        int count = 0;
        int octet;

        while ((octet = _stream.ReadByte()) != -1)
        {
            if (octet == '\r')
            {
                octet = _stream.ReadByte();

                if (octet == '\n')
                {
                    return Encoding.UTF8.GetString(octets, 0, count);
                }

                octets = Append(octets, ref count, '\r');
            }

            octets = Append(octets, ref count, octet);
        }

        return null;
    }

    private static byte[] Append(byte[] octets, ref int count, int octet)
    {
        octets[count++] = (byte)octet;

        if (count < octets.Length)
        {
            return octets;
        }

        byte[] larger = new byte[octets.Length * 2];
        octets.CopyTo(larger, 0);
        return larger;
    }
}
