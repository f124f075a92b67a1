using System;
using NanoNet.Services.Configuration;
using NanoNet.Services.Http;
using NanoNet.Services.Network;
using NanoNet.Services.Text;

namespace NanoNet.Services.Status
{
    /// <summary>The answer to GET /status, kept as one array with its numbers in fields of fixed width: a request changes the digits of what
    /// changed.</summary>
    /// <remarks>The length never changes, so neither does the head. A JSON number may have spaces before it. What does not go out at once is cut at a line's
    /// end, so that a request in between changes whole numbers.</remarks>
    public sealed class StatusDocument : Resource
    {
        /// <summary>Digits of a count: 9,999,999,999. More lose the leading ones.</summary>
        private const int CountWidth = 10;

        /// <summary>Digits of a time: 31 years in microseconds.</summary>
        private const int TimeWidth = 15;

        /// <summary>A head is shorter: what is left of a send is for the body.</summary>
        private const int LongestHead = 320;

        private const long MostShown = 10000000000;

        private const int NotShown = -1;
        private const byte Nine = 57;
        private const byte Blank = 32;

        private readonly ServiceConfiguration _configuration;
        private readonly ServiceTable _services;
        private readonly SocketBudget _budget;
        // What changes with every request; all else is looked at when it is known to have changed.
        private readonly int[] _frequent =
        {
            Counter.TcpAccepted, Counter.TcpClosed, Counter.TcpOctetsIn, Counter.TcpOctetsOut, Counter.HttpRequests, Counter.Http2xx,
        };

        private readonly Counters _counters;
        private readonly long[] _counts;
        private readonly StatusValue[] _more;
        private readonly int[] _lastDigits;
        private readonly long[] _countsShown;
        private readonly int[] _moreFields;
        private long _uptimeShown;
        private int _uptimeField;
        private int _cut;
        private byte[] _head;
        private byte[] _body;

        /// <param name="configuration">Who we are.</param>
        /// <param name="services">What we serve.</param>
        /// <param name="budget">The sockets.</param>
        /// <param name="counters">The counters.</param>
        /// <param name="more">What this board adds; may be empty.</param>
        public StatusDocument(ServiceConfiguration configuration, ServiceTable services, SocketBudget budget, Counters counters, StatusValue[] more)
        {
            _configuration = configuration;
            _services = services;
            _budget = budget;
            _counters = counters;
            _counts = counters.Values;
            _more = more;
            _lastDigits = new int[_counts.Length];
            _countsShown = new long[_counts.Length];
            _moreFields = new int[more.Length];
        }

        /// <summary>Makes the document anew for an address. Allocates: call it at start and when the address changed.</summary>
        public void Describe(InterfaceAddress address)
        {
            OctetWriter body = new OctetWriter(ServerLimits.SafeSend);
            _cut = 0;
            WriteIdentity(body);
            WriteAddress(body, address);
            WriteCounters(body);

            byte[] octets = body.ToArray();
            byte[] head = ResponseHead.Make("200 OK", "application/json", octets.Length, "Cache-Control: no-store\r\n");

            _counters.SetChanged();

            // A response may be under way: it goes on with the arrays that it began with.
            _body = octets;
            _head = head;
        }

        /// <inheritdoc/>
        public override void Respond(HttpExchange exchange)
        {
            byte[] body = _body;
            Update(body);
            exchange.Response.Set(200, _head, body, 0, body.Length, _cut);
        }

        private void Update(byte[] octets)
        {
            if (_counters.TakeChanged())
            {
                for (int i = 0; i < _counts.Length; i++)
                {
                    if (_counts[i] != _countsShown[i])
                    {
                        Show(octets, i);
                    }
                }
            }
            else
            {
                int[] frequent = _frequent;
                long[] counts = _counts;
                long[] shown = _countsShown;

                for (int i = 0; i < frequent.Length; i++)
                {
                    int counter = frequent[i];
                    long count = counts[counter];
                    long before = shown[counter];

                    if (count == before)
                    {
                        continue;
                    }

                    int last = _lastDigits[counter];
                    byte digit = octets[last];

                    // One more, most often; and nine times of ten only the last digit changes.
                    if (count == before + 1 && digit < Nine && digit != Blank)
                    {
                        octets[last] = (byte)(digit + 1);
                        shown[counter] = count;
                    }
                    else
                    {
                        Show(octets, counter);
                    }
                }
            }

            long uptime = Environment.TickCount64;
            DecimalText.Change(octets, _uptimeField, TimeWidth, _uptimeShown, uptime);
            _uptimeShown = uptime;

            for (int i = 0; i < _more.Length; i++)
            {
                DecimalText.PutRight(octets, _moreFields[i], TimeWidth, _more[i].Read());
            }
        }

        private void Show(byte[] octets, int counter)
        {
            long count = _counts[counter];
            long shown = _countsShown[counter];
            _countsShown[counter] = count;

            if (count >= MostShown)
            {
                count %= MostShown;
                shown = NotShown;
            }

            DecimalText.Change(octets, _lastDigits[counter] - CountWidth + 1, CountWidth, shown, count);
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
            body.Text(",\n\"services\":");
            body.JsonString(_services.ToString());
            body.Text(",\n\"uptimeMs\":");
            _uptimeField = body.Field(TimeWidth);
            _uptimeShown = NotShown;

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
            body.Text(",\"reserved\":" + _budget.Reserved.ToString());
        }

        private void WriteCounters(OctetWriter body)
        {
            body.Text("},\n\"counters\":{");

            for (int i = 0; i < _counts.Length; i++)
            {
                body.Text(i == 0 ? "\n" : ",\n");

                if (body.Length <= ServerLimits.SafeSend - LongestHead)
                {
                    _cut = body.Length;
                }

                body.JsonString(Counter.Names[i]);
                body.Text(":");
                _lastDigits[i] = body.Field(CountWidth) + CountWidth - 1;
                _countsShown[i] = NotShown;
            }

            body.Text("}}\n");
        }
    }
}
