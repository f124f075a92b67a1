namespace NanoNet.Services.Tls
{
    /// <summary>Looks at the first octets of a TLS connection, which stay where they are, and says when its ClientHello has come as a whole.</summary>
    /// <remarks>
    /// The handshake of nanoFramework reads natively until it is over, without a limit of time, and no managed thread runs meanwhile. So it is not
    /// begun before the client has sent all that the server needs to answer. RFC 8446 sections 4.1.2 and 5.1.
    /// </remarks>
    public static class ClientHello
    {
        /// <summary>Octets that say how long it is: the header of the record and that of the handshake message.</summary>
        public const int HeaderLength = RecordHeader + MessageHeader;

        private const int RecordHeader = 5;
        private const int MessageHeader = 4;
        private const byte HandshakeRecord = 22;
        private const byte HelloMessage = 1;
        private const byte MajorVersion = 3;

        /// <summary>Says of what came whether it is a whole ClientHello.</summary>
        /// <param name="octets">The first octets of the connection.</param>
        /// <param name="count">How many of them are here, up to <see cref="HeaderLength"/>.</param>
        /// <param name="available">How many have come in all.</param>
        public static HelloState Look(byte[] octets, int count, int available)
        {
            if ((count > 0 && octets[0] != HandshakeRecord) || (count > 1 && octets[1] != MajorVersion) || (count > 5 && octets[5] != HelloMessage))
            {
                return HelloState.Refused;
            }

            if (count < HeaderLength)
            {
                return HelloState.Incomplete;
            }

            int record = (octets[3] << 8) | octets[4];
            int message = (octets[6] << 16) | (octets[7] << 8) | octets[8];

            // A hello in two records is allowed by the RFC and sent by nobody; a longer one than fits our window would never be complete here.
            if (message + MessageHeader != record || RecordHeader + record > ServerLimits.MaxClientHello)
            {
                return HelloState.Refused;
            }

            return available >= RecordHeader + record ? HelloState.Complete : HelloState.Incomplete;
        }
    }
}
