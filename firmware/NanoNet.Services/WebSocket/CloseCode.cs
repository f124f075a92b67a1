namespace NanoNet.Services.WebSocket
{
    /// <summary>Status codes of a Close frame (RFC 6455 section 7.4).</summary>
    public static class CloseCode
    {
        /// <summary>None: a Close frame without data. Never on the wire.</summary>
        public const int None = 0;

        /// <summary>What the connection was for is done.</summary>
        public const int Normal = 1000;

        /// <summary>The server stops, or needs the connection for somebody else.</summary>
        public const int GoingAway = 1001;

        /// <summary>The peer broke the protocol.</summary>
        public const int ProtocolError = 1002;

        /// <summary>A message of a type that the endpoint cannot take.</summary>
        public const int CannotAccept = 1003;

        /// <summary>A text, or the reason of a Close frame, that is not UTF-8.</summary>
        public const int InvalidData = 1007;

        /// <summary>Against a rule of the endpoint's own: a message that takes too long.</summary>
        public const int PolicyViolation = 1008;

        /// <summary>A message that is larger than <see cref="ServerLimits.MaxMessage"/>.</summary>
        public const int TooBig = 1009;

        /// <summary>The last code that the registry of RFC 6455 section 11.7 holds for the wire.</summary>
        private const int LastRegistered = 1014;

        /// <summary>The first code that libraries and applications may use.</summary>
        private const int FirstOpen = 3000;

        private const int LastOpen = 4999;

        /// <summary>Whether a code may be in a Close frame. 1004 is reserved, 1005, 1006 and 1015 are for programming interfaces only; other codes below
        /// 3000 are not defined.</summary>
        public static bool IsValid(int code)
        {
            if (code >= FirstOpen)
            {
                return code <= LastOpen;
            }

            return (code >= Normal && code <= CannotAccept) || (code >= InvalidData && code <= LastRegistered);
        }
    }
}
