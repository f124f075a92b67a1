namespace NanoNet.Services.Http
{
    /// <summary>Finds where the body of a request ends, by its Content-Length or in its chunks, however it comes in pieces. Knows no socket and no
    /// clock; allocates nothing.</summary>
    /// <remarks>RFC 9112 sections 6 and 7.1. Of chunk extensions and trailers only the form is looked at.</remarks>
    public sealed class BodyReader
    {
        private const int InSize = 0;
        private const int InExtension = 1;
        private const int AtSizeEnd = 2;
        private const int InData = 3;
        private const int AtDataEnd = 4;
        private const int AtDataLineFeed = 5;
        private const int AtTrailer = 6;
        private const int InTrailerName = 7;
        private const int InTrailerValue = 8;
        private const int AtTrailerLineFeed = 9;
        private const int AtLastLineFeed = 10;
        private const int InLength = 11;
        private const int InBlank = 12;
        private const int Done = 13;

        /// <summary>Hexadecimal digits of a size: 32 bits.</summary>
        private const int MaxSizeDigits = 8;

        private const byte CarriageReturn = 13;
        private const byte LineFeed = 10;

        private int _state;
        private int _limit;
        private int _left;
        private int _digits;
        private int _line;
        private int _data;
        private int _dataLength;
        private int _total;
        private RequestError _error;

        /// <summary>Whether the body has ended.</summary>
        public bool IsDone
        {
            get { return _state == Done; }
        }

        /// <summary>Why the request is refused.</summary>
        public RequestError Error
        {
            get { return _error; }
        }

        /// <summary>Where the content begins that the last <see cref="Read"/> found.</summary>
        public int Data
        {
            get { return _data; }
        }

        /// <summary>Octets of it; may be 0.</summary>
        public int DataLength
        {
            get { return _dataLength; }
        }

        /// <summary>Octets of content so far.</summary>
        public int Total
        {
            get { return _total; }
        }

        /// <summary>Octets of a body by length that are still to come; of chunks nobody knows.</summary>
        public int Left
        {
            get { return _state == InLength ? _left : 0; }
        }

        /// <summary>Begins a body.</summary>
        /// <param name="fields">Say how it is framed.</param>
        /// <param name="limit">Most octets of content.</param>
        public void Begin(RequestFields fields, int limit)
        {
            _error = RequestError.None;
            _limit = limit;
            _total = 0;
            _line = 0;
            _digits = 0;
            _left = 0;

            if (fields.IsChunked)
            {
                _state = InSize;
                return;
            }

            _left = fields.HasBody ? fields.ContentLength : 0;
            _state = _left == 0 ? Done : InLength;

            if (_left > limit)
            {
                _error = RequestError.BodyLength;
            }
        }

        /// <summary>Reads to the end of the octets, to the end of the body, or to the end of a piece of content, whatever comes first.</summary>
        /// <param name="buffer">Holds the octets.</param>
        /// <param name="start">Where they begin.</param>
        /// <param name="end">Where they end.</param>
        /// <returns>Offset of the first octet that was not read.</returns>
        public int Read(byte[] buffer, int start, int end)
        {
            _dataLength = 0;

            while (start < end && _state != Done && _error == RequestError.None)
            {
                if (_state == InLength || _state == InData)
                {
                    return TakeData(start, end);
                }

                Take(buffer[start]);
                start++;
            }

            return start;
        }

        private int TakeData(int start, int end)
        {
            _data = start;
            _dataLength = end - start < _left ? end - start : _left;
            _left -= _dataLength;
            _total += _dataLength;

            if (_left == 0)
            {
                _state = _state == InLength ? Done : AtDataEnd;
            }

            return start + _dataLength;
        }

        private void Take(byte octet)
        {
            switch (_state)
            {
                case InSize:
                    TakeSize(octet);
                    break;

                case InBlank:
                    TakeBehindSize(octet);
                    break;

                case InExtension:
                    if (octet == CarriageReturn)
                    {
                        _state = AtSizeEnd;
                    }
                    else if (octet == LineFeed || octet == 0 || _line == ServerLimits.MaxChunkExtension)
                    {
                        _error = RequestError.Chunk;
                    }

                    _line++;

                    break;

                case AtSizeEnd:
                    EndSize(octet);
                    break;

                case AtDataEnd:
                    Expect(octet, CarriageReturn, AtDataLineFeed);
                    break;

                case AtDataLineFeed:
                    Expect(octet, LineFeed, InSize);
                    _digits = 0;
                    _line = 0;
                    break;

                case AtTrailerLineFeed:
                    _line++;
                    Expect(octet, LineFeed, AtTrailer);
                    break;

                case AtLastLineFeed:
                    Expect(octet, LineFeed, Done);
                    break;

                default:
                    TakeTrailer(octet);
                    break;
            }
        }

        private void TakeSize(byte octet)
        {
            int digit = octet >= (byte)'0' && octet <= (byte)'9' ? octet - '0'
                : octet >= (byte)'a' && octet <= (byte)'f' ? octet - 'a' + 10
                : octet >= (byte)'A' && octet <= (byte)'F' ? octet - 'A' + 10 : -1;

            if (digit >= 0)
            {
                _digits++;
                _left = (_left << 4) | digit;

                if (_digits > MaxSizeDigits || _left < 0)
                {
                    _error = _left < 0 && _digits <= MaxSizeDigits ? RequestError.BodyLength : RequestError.Chunk;
                }
            }
            else if (_digits == 0)
            {
                _error = RequestError.Chunk;
            }
            else
            {
                TakeBehindSize(octet);
            }
        }

        // Blanks before an extension or the end of the line are wrong, and to be taken (RFC 9112 section 7.1.1); anything behind them is not.
        private void TakeBehindSize(byte octet)
        {
            if (octet == CarriageReturn)
            {
                _state = AtSizeEnd;
            }
            else if (octet == (byte)';')
            {
                _line = 1;
                _state = InExtension;
            }
            else if ((octet == (byte)' ' || octet == (byte)'\t') && _line < ServerLimits.MaxChunkExtension)
            {
                _line++;
                _state = InBlank;
            }
            else
            {
                _error = RequestError.Chunk;
            }
        }

        private void EndSize(byte octet)
        {
            if (octet != LineFeed)
            {
                _error = RequestError.Chunk;
            }
            else if (_left == 0)
            {
                _state = AtTrailer;
                _line = 0;
            }
            else if (_left > _limit - _total)
            {
                _error = RequestError.BodyLength;
            }
            else
            {
                _state = InData;
            }
        }

        // A field line, or the empty line that ends the body. Their sum is bounded; they are not kept.
        private void TakeTrailer(byte octet)
        {
            _line++;

            if (_line > ServerLimits.MaxTrailers)
            {
                _error = RequestError.HeadLength;
            }
            else if (octet == CarriageReturn && _state != InTrailerName)
            {
                _state = _state == AtTrailer ? AtLastLineFeed : AtTrailerLineFeed;
            }
            else if (_state == InTrailerValue)
            {
                if (octet == LineFeed || octet == 0)
                {
                    _error = RequestError.Chunk;
                }
            }
            else if (octet == (byte)':' && _state == InTrailerName)
            {
                _state = InTrailerValue;
            }
            else if (OctetClass.IsToken(octet))
            {
                _state = InTrailerName;
            }
            else
            {
                _error = RequestError.Chunk;
            }
        }

        private void Expect(byte octet, byte expected, int next)
        {
            if (octet == expected)
            {
                _state = next;
            }
            else
            {
                _error = RequestError.Chunk;
            }
        }
    }
}
