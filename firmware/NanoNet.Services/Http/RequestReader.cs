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
        private int _valueStart;
        private int _valueEnd;

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

        /// <summary>Finds a field that the server itself does not look at.</summary>
        /// <param name="lowerCaseName">Its name, in lower case.</param>
        /// <param name="line">The line to begin with, from 1; a field may come more than once.</param>
        /// <returns>The number of its line, 0 if there is none. <see cref="ValueStart"/> and <see cref="ValueEnd"/> say where its value is.</returns>
        public int Find(byte[] lowerCaseName, int line)
        {
            for (; line < _lines.LineCount; line++)
            {
                int start = _lines.LineEnd(line - 1) + 2;
                int colon = start + lowerCaseName.Length;

                if (colon < _lines.LineEnd(line) && _buffer[colon] == (byte)':' && OctetText.EqualsIgnoreCase(_buffer, start, lowerCaseName))
                {
                    _valueStart = OctetText.SkipSpace(_buffer, colon + 1, _lines.LineEnd(line));
                    _valueEnd = OctetText.TrimSpace(_buffer, _valueStart, _lines.LineEnd(line));
                    return line;
                }
            }

            return 0;
        }

        /// <summary>Where the value of the field begins that <see cref="Find"/> found.</summary>
        public int ValueStart
        {
            get { return _valueStart; }
        }

        /// <summary>Where it ends.</summary>
        public int ValueEnd
        {
            get { return _valueEnd; }
        }

        /// <summary>Where the requests come.</summary>
        public byte[] Buffer
        {
            get { return _buffer; }
        }

        /// <summary>Octets of the head, with the empty lines before it and the one that ends it.</summary>
        public int HeadLength
        {
            get { return _headLength; }
        }

        /// <summary>The lines of the head; the first is the request-line.</summary>
        public HeadScanner Lines
        {
            get { return _lines; }
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
                _error = headLength > ServerLimits.MaxHead ? TooLong() : Parse();
                return true;
            }

            if (headLength == HeadScanner.BadLineEnd)
            {
                _error = RequestError.LineEnd;
                GiveUp();
                return true;
            }

            if (headLength == HeadScanner.TooManyLines || _length >= ServerLimits.MaxHead)
            {
                _error = TooLong();
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

        // Without a first line it is the request-line that does not fit, and in it the target.
        private RequestError TooLong()
        {
            GiveUp();
            return _lines.LineCount == 0 || _lines.LineEnd(0) >= ServerLimits.MaxHead ? RequestError.TargetLength : RequestError.HeadLength;
        }

        private RequestError Parse()
        {
            RequestError error = _line.Parse(_buffer, _lines.RequestStart, _lines.LineEnd(0));
            return error != RequestError.None ? error : _fields.Parse(_buffer, _lines, _line.MinorVersion);
        }
    }
}
