using System;

namespace NanoNet.Services.Http
{
    /// <summary>Finds the lines of an HTTP/1.x request head in a reused buffer. Allocates nothing per call.</summary>
    /// <remarks>RFC 9112 section 2.2. A line ends in CR LF: a bare LF and a bare CR are refused, as what two parsers see differently is how
    /// requests are smuggled. Empty lines before the request-line are passed over. Offsets and lengths are in octets.</remarks>
    public sealed class HeadScanner
    {
        /// <summary>The head is not complete yet.</summary>
        public const int Incomplete = 0;

        /// <summary>A line ends in LF alone, or has a CR inside: 400.</summary>
        public const int BadLineEnd = -1;

        /// <summary>More lines than the scanner was made for: 431.</summary>
        public const int TooManyLines = -2;

        private const int LineEndLength = 2;

        // Boxed once: Array.IndexOf takes an object and searches in native code,
        // which the interpreter does about six times faster than a C# loop.
        private static readonly object s_carriageReturn = (byte)13;
        private static readonly object s_lineFeed = (byte)10;

        private readonly int[] _lineEnd;
        private int _lineCount;
        private int _lineStart;
        private int _requestStart;
        private int _scanned;

        /// <param name="maxLines">Most lines of a head, the request-line included and the empty one excluded.</param>
        public HeadScanner(int maxLines)
        {
            _lineEnd = new int[maxLines];
        }

        /// <summary>Number of complete lines found so far, the empty one excluded.</summary>
        public int LineCount
        {
            get { return _lineCount; }
        }

        /// <summary>Where the request-line begins: 0, unless empty lines came first.</summary>
        public int RequestStart
        {
            get { return _requestStart; }
        }

        /// <summary>Offset of the CR that ends a line. The next line begins two octets after it.</summary>
        public int LineEnd(int line)
        {
            return _lineEnd[line];
        }

        /// <summary>Forgets everything, for a new request.</summary>
        public void Reset()
        {
            _lineCount = 0;
            _lineStart = 0;
            _requestStart = 0;
            _scanned = 0;
        }

        /// <summary>Continues where the last call stopped; octets already searched are not searched again.</summary>
        /// <param name="buffer">The connection's receive buffer.</param>
        /// <param name="length">Octets of it that are filled.</param>
        /// <returns>Length of the head with its empty line, <see cref="Incomplete"/>, or a negative reason to refuse the request.</returns>
        public int Continue(byte[] buffer, int length)
        {
            while (_scanned < length)
            {
                int lineFeed = Array.IndexOf(buffer, s_lineFeed, _scanned, length - _scanned);

                if (lineFeed < 0)
                {
                    _scanned = length;
                    return Incomplete;
                }

                int lineStart = _lineStart;
                int carriageReturn = Array.IndexOf(buffer, s_carriageReturn, lineStart, lineFeed - lineStart);

                if (carriageReturn < 0 || carriageReturn != lineFeed - 1)
                {
                    return BadLineEnd;
                }

                _scanned = lineFeed + 1;
                _lineStart = _scanned;

                if (carriageReturn > lineStart)
                {
                    if (_lineCount == _lineEnd.Length)
                    {
                        return TooManyLines;
                    }

                    _lineEnd[_lineCount] = carriageReturn;
                    _lineCount++;
                }
                else if (_lineCount > 0)
                {
                    return _scanned;
                }
                else
                {
                    _requestStart += LineEndLength;
                }
            }

            return Incomplete;
        }
    }
}
