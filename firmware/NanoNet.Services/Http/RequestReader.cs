namespace NanoNet.Services.Http
{
    /// <summary>Reads request heads out of one connection's buffer, however they arrive in pieces. Knows no socket and no clock.</summary>
    public sealed class RequestReader
    {
        private readonly byte[] _buffer;
        private readonly HeadScanner _lines = new HeadScanner(ServerLimits.MaxHeadLines);
        private readonly RequestLine _line = new RequestLine();
        private readonly RequestFields _fields = new RequestFields();
        private int _length;
        private int _headLength;
        private RequestError _error;

        /// <param name="buffer">Where the connection receives to.</param>
        public RequestReader(byte[] buffer)
        {
            _buffer = buffer;
        }

        /// <summary>Octets that came so far.</summary>
        public int Length
        {
            get { return _length; }
        }

        /// <summary>Octets that came behind the head: a body, or another request.</summary>
        public int Excess
        {
            get { return _length - _headLength; }
        }

        /// <summary>Why the request is refused, once <see cref="Received"/> has returned true.</summary>
        public RequestError Error
        {
            get { return _error; }
        }

        /// <summary>The request-line.</summary>
        public RequestLine Line
        {
            get { return _line; }
        }

        /// <summary>The fields. Right only if there is no <see cref="Error"/>.</summary>
        public RequestFields Fields
        {
            get { return _fields; }
        }

        /// <summary>Forgets the last request.</summary>
        public void Reset()
        {
            _length = 0;
            _headLength = 0;
            _error = RequestError.None;
            _lines.Reset();
            _line.Reset();
            _fields.Reset();
        }

        /// <summary>Takes note of octets that came into the buffer behind those before.</summary>
        /// <returns>Whether the request can be answered now: its head is complete, or is wrong already.</returns>
        public bool Received(int count)
        {
            _length += count;

            int headLength = _lines.Continue(_buffer, _length);

            if (headLength > 0)
            {
                _headLength = headLength;
                _error = Parse();
                return true;
            }

            if (headLength == HeadScanner.BadLineEnd)
            {
                _error = RequestError.LineEnd;
                GiveUp();
                return true;
            }

            if (headLength == HeadScanner.TooManyLines || _length == _buffer.Length)
            {
                // Without a first line it is the request-line that does not fit, and in it the target.
                _error = _lines.LineCount == 0 ? RequestError.TargetLength : RequestError.HeadLength;
                GiveUp();
                return true;
            }

            return false;
        }

        /// <summary>Reads the method of a head that is not complete and will not be: no answer to HEAD has a body, a refusal neither (RFC 9110
        /// section 9.3.2).</summary>
        public void GiveUp()
        {
            int start = _lines.RequestStart;
            _line.ParseMethod(_buffer, start, _lines.LineCount > 0 ? _lines.LineEnd(0) : _length);
        }

        private RequestError Parse()
        {
            RequestError error = _line.Parse(_buffer, _lines.RequestStart, _lines.LineEnd(0));
            return error != RequestError.None ? error : _fields.Parse(_buffer, _lines, _line.MinorVersion);
        }
    }
}
