using System;
using System.Net;
using NanoNet.Services.Echo;
using NanoNet.Services.Server;
using NanoNet.Services.Text;

namespace NanoNet.Services.Discovery
{
    /// <summary>Answers on UDP who the board is (<c>NANONET WHO</c>, which may be broadcast) and how it is (<c>NANONET STATUS</c>).</summary>
    /// <remarks>
    /// The answer is never longer than the question, so nobody can make the board send more than he sends: a question is filled up with spaces to
    /// the length that its answer may have. Both answers are lines of text; of the status come as many as fit, and <c>NANONET STATUS 20</c> begins
    /// with the counter of that number.
    /// </remarks>
    public sealed class InformationService : DatagramHandler
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string ServiceName = "info";

        /// <summary>Octets of a line: the longest name, a space, 19 digits, CR LF.</summary>
        private const int LongestLine = 64;

        private readonly byte[] _who = OctetWriter.Of("NANONET WHO");
        private readonly byte[] _status = OctetWriter.Of("NANONET STATUS");
        private readonly byte[][] _names;
        private readonly Counters _counters;
        private readonly long[] _counts;
        private readonly SourceRate _rate = new SourceRate(ServerLimits.InformationPerSecond);
        private readonly ServerLoop _server;
        private byte[] _identity;

        /// <param name="server">Has the time.</param>
        /// <param name="counters">What is told, and where to count.</param>
        public InformationService(ServerLoop server, Counters counters)
        {
            _server = server;
            _counters = counters;
            _counts = counters.Values;
            _names = new byte[Counter.Names.Length][];

            for (int i = 0; i < _names.Length; i++)
            {
                _names[i] = OctetWriter.Of(Counter.Names[i] + " ");
            }
        }

        /// <inheritdoc/>
        public override string Name
        {
            get { return ServiceName; }
        }

        /// <summary>Sets what is answered to the question who the board is.</summary>
        public void Describe(string identity)
        {
            _identity = OctetWriter.Of(identity);
        }

        /// <inheritdoc/>
        public override void Received(UdpPort port, byte[] buffer, int length, IPEndPoint sender)
        {
            if (!EchoSource.MayAnswer(sender.Port) || sender.Address.Equals(IPAddress.Broadcast))
            {
                _counters.Count(Counter.UdpDroppedSource);
                return;
            }

            bool isWho = Begins(buffer, length, _who);

            if (!isWho && !Begins(buffer, length, _status))
            {
                _counters.Count(Counter.UdpDroppedContent);
                return;
            }

            if (!_rate.MayAnswer(sender.Address, _server.Now))
            {
                _counters.Count(Counter.UdpDroppedRate);
                return;
            }

            int answer = isWho ? PutIdentity(buffer, length) : PutStatus(buffer, length);

            if (answer == 0)
            {
                _counters.Count(Counter.UdpDroppedSize);
            }
            else if (port.Send(buffer, answer, sender))
            {
                _counters.Count(Counter.UdpAnswered);
            }
        }

        private static bool Begins(byte[] buffer, int length, byte[] question)
        {
            if (length < question.Length)
            {
                return false;
            }

            for (int i = 0; i < question.Length; i++)
            {
                if (buffer[i] != question[i])
                {
                    return false;
                }
            }

            return true;
        }

        private int PutIdentity(byte[] buffer, int length)
        {
            if (_identity == null || _identity.Length > length)
            {
                return 0;
            }

            Array.Copy(_identity, 0, buffer, 0, _identity.Length);
            return _identity.Length;
        }

        private int PutStatus(byte[] buffer, int length)
        {
            int counter = FirstCounter(buffer, length);
            int at = 0;

            while (counter < _names.Length && length - at >= LongestLine)
            {
                byte[] name = _names[counter];
                Array.Copy(name, 0, buffer, at, name.Length);
                at = Text.DecimalText.Put(buffer, at + name.Length, _counts[counter]);
                buffer[at] = (byte)'\r';
                buffer[at + 1] = (byte)'\n';
                at += 2;
                counter++;
            }

            return at;
        }

        private int FirstCounter(byte[] buffer, int length)
        {
            int number = 0;

            for (int i = _status.Length + 1; i < length && i < _status.Length + 4 && buffer[i] >= (byte)'0' && buffer[i] <= (byte)'9'; i++)
            {
                number = (number * 10) + (buffer[i] - '0');
            }

            return number;
        }
    }
}
