using System.Net.Sockets;

namespace NanoNet.Services.Server
{
    /// <summary>A plain socket. Each slot has one of these for all its clients.</summary>
    public sealed class SocketTransport : Transport
    {
        private Socket _socket;

        /// <summary>The client's socket; null while the slot is free.</summary>
        public Socket Socket
        {
            get { return _socket; }
            internal set { _socket = value; }
        }

        /// <inheritdoc/>
        public override bool IsReadable()
        {
            return _socket.Poll(0, SelectMode.SelectRead);
        }

        /// <inheritdoc/>
        public override bool IsWritable()
        {
            return _socket.Poll(0, SelectMode.SelectWrite);
        }

        /// <inheritdoc/>
        public override int Receive(byte[] buffer, int offset, int count)
        {
            return _socket.Receive(buffer, offset, count, SocketFlags.None);
        }

        /// <inheritdoc/>
        public override void Send(byte[] octets, int offset, int count)
        {
            _socket.Send(octets, offset, count, SocketFlags.None);
        }

        /// <inheritdoc/>
        public override void Wait(int microseconds, bool forWriting)
        {
            _socket.Poll(microseconds, forWriting ? SelectMode.SelectWrite : SelectMode.SelectRead);
        }

        /// <inheritdoc/>
        public override void Close()
        {
            Socket socket = _socket;
            _socket = null;
            socket.Close();
        }
    }
}
