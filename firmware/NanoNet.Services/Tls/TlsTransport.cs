using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using NanoNet.Services.Server;

namespace NanoNet.Services.Tls
{
    /// <summary>Octets through TLS. Before the handshake it only looks at what came; after it, it gives what was decrypted.</summary>
    /// <remarks>One for each TLS connection that there may be, made at start. SslStream, which the API makes anew for each connection, is what a connection
    /// allocates.</remarks>
    public sealed class TlsTransport : Transport
    {
        private const int MicrosecondsPerMillisecond = 1000;

        /// <summary>A record that is not complete is not waited for; 0 would be for ever.</summary>
        private const int ShortestTimeout = 1;

        private const int RecordHeader = 5;
        private const byte AlertRecord = 21;
        private const byte ApplicationDataRecord = 23;

        // The one error code that means what it says.
        private const int TimedOut = 10060;

        private readonly TlsService _service;
        private readonly byte[] _hello = new byte[ClientHello.HeaderLength];
        private readonly byte[] _plain = new byte[ServerLimits.ConnectionBuffer];
        private SocketTransport _under;
        private Socket _socket;
        private SslStream _stream;
        private int _seen;
        private long _readAt;
        private bool _isEnded;
        private int _begin;
        private int _end;

        internal TlsTransport(TlsService service)
        {
            _service = service;
        }

        /// <inheritdoc/>
        public override bool IsReadable()
        {
            if (_begin != _end || _isEnded)
            {
                return true;
            }

            if (_stream != null)
            {
                return (_stream.Length > 0 || HasRecord()) && Decrypt();
            }

            // What was looked at is still in the socket, which is readable all the time.
            if (!_socket.Poll(0, SelectMode.SelectRead))
            {
                return false;
            }

            int available = _socket.Available;
            return available != _seen || available == 0;
        }

        /// <inheritdoc/>
        public override bool IsWritable()
        {
            return _socket.Poll(0, SelectMode.SelectWrite);
        }

        /// <inheritdoc/>
        public override int Receive(byte[] buffer, int offset, int count)
        {
            int received = _end - _begin < count ? _end - _begin : count;
            Array.Copy(_plain, _begin, buffer, offset, received);
            _begin += received;
            return received;
        }

        /// <inheritdoc/>
        public override void Send(byte[] octets, int offset, int count)
        {
            _stream.Write(octets, offset, count);
        }

        /// <inheritdoc/>
        public override void Wait(int microseconds, bool forWriting)
        {
            if (_stream == null || (_seen != 0 && !forWriting))
            {
                // A wait on the socket would end at once, while part of a hello or of a record is in it.
                Thread.Sleep(microseconds / MicrosecondsPerMillisecond);
            }
            else
            {
                _socket.Poll(microseconds, forWriting ? SelectMode.SelectWrite : SelectMode.SelectRead);
            }
        }

        /// <inheritdoc/>
        public override void Close()
        {
            SslStream stream = _stream;
            Socket socket = _socket;
            _stream = null;
            _socket = null;

            // Nothing else lets go of it before the slot has its next client.
            _under.Socket = null;
            _service.Return(this);

            if (stream != null)
            {
                stream.Close();
            }
            else
            {
                socket.Close();
            }
        }

        /// <summary>Begins with a new client.</summary>
        internal void Begin(SocketTransport under)
        {
            _under = under;
            _socket = under.Socket;
            _seen = 0;
            _isEnded = false;
            _begin = 0;
            _end = 0;
        }

        /// <summary>What has come of the client's hello.</summary>
        internal HelloState Look()
        {
            int available = _socket.Available;

            // The client's end, before it said anything.
            if (available == 0)
            {
                return HelloState.Refused;
            }

            _seen = available;
            int count = _socket.Receive(_hello, 0, available < _hello.Length ? available : _hello.Length, SocketFlags.Peek);
            return ClientHello.Look(_hello, count, available);
        }

        /// <summary>Shakes hands. Nothing else of the firmware runs meanwhile, and there is no limit of time.</summary>
        /// <exception cref="Exception">It failed, in one of several ways.</exception>
        internal void Authenticate(X509Certificate2 certificate)
        {
            _stream = new SslStream(_socket);

            // The default asks the client for a certificate, and fails without one.
            _stream.SslVerification = SslVerification.NoVerification;

            // None would be TLS 1.3 only.
            _stream.AuthenticateAsServer(certificate, SslProtocols.Tls12 | SslProtocols.Tls13);
            _socket.ReceiveTimeout = ShortestTimeout;
            _socket.SendTimeout = ServerLimits.TlsSendTime;
            _seen = 0;
            _readAt = Slot.Never;
        }

        // Read waits in native code for the rest of a record of which it has seen the beginning, without an end, and nothing else of the firmware runs. So it
        // is called when the record is there, or as much of it as a window is sure to hold.
        private bool HasRecord()
        {
            if (!_socket.Poll(0, SelectMode.SelectRead))
            {
                return false;
            }

            int available = _socket.Available;

            if (available == 0)
            {
                return true;
            }

            // The beginning of a record makes the socket readable all the time.
            if (available == _seen)
            {
                if (Environment.TickCount64 < _readAt)
                {
                    return false;
                }

                _seen = 0;
                return true;
            }

            _seen = available;
            _readAt = Slot.Never;

            if (available < RecordHeader)
            {
                return false;
            }

            // lwIP shows what came in the first of several segments, and no more. A header that is split over two of them cannot be read; what belongs to it
            // has come when nothing more does.
            if (_socket.Receive(_hello, 0, RecordHeader, SocketFlags.Peek) < RecordHeader)
            {
                _readAt = Environment.TickCount64 + ServerLimits.TlsSplitHeaderTime;
                return false;
            }

            // Renegotiation, which only TLS 1.2 shows: mbedTLS would refuse it and wait for the next record.
            if (_hello[0] != ApplicationDataRecord && _hello[0] != AlertRecord)
            {
                _isEnded = true;
                return true;
            }

            int record = RecordHeader + ((_hello[3] << 8) | _hello[4]);

            if (available < record && available < ServerLimits.TlsRecordWait)
            {
                return false;
            }

            _seen = 0;
            return true;
        }

        // There is something to read on the socket; it may be part of a record only, or nothing for us.
        private bool Decrypt()
        {
            try
            {
                int received = _stream.Read(_plain, 0, _plain.Length);
                _begin = 0;
                _end = received;
                _isEnded = received == 0;
                return true;
            }
            catch (SocketException e)
            {
                if (e.ErrorCode == TimedOut)
                {
                    return false;
                }

                throw;
            }
        }
    }
}
