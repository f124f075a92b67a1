using System;

namespace NanoNet.Services.Http
{
    /// <summary>What the field lines of a request say that matters to the server: who is asked, and where the body ends.</summary>
    /// <remarks>RFC 9112 sections 5 and 6. Reused; allocates nothing. Fields that it does not know are checked for syntax and passed over.</remarks>
    public sealed class RequestFields
    {
        /// <summary>Value of <see cref="ContentLength"/> where there is no such field.</summary>
        public const int NoContentLength = -1;

        /// <summary>Digits of the largest length that an int holds. A request with a longer number is refused.</summary>
        private const int MaxLengthDigits = 10;

        // Boxed once, see HeadScanner.
        private static readonly object s_colon = (byte)':';
        private static readonly object s_nul = (byte)0;

        private int _hosts;
        private int _contentLength;
        private bool _isChunked;
        private bool _hasClose;
        private bool _hasKeepAlive;
        private bool _hasUpgrade;
        private bool _expectsContinue;
        private bool _acceptsGzip;
        private int _rangeStart;
        private int _rangeEnd;
        private int _ifRangeStart;
        private int _ifRangeEnd;
        private int _ifNoneMatchStart;
        private int _ifNoneMatchEnd;

        /// <summary>Octets of body that follow the head, or <see cref="NoContentLength"/>.</summary>
        public int ContentLength
        {
            get { return _contentLength; }
        }

        /// <summary>Whether a body follows in chunks.</summary>
        public bool IsChunked
        {
            get { return _isChunked; }
        }

        /// <summary>Whether the client wants the connection closed.</summary>
        public bool HasClose
        {
            get { return _hasClose; }
        }

        /// <summary>Whether the client asks to keep the connection, which HTTP/1.0 must.</summary>
        public bool HasKeepAlive
        {
            get { return _hasKeepAlive; }
        }

        /// <summary>Whether the client names Upgrade among its connection options.</summary>
        public bool HasUpgrade
        {
            get { return _hasUpgrade; }
        }

        /// <summary>Whether the client waits for 100 before it sends its body.</summary>
        public bool ExpectsContinue
        {
            get { return _expectsContinue; }
        }

        /// <summary>Whether a gzip body is welcome.</summary>
        public bool AcceptsGzip
        {
            get { return _acceptsGzip; }
        }

        /// <summary>Where the value of Range begins; 0 if there is none.</summary>
        public int RangeStart
        {
            get { return _rangeStart; }
        }

        /// <summary>Where the value of Range ends.</summary>
        public int RangeEnd
        {
            get { return _rangeEnd; }
        }

        /// <summary>Where the value of If-Range begins; 0 if there is none.</summary>
        public int IfRangeStart
        {
            get { return _ifRangeStart; }
        }

        /// <summary>Where the value of If-Range ends.</summary>
        public int IfRangeEnd
        {
            get { return _ifRangeEnd; }
        }

        /// <summary>Where the value of If-None-Match begins; 0 if there is none.</summary>
        public int IfNoneMatchStart
        {
            get { return _ifNoneMatchStart; }
        }

        /// <summary>Where the value of If-None-Match ends.</summary>
        public int IfNoneMatchEnd
        {
            get { return _ifNoneMatchEnd; }
        }

        /// <summary>Whether a body follows the head.</summary>
        public bool HasBody
        {
            get { return _isChunked || _contentLength > 0; }
        }

        /// <summary>Forgets the last request.</summary>
        public void Reset()
        {
            _hosts = 0;
            _contentLength = NoContentLength;
            _isChunked = false;
            _hasClose = false;
            _hasKeepAlive = false;
            _hasUpgrade = false;
            _expectsContinue = false;
            _acceptsGzip = false;
            _rangeStart = 0;
            _ifRangeStart = 0;
            _ifNoneMatchStart = 0;
        }

        /// <summary>Reads all field lines of a head.</summary>
        /// <param name="buffer">The connection's buffer.</param>
        /// <param name="lines">The lines; the first is the request-line.</param>
        /// <param name="minorVersion">1 if the request must have a Host and may be chunked.</param>
        /// <remarks>Call <see cref="Reset"/> before.</remarks>
        public RequestError Parse(byte[] buffer, HeadScanner lines, int minorVersion)
        {
            int count = lines.LineCount;
            int end = lines.LineEnd(0);

            for (int line = 1; line < count; line++)
            {
                int start = end + 2;
                end = lines.LineEnd(line);
                RequestError error = ParseLine(buffer, start, end);

                if (error != RequestError.None)
                {
                    return error;
                }
            }

            if (_hosts != 1 && (minorVersion != 0 || _hosts != 0))
            {
                return RequestError.Host;
            }

            // HTTP/1.0 knows no chunks, and a proxy of that age would see a body where we see the next request, or the reverse.
            if (_isChunked && (minorVersion == 0 || _contentLength != NoContentLength))
            {
                return RequestError.Framing;
            }

            return RequestError.None;
        }

