using System.Net;
using NanoNet.Services.Server;

namespace NanoNet.Services.Echo
{
    /// <summary>The Echo Protocol on UDP: a datagram that comes goes back (RFC 862).</summary>
    /// <remarks>The answer is never longer than the question, so nobody is amplified; nobody gets more than <see cref="ServerLimits.EchoesPerSecond"/>,
    /// so that who forges a source cannot make a flood of the board.</remarks>
    public sealed class UdpEchoService : DatagramHandler
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string ServiceName = "udp-echo";

        private readonly Counters _counters;
        private readonly SourceRate _rate;
        private readonly ServerLoop _server;

        /// <param name="server">Has the time.</param>
        /// <param name="counters">Where to count.</param>
        public UdpEchoService(ServerLoop server, Counters counters)
        {
            _server = server;
            _counters = counters;
            _rate = new SourceRate(ServerLimits.EchoesPerSecond);
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return ServiceName; }
        }

        /// <inheritdoc/>
        public override void Received(UdpPort port, byte[] buffer, int length, IPEndPoint sender)
        {
            // SendTo of nothing sends nothing: its loop in the interpreter ends before it begins.
            if (length == 0 || length > ServerLimits.MaxDatagram)
            {
                _counters.Count(Counter.UdpDroppedSize);
                return;
            }

            // lwIP drops a datagram that claims to come from a broadcast address (RFC 1122 section 3.2.1.3); this holds for other stacks too.
            if (!EchoSource.MayAnswer(sender.Port) || sender.Address.Equals(IPAddress.Broadcast))
            {
                _counters.Count(Counter.UdpDroppedSource);
                return;
            }

            if (!_rate.MayAnswer(sender.Address, _server.Now))
            {
                _counters.Count(Counter.UdpDroppedRate);
                return;
            }

            if (port.Send(buffer, length, sender))
            {
                _counters.Count(Counter.UdpEchoed);
            }
        }
    }
}
