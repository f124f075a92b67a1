using System;

namespace NanoNet.Services.Http
{
    /// <summary>The request-line of RFC 9112 section 3, as offsets into the connection's buffer. Reused; allocates nothing.</summary>
    public sealed class RequestLine
    {
        /// <summary>SP, "HTTP/", a digit, a dot and a digit.</summary>
        private const int VersionLength = 9;

        private const byte Space = 32;

        // Four octets as BitConverter.ToInt32 reads them, natively and in one call: all boards are little-endian.
        private const int GetAndSpace = 0x20544547;
        private const int Http = 0x50545448;
        private const int Slash10 = 0x302E312F;
        private const int Slash11 = 0x312E312F;

        // Boxed once, see HeadScanner.
        private static readonly object s_space = Space;
        private static readonly object s_slash = (byte)'/';
        private static readonly object s_question = (byte)'?';

        private RequestMethod _method;
        private int _minorVersion;
        private int _pathStart;
        private int _pathLength;
        private int _queryLength;
        private bool _isAsterisk;

        /// <summary>The method.</summary>
        public RequestMethod Method
        {
            get { return _method; }
        }

        /// <summary>0 for HTTP/1.0; 1 for HTTP/1.1 and for any later 1.x, which is to be read as 1.1 (RFC 9110 section 2.5).</summary>
        public int MinorVersion
        {
            get { return _minorVersion; }
        }

        /// <summary>Where the path of the target begins.</summary>
        public int PathStart
        {
            get { return _pathStart; }
        }

        /// <summary>Length of the path without its query. 0, which is the path <c>/</c>, where the absolute form has none.</summary>
        public int PathLength
        {
            get { return _pathLength; }
        }

        /// <summary>Where the query begins, behind its question mark.</summary>
        public int QueryStart
        {
            get { return _pathStart + _pathLength + 1; }
        }

        /// <summary>Length of the query; 0 if there is none.</summary>
        public int QueryLength
        {
            get { return _queryLength; }
        }

        /// <summary>Whether the target is <c>*</c>: the server as a whole, which only OPTIONS can ask of.</summary>
        public bool IsAsterisk
        {
            get { return _isAsterisk; }
        }

        /// <summary>Forgets the last request. Until a method was read it is <see cref="RequestMethod.Other"/>.</summary>
        public void Reset()
        {
            _method = RequestMethod.Other;
            _minorVersion = 0;
            _pathStart = 0;
            _pathLength = 0;
            _queryLength = 0;
            _isAsterisk = false;
        }

        /// <summary>Reads the line.</summary>
        /// <param name="buffer">The connection's buffer.</param>
        /// <param name="start">Offset of the line's first octet.</param>
        /// <param name="end">Offset of the CR that ends it.</param>
        /// <remarks>Call <see cref="Reset"/> before.</remarks>
        public RequestError Parse(byte[] buffer, int start, int end)
        {
            int methodEnd = ParseMethod(buffer, start, end);

            if (methodEnd <= start)
            {
                return RequestError.RequestLine;
            }

            int target = methodEnd + 1;
            int targetEnd = end - VersionLength;

            if (targetEnd <= target || !IsVersion(buffer, targetEnd))
            {
                return RequestError.RequestLine;
            }

            if (buffer[targetEnd + 6] != (byte)'1')
            {
                return RequestError.Version;
            }

            _minorVersion = buffer[targetEnd + 8] == (byte)'0' ? 0 : 1;

            if (targetEnd - target > ServerLimits.MaxTarget)
            {
                return RequestError.TargetLength;
            }

            if (!OctetClass.Holds(buffer, target, targetEnd, OctetClass.Target))
            {
                return RequestError.Target;
            }

            return ParseTarget(buffer, target, targetEnd);
        }

        /// <summary>Reads the method and nothing else.</summary>
        /// <param name="buffer">The connection's buffer.</param>
        /// <param name="start">Offset of the line's first octet.</param>
        /// <param name="end">Where to stop, if the method does not end before.</param>
        /// <returns>Offset of the space behind the method; not above <paramref name="start"/> if there is none.</returns>
        public int ParseMethod(byte[] buffer, int start, int end)
        {
            // Nearly every request.
            if (end - start >= sizeof(int) && BitConverter.ToInt32(buffer, start) == GetAndSpace)
            {
                _method = RequestMethod.Get;
                return start + sizeof(int) - 1;
            }

            int methodEnd = Array.IndexOf(buffer, s_space, start, end - start);

            if (methodEnd <= start)
            {
                return start;
            }

            _method = MethodOf(buffer, start, methodEnd - start);
            return _method != RequestMethod.Other || OctetClass.Holds(buffer, start, methodEnd, OctetClass.Token) ? methodEnd : start;
        }

