namespace NanoNet.Services.Http
{
    /// <summary>What goes out for one request: a head and a body in one array. Reused for request after request.</summary>
    public sealed class HttpResponse
    {
        private readonly byte[] _buffer;
        private byte[] _octets;
        private int _headLength;
        private int _length;
        private int _status;

        /// <param name="buffer">The connection's buffer.</param>
        public HttpResponse(byte[] buffer)
        {
            _buffer = buffer;
        }

        /// <summary>Room for a response that is made for this request, <see cref="ServerLimits.ConnectionBuffer"/> octets. The request was in it; whoever
        /// writes here has read what it needs of the request.</summary>
        public byte[] Buffer
        {
            get { return _buffer; }
        }

        /// <summary>The octets to send.</summary>
        public byte[] Octets
        {
            get { return _octets; }
        }

        /// <summary>Length of the head with its empty line: all that goes out for HEAD.</summary>
        public int HeadLength
        {
            get { return _headLength; }
        }

        /// <summary>Length of head and body.</summary>
        public int Length
        {
            get { return _length; }
        }

        /// <summary>The status code, for the counters.</summary>
        public int Status
        {
            get { return _status; }
        }

        /// <summary>Sets the response. Nothing is copied.</summary>
        /// <param name="status">The status code that the head says.</param>
        /// <param name="octets">A ready-made response, or <see cref="Buffer"/>.</param>
        /// <param name="headLength">Octets of the head with its empty line.</param>
        /// <param name="length">Octets of head and body.</param>
        public void Set(int status, byte[] octets, int headLength, int length)
        {
            _status = status;
            _octets = octets;
            _headLength = headLength;
            _length = length;
        }
    }
}
