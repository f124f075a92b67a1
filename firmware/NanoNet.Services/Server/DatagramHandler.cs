using System.Net;

namespace NanoNet.Services.Server
{
    /// <summary>What a UDP port does with a datagram. Called by the server loop, like a <see cref="ConnectionHandler"/>: it never waits.</summary>
    public abstract class DatagramHandler
    {
        /// <summary>Name, as the banner says it.</summary>
        public abstract string Name { get; }

        /// <summary>A datagram has come.</summary>
        /// <param name="port">Where it came, and where an answer goes out.</param>
        /// <param name="buffer">Holds it from the beginning; the handler may overwrite it. Shared by all ports.</param>
        /// <param name="length">Its octets. One more than <see cref="ServerLimits.MaxDatagram"/> if it was longer than that.</param>
        /// <param name="sender">Who sent it, or who is said to.</param>
        public abstract void Received(UdpPort port, byte[] buffer, int length, IPEndPoint sender);
    }
}
