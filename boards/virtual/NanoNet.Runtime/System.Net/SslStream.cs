using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using NanoNet.Runtime;
using NanoNet.Runtime.Redirection;

namespace System.Net.Security;

/// <summary>TLS on a connected socket. The handshake stops every thread of the firmware until it ends, and has no limit of time.</summary>
public class SslStream : NetworkStream
{
    private readonly TlsDriver _driver = Interpreter.Current.Tls;
    private int _context = TlsDriver.None;

    public SslStream(Socket socket)
        : base(socket, ownsSocket: false)
    {
        if ((SocketType)_socketType != SocketType.Stream)
        {
            throw new NotSupportedException();
        }
    }

    ~SslStream()
    {
        if (!InterpreterHooks.Defer(this))
        {
            Dispose(false);
        }
    }

    /// <summary>nanoFramework's rule: only <see cref="Security.SslVerification.CertificateRequired"/> verifies anything.</summary>
    public SslVerification SslVerification { get; set; } = SslVerification.CertificateRequired;

    /// <summary>The virtual board's configuration holds no certificate of the device, so that this changes nothing.</summary>
    public bool UseStoredDeviceCertificate { get; set; }

    public bool IsServer { get; private set; }

    public override bool DataAvailable => Length > 0;

    /// <summary>Octets that are decrypted already.</summary>
    public override long Length
    {
        get
        {
            if (_disposed)
            {
                throw new ObjectDisposedException("");
            }

            return _driver.Available(_context);
        }
    }

    public void AuthenticateAsClient(string targetHost, SslProtocols enabledSslProtocols) =>
        Authenticate(isServer: false, targetHost, null, null, enabledSslProtocols);

    public void AuthenticateAsClient(string targetHost, X509Certificate clientCertificate, SslProtocols enabledSslProtocols) =>
        Authenticate(isServer: false, targetHost, clientCertificate, null, enabledSslProtocols);

    public void AuthenticateAsClient(string targetHost, X509Certificate clientCertificate, X509Certificate ca, SslProtocols enabledSslProtocols) =>
        Authenticate(isServer: false, targetHost, clientCertificate, ca, enabledSslProtocols);

    public void AuthenticateAsServer(X509Certificate serverCertificate, SslProtocols enabledSslProtocols) =>
        Authenticate(isServer: true, "", serverCertificate, null, enabledSslProtocols);

    public void AuthenticateAsServer(X509Certificate serverCertificate, bool clientCertificateRequired, SslProtocols enabledSslProtocols)
    {
        SslVerification = clientCertificateRequired ? SslVerification.VerifyClientOnce : SslVerification.NoVerification;
        Authenticate(isServer: true, "", serverCertificate, null, enabledSslProtocols);
    }

    public override int Read(byte[] buffer, int offset, int size)
    {
        CheckArguments(buffer, offset, size);
        return _driver.Read(_context, _socket, buffer, offset, size, _socket.ReceiveTimeout);
    }

    public override void Write(byte[] buffer, int offset, int size)
    {
        CheckArguments(buffer, offset, size);
        _driver.Write(_context, _socket, buffer, offset, size, _socket.SendTimeout);
    }

    protected override void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;

        if (_socket.Handle != Socket.DisposedHandle)
        {
            if (_context == TlsDriver.None)
            {
                _socket.Close();
            }
            else
            {
                _driver.Close(_context);
                _socket.Forget();
            }
        }

        ReleaseContext();
    }

    private void Authenticate(bool isServer, string targetHost, X509Certificate? certificate, X509Certificate? authority, SslProtocols protocols)
    {
        if (_context != TlsDriver.None)
        {
            throw new InvalidOperationException();
        }

        IsServer = isServer;

        try
        {
            _context = _driver.CreateContext(new TlsSettings
            {
                IsServer = isServer,
                Protocols = (int)protocols,
                MustVerify = SslVerification == SslVerification.CertificateRequired,
                Certificate = certificate?.GetRawCertData(),
                Key = (certificate as X509Certificate2)?.PrivateKey,
                Password = (certificate as X509Certificate2)?.Password,
                Authority = authority?.GetRawCertData(),
            });

            if (targetHost is null)
            {
                throw new ArgumentNullException();
            }

            _driver.Handshake(_context, _socket, targetHost);
        }
        catch
        {
            // The board closes the connection here, behind the socket's back.
            ReleaseContext();
            throw;
        }
    }

    private void ReleaseContext()
    {
        if (_context != TlsDriver.None)
        {
            _driver.Free(_context);
            _context = TlsDriver.None;
        }
    }

    private void CheckArguments(byte[] buffer, int offset, int size)
    {
        ManagedErrors.ThrowIfNull(buffer);

        if (_disposed)
        {
            throw new ObjectDisposedException("");
        }

        if (offset < 0 || offset > buffer.Length)
        {
            throw ManagedErrors.OutOfRange();
        }

        if (size < 0 || size > buffer.Length - offset)
        {
            throw ManagedErrors.OutOfRange();
        }
    }
}
