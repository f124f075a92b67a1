namespace NanoNet.Client
{
    /// <summary>Every bound of what the board asks of others, with where its value comes from. Times are in milliseconds.</summary>
    public static class ClientLimits
    {
        /// <summary>From one attempt's failure to the next attempt; each failure in a row doubles it.</summary>
        public const int FirstPause = 1000;

        /// <summary>Longest pause: a server that comes back after a night is told within five minutes.</summary>
        public const int LongestPause = 300000;

        /// <summary>A part of each pause that is left to chance, as one in so many: boards that lost power together do not come back together.</summary>
        public const int JitterShare = 4;

        /// <summary>How long one attempt waits for octets, in seconds. A connection to nobody ends after 20 s, when lwIP gives up.</summary>
        public const int ResponseTime = 10;

        /// <summary>The first year that a clock can say that was set: before a time server answered, a board begins at 1970 or when its firmware was built.</summary>
        public const int FirstTrueYear = 2021;
    }
}