        private RequestError ParseLine(byte[] buffer, int start, int end)
        {
            int colon = Array.IndexOf(buffer, s_colon, start, end - start);

            // A name that is no token refuses folded lines and a space before the colon as well (RFC 9112 sections 5.1 and 5.2).
            if (colon <= start || !OctetClass.Holds(buffer, start, colon, OctetClass.Token))
            {
                return RequestError.Field;
            }

            int value = colon + 1;

            if (Array.IndexOf(buffer, s_nul, value, end - value) >= 0)
            {
                return RequestError.Field;
            }

            // Most names differ from those that matter in their length, and most lines end here.
            switch (colon - start)
            {
                case 4:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.Host) ? TakeHost(buffer, value, end) : RequestError.None;

                case 5:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.Range) ? TakeRange(buffer, value, end) : RequestError.None;

                case 6:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.Expect) ? TakeExpect(buffer, value, end) : RequestError.None;

                case 8:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.IfRange) ? TakeIfRange(buffer, value, end) : RequestError.None;

                case 10:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.Connection) ? TakeConnection(buffer, value, end) : RequestError.None;

                case 13:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.IfNoneMatch) ? TakeIfNoneMatch(buffer, value, end) : RequestError.None;

                case 14:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.ContentLength) ? TakeContentLength(buffer, value, end) : RequestError.None;

                case 15:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.AcceptEncoding) ? TakeAcceptEncoding(buffer, value, end) : RequestError.None;

                case 17:
                    return OctetText.EqualsIgnoreCase(buffer, start, OctetText.TransferEncoding)
                        ? TakeTransferEncoding(buffer, value, end)
                        : RequestError.None;

                default:
                    return RequestError.None;
            }
        }

        private RequestError TakeHost(byte[] buffer, int value, int end)
        {
            _hosts++;
            value = OctetText.SkipSpace(buffer, value, end);
            end = OctetText.TrimSpace(buffer, value, end);
            return OctetClass.Holds(buffer, value, end, OctetClass.Host) ? RequestError.None : RequestError.Host;
        }

        // Options may be spread over several lines (RFC 9110 section 5.3).
        private RequestError TakeConnection(byte[] buffer, int value, int end)
        {
            _hasClose |= OctetText.ListHas(buffer, value, end, OctetText.Close);
            _hasKeepAlive |= OctetText.ListHas(buffer, value, end, OctetText.KeepAlive);
            _hasUpgrade |= OctetText.ListHas(buffer, value, end, OctetText.Upgrade);
            return RequestError.None;
        }

        private RequestError TakeExpect(byte[] buffer, int value, int end)
        {
            _expectsContinue = OctetText.ListHas(buffer, value, end, OctetText.Continue);
            return _expectsContinue ? RequestError.None : RequestError.Expectation;
        }

        // Weights are not weighed: a client that names gzip can read it, unless it says q=0, which needs a semicolon; then it gets the plain page.
        private RequestError TakeAcceptEncoding(byte[] buffer, int value, int end)
        {
            _acceptsGzip |= OctetText.ListHas(buffer, value, end, OctetText.Gzip);
            return RequestError.None;
        }

        private RequestError TakeRange(byte[] buffer, int value, int end)
        {
            _rangeStart = OctetText.SkipSpace(buffer, value, end);
            _rangeEnd = OctetText.TrimSpace(buffer, _rangeStart, end);
            return RequestError.None;
        }

        private RequestError TakeIfRange(byte[] buffer, int value, int end)
        {
            _ifRangeStart = OctetText.SkipSpace(buffer, value, end);
            _ifRangeEnd = OctetText.TrimSpace(buffer, _ifRangeStart, end);
            return RequestError.None;
        }

        private RequestError TakeIfNoneMatch(byte[] buffer, int value, int end)
        {
            _ifNoneMatchStart = OctetText.SkipSpace(buffer, value, end);
            _ifNoneMatchEnd = OctetText.TrimSpace(buffer, _ifNoneMatchStart, end);
            return RequestError.None;
        }

        // Digits only: no sign, no list, no second field even if it says the same.
        private RequestError TakeContentLength(byte[] buffer, int value, int end)
        {
            value = OctetText.SkipSpace(buffer, value, end);
            end = OctetText.TrimSpace(buffer, value, end);
            int digits = end - value;

            if (_contentLength != NoContentLength || digits == 0 || digits > MaxLengthDigits)
            {
                return RequestError.Framing;
            }

            long length = 0;

            for (int i = value; i < end; i++)
            {
                int digit = buffer[i] - '0';

                if (digit < 0 || digit > 9)
                {
                    return RequestError.Framing;
                }

                length = (length * 10) + digit;
            }

            if (length > int.MaxValue)
            {
                return RequestError.Framing;
            }

            _contentLength = (int)length;
            return RequestError.None;
        }

        private RequestError TakeTransferEncoding(byte[] buffer, int value, int end)
        {
            value = OctetText.SkipSpace(buffer, value, end);
            end = OctetText.TrimSpace(buffer, value, end);

            if (_isChunked)
            {
                return RequestError.Framing;
            }

            if (end - value != OctetText.Chunked.Length || !OctetText.EqualsIgnoreCase(buffer, value, OctetText.Chunked))
            {
                return RequestError.Coding;
            }

            _isChunked = true;
            return RequestError.None;
        }
    }
}
