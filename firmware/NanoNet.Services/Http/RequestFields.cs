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

        private const byte Space = 32;
        private const byte Tab = 9;

        // Boxed once, see HeadScanner.
        private static readonly object s_colon = (byte)':';
        private static readonly object s_nul = (byte)0;

        private int _hosts;
        private int _contentLength;
        private bool _isChunked;

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

        /// <summary>Forgets the last request.</summary>
        public void Reset()
        {
            _hosts = 0;
            _contentLength = NoContentLength;
            _isChunked = false;
        }

        /// <summary>Reads all field lines of a head.</summary>
        /// <param name="buffer">The connection's buffer.</param>
        /// <param name="lines">The lines; the first is the request-line.</param>
        /// <param name="minorVersion">1 if the request must have a Host and may be chunked.</param>
        public RequestError Parse(byte[] buffer, HeadScanner lines, int minorVersion)
        {
            Reset();

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

            // Three fields matter and their names differ in length: most lines end here.
            int length = colon - start;

            if (length != OctetText.Host.Length && length != OctetText.ContentLength.Length && length != OctetText.TransferEncoding.Length)
            {
                return RequestError.None;
            }

            while (value < end && (buffer[value] == Space || buffer[value] == Tab))
            {
                value++;
            }

            while (end > value && (buffer[end - 1] == Space || buffer[end - 1] == Tab))
            {
                end--;
            }

            return ParseValue(buffer, start, length, value, end);
        }

        private RequestError ParseValue(byte[] buffer, int name, int nameLength, int value, int end)
        {
            if (nameLength == OctetText.Host.Length && OctetText.EqualsIgnoreCase(buffer, name, OctetText.Host))
            {
                _hosts++;
                return OctetClass.Holds(buffer, value, end, OctetClass.Host) ? RequestError.None : RequestError.Host;
            }

            if (nameLength == OctetText.ContentLength.Length && OctetText.EqualsIgnoreCase(buffer, name, OctetText.ContentLength))
            {
                return ParseContentLength(buffer, value, end);
            }

            if (nameLength == OctetText.TransferEncoding.Length && OctetText.EqualsIgnoreCase(buffer, name, OctetText.TransferEncoding))
            {
                return ParseTransferEncoding(buffer, value, end);
            }

            return RequestError.None;
        }

        // Digits only: no sign, no list, no second field even if it says the same.
        private RequestError ParseContentLength(byte[] buffer, int value, int end)
        {
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

        private RequestError ParseTransferEncoding(byte[] buffer, int value, int end)
        {
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
