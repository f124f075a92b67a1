using System;
using NanoNet.Services.Configuration;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Text;

namespace NanoNet.Services.Status
{
    /// <summary>The answer to GET /status, kept as one array with its numbers in fields of fixed width: a request changes the digits of what
    /// changed, and copies.</summary>
    /// <remarks>The length never changes, so neither does the head. A JSON number may have spaces before it.</remarks>
    public sealed class StatusDocument : IResource
    {
        /// <summary>Digits of a count: 9,999,999,999. More lose the leading ones.</summary>
        private const int CountWidth = 10;

        /// <summary>Digits of a time: 31 years in microseconds.</summary>
        private const int TimeWidth = 15;

        private const int NotShown = -1;

        private readonly object _gate = new object();
        private readonly ServiceConfiguration _configuration;
        private readonly SocketBudget _budget;
        private readonly long[] _counts;
        private readonly StatusValue[] _more;
        private readonly int[] _countFields;
        private readonly long[] _countsShown;
        private readonly int[] _moreFields;
        private int _uptimeField;
        private byte[] _octets;
        private int _headLength;

        /// <param name="configuration">Who we are.</param>
        /// <param name="budget">The sockets.</param>
        /// <param name="counters">The counters.</param>
        /// <param name="more">What this board adds; may be empty.</param>
        public StatusDocument(ServiceConfiguration configuration, SocketBudget budget, Counters counters, StatusValue[] more)
        {
            _configuration = configuration;
            _budget = budget;
            _counts = counters.Values;
            _more = more;
            _countFields = new int[_counts.Length];
            _countsShown = new long[_counts.Length];
            _moreFields = new int[more.Length];
        }

        /// <summary>Makes the document anew for an address. Allocates: call it at start and when the address changed.</summary>
        public void Describe(InterfaceAddress address)
        {
            lock (_gate)
            {
                OctetWriter body = new OctetWriter(ServerLimits.ConnectionBuffer);
                WriteIdentity(body);
                WriteAddress(body, address);
                WriteCounters(body);

                OctetWriter document = new OctetWriter(ServerLimits.ConnectionBuffer);
                ResponseHead.Write(document, "200 OK", "application/json", body.Length, "");
                _headLength = document.Length;
                document.Octets(body.ToArray());
                _octets = document.ToArray();

                if (_octets.Length > ServerLimits.ConnectionBuffer)
                {
                    throw new ArgumentException("The status document does not fit a connection's buffer: " + _octets.Length.ToString());
                }
            }
        }

        /// <inheritdoc/>
        public void Get(HttpResponse response)
        {
            // Two connections that changed digits at the same time would mix theirs.
            lock (_gate)
            {
                byte[] octets = _octets;
                Update(octets);
                Array.Copy(octets, 0, response.Buffer, 0, octets.Length);
                response.Set(200, response.Buffer, _headLength, octets.Length);
            }
        }

        private void Update(byte[] octets)
        {
            long[] counts = _counts;
            long[] shown = _countsShown;
            int head = _headLength;

            for (int i = 0; i < counts.Length; i++)
            {
                long count = counts[i];

                if (count != shown[i])
                {
                    shown[i] = count;
                    DecimalText.PutRight(octets, head + _countFields[i], CountWidth, count);
                }
            }

            DecimalText.PutRight(octets, head + _uptimeField, TimeWidth, Environment.TickCount64);

            for (int i = 0; i < _more.Length; i++)
            {
                DecimalText.PutRight(octets, head + _moreFields[i], TimeWidth, _more[i].Read());
            }
        }

        private void WriteIdentity(OctetWriter body)
        {
            body.Text("{\n\"buildId\":");
            body.JsonString(_configuration.BuildId);
            body.Text(",\n\"firmware\":");
            body.JsonString(_configuration.Firmware);
            body.Text(",\n\"version\":");
            body.JsonString(_configuration.Version);
            body.Text(",\n\"board\":");
            body.JsonString(_configuration.Board);
            body.Text(",\n\"uptimeMs\":");
            _uptimeField = body.Field(TimeWidth);

            for (int i = 0; i < _more.Length; i++)
            {
                body.Text(",\n");
                body.JsonString(_more[i].Name);
                body.Text(":");
                _moreFields[i] = body.Field(TimeWidth);
            }
        }

        private void WriteAddress(OctetWriter body, InterfaceAddress address)
        {
            body.Text(",\n\"network\":{\"address\":");
            body.JsonString(address.Address);
            body.Text(",\"mask\":");
            body.JsonString(address.Mask);
            body.Text(",\"gateway\":");
            body.JsonString(address.Gateway);
            body.Text(",\"mac\":");
            body.JsonString(address.Mac);
            body.Text(",\"dhcp\":" + (address.IsDhcp ? "true" : "false"));
            body.Text("},\n\"sockets\":{\"board\":" + _budget.Available.ToString());
            body.Text(",\"needed\":" + _budget.Needed.ToString());
            body.Text(",\"connections\":" + _budget.Connections.ToString());
        }

        private void WriteCounters(OctetWriter body)
        {
            body.Text("},\n\"counters\":{");

            for (int i = 0; i < _counts.Length; i++)
            {
                body.Text(i == 0 ? "\n" : ",\n");
                body.JsonString(Counter.Names[i]);
                body.Text(":");
                _countFields[i] = body.Field(CountWidth);
                _countsShown[i] = NotShown;
            }

            body.Text("}}\n");
        }
    }
}