        // HTTP-version is case-sensitive (RFC 9112 section 2.3).
        private static bool IsVersion(byte[] buffer, int at)
        {
            if (buffer[at] != Space || BitConverter.ToInt32(buffer, at + 1) != Http)
            {
                return false;
            }

            int version = BitConverter.ToInt32(buffer, at + 5);

            if (version == Slash11 || version == Slash10)
            {
                return true;
            }

            int major = buffer[at + 6] - '0';
            int minor = buffer[at + 8] - '0';
            return major >= 0 && major <= 9 && minor >= 0 && minor <= 9 && buffer[at + 5] == (byte)'/' && buffer[at + 7] == (byte)'.';
        }

        // Methods are case-sensitive (RFC 9110 section 9.1). The lengths tell most of them apart.
        private static RequestMethod MethodOf(byte[] buffer, int at, int length)
        {
            switch (length)
            {
                case 3:
                    return Is(buffer, at, OctetText.Put) ? RequestMethod.Put : RequestMethod.Other;

                case 4:
                    return Is(buffer, at, OctetText.Post) ? RequestMethod.Post
                        : Is(buffer, at, OctetText.Head) ? RequestMethod.Head : RequestMethod.Other;

                case 6:
                    return Is(buffer, at, OctetText.Delete) ? RequestMethod.Delete : RequestMethod.Other;

                case 7:
                    return Is(buffer, at, OctetText.Options) ? RequestMethod.Options : RequestMethod.Other;

                default:
                    return RequestMethod.Other;
            }
        }

        private static bool Is(byte[] buffer, int at, byte[] method)
        {
            for (int i = 0; i < method.Length; i++)
            {
                if (buffer[at + i] != method[i])
                {
                    return false;
                }
            }

            return true;
        }

        private RequestError ParseTarget(byte[] buffer, int target, int targetEnd)
        {
            int path = target;

            if (buffer[target] != (byte)'/')
            {
                if (buffer[target] == (byte)'*' && targetEnd == target + 1 && _method == RequestMethod.Options)
                {
                    _isAsterisk = true;
                    return RequestError.None;
                }

                path = EndOfAuthority(buffer, target, targetEnd);

                if (path < 0)
                {
                    // The form "host:port" belongs to CONNECT, which is not implemented.
                    return _method == RequestMethod.Other ? RequestError.Method : RequestError.Target;
                }
            }

            int query = Array.IndexOf(buffer, s_question, path, targetEnd - path);

            _pathStart = path;
            _pathLength = (query < 0 ? targetEnd : query) - path;
            _queryLength = query < 0 ? 0 : targetEnd - query - 1;
            return RequestError.None;
        }

        // The absolute form, which a server must accept (RFC 9112 section 3.2.2). The authority is passed over: one board is one host.
        private static int EndOfAuthority(byte[] buffer, int target, int targetEnd)
        {
            int authority = SchemeEnd(buffer, target, targetEnd, OctetText.HttpScheme);

            if (authority < 0)
            {
                // What comes in over TLS: which of the two it is nobody asks.
                authority = SchemeEnd(buffer, target, targetEnd, OctetText.HttpsScheme);
            }

            if (authority < 0)
            {
                return -1;
            }

            int slash = Array.IndexOf(buffer, s_slash, authority, targetEnd - authority);
            int end = slash < 0 ? targetEnd : slash;
            int question = Array.IndexOf(buffer, s_question, authority, end - authority);

            if (question >= 0)
            {
                end = question;
            }

            return end > authority && OctetClass.Holds(buffer, authority, end, OctetClass.Host) ? end : -1;
        }

        private static int SchemeEnd(byte[] buffer, int target, int targetEnd, byte[] scheme)
        {
            int end = target + scheme.Length;
            return end < targetEnd && OctetText.EqualsIgnoreCase(buffer, target, scheme) ? end : -1;
        }
    }
}
