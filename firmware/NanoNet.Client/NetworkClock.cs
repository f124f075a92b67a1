using System;
using nanoFramework.Networking;

namespace NanoNet.Client
{
    /// <summary>The board's time of day, from time servers (SNTP, RFC 4330).</summary>
    /// <remarks>The interpreter's own client asks, in the background, and asks again every hour; a server that does not answer stops nothing.</remarks>
    public static class NetworkClock
    {
        /// <summary>Whether the time was set.</summary>
        public static bool IsSet
        {
            get { return DateTime.UtcNow.Year >= ClientLimits.FirstTrueYear; }
        }

        /// <summary>Begins to ask.</summary>
        /// <param name="server">Name or address of a time server.</param>
        /// <param name="second">Of another; null: none.</param>
        public static void Start(string server, string second)
        {
            Sntp.Stop();
            Sntp.Server1 = server;

            if (second != null)
            {
                Sntp.Server2 = second;
            }

            Sntp.Start();
        }
    }
}
