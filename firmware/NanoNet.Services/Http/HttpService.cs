using System;
using NanoNet.Services.Tcp;

namespace NanoNet.Services.Http
{
    /// <summary>HTTP/1.0 and 1.1, GET and HEAD, one request a connection (RFC 9110, RFC 9112).</summary>
    /// <remarks>Every response says <c>Connection: close</c>: on a board with one connection to give, a client that keeps it starves the
    /// rest. Bodies of requests are read and thrown away.</remarks>
    public sealed class HttpService : ITcpService
    {
        /// <summary>Name of the service, as the banner says it.</summary>
        public const string ServiceName = "http";

        private const int FirstServerError = 500;
        private const int FirstClientError = 400;

        private readonly RouteTable _routes = new RouteTable();
        private readonly Refusals _refusals = new Refusals();
        private readonly int _port;
        private readonly long[] _counts;
        private readonly HttpExchange[] _exchanges;

        /// <param name="port">80 by RFC 9110.</param>
        /// <param name="connections">Number of connection slots; what each needs is allocated here.</param>
        /// <param name="counters">Where to count.</param>
        public HttpService(int port, ConnectionSlots connections, Counters counters)
        {
            _port = port;
            _counts = counters.Values;
            _exchanges = new HttpExchange[connections.Count];

            for (int i = 0; i < _exchanges.Length; i++)
            {
                _exchanges[i] = new HttpExchange(connections.At(i).Buffer);
            }
        }

        /// <inheritdoc/>
        public string Name
        {
            get { return ServiceName; }
        }

        /// <inheritdoc/>
        public int Port
        {
            get { return _port; }
        }

        /// <summary>What answers where. One line adds a page: <c>Routes.Add("/hello", new FixedResponse("text/plain", "Hello"));</c>.</summary>
        public RouteTable Routes
        {
            get { return _routes; }
        }

        /// <inheritdoc/>
        public void Serve(Connection connection)
        {
            HttpExchange exchange = _exchanges[connection.Index];
            exchange.Reset();

            if (!ReceiveHead(connection, exchange))
            {
                return;
            }

            Answer(exchange);

            if (Send(connection, exchange))
            {
                Linger(connection, exchange);
            }
        }

        // False if there is nobody to answer, or nothing to answer to.
        private bool ReceiveHead(Connection connection, HttpExchange exchange)
        {
            RequestReader request = exchange.Request;
            long deadline = connection.AcceptedAt + ServerLimits.FirstOctetTime;

            while (true)
            {
                WaitOutcome outcome = connection.WaitReadable(deadline);

                if (outcome != WaitOutcome.Readable)
                {
                    return RefuseLate(outcome, exchange);
                }

                int received = connection.Receive(request.Length, connection.Buffer.Length - request.Length);

                if (received <= 0)
                {
                    return false;
                }

                if (request.Length == 0)
                {
                    deadline = connection.LastActivity + ServerLimits.HeadTime;
                }

                if (request.Received(received))
                {
                    _counts[Counter.HttpRequests]++;
                    return true;
                }
            }
        }

        // A client that sent part of a request is told; one that sent nothing, as browsers do that connect ahead, is not.
        private bool RefuseLate(WaitOutcome outcome, HttpExchange exchange)
        {
            if (outcome == WaitOutcome.Broken)
            {
                return false;
            }

            bool isPartial = exchange.Request.Length > 0;

            if (outcome == WaitOutcome.TimedOut)
            {
                _counts[isPartial ? Counter.TimeoutHead : Counter.TimeoutFirstOctet]++;
            }

            exchange.IsLate = true;
            exchange.Request.GiveUp();
            return isPartial;
        }

        private void Answer(HttpExchange exchange)
        {
            RequestReader request = exchange.Request;
            HttpResponse response = exchange.Response;
            RequestError error = request.Error;

            if (exchange.IsLate)
            {
                _refusals.RequestTimeout.Get(response);
            }
            else if (error != RequestError.None)
            {
                _counts[Counter.HttpRefused + (int)error - 1]++;
                _refusals.For(error).Get(response);
            }
            else
            {
                Find(exchange).Get(response);
            }
        }

        private IResource Find(HttpExchange exchange)
        {
            RequestLine line = exchange.Request.Line;
            IResource resource = _routes.Find(exchange.Response.Buffer, line.PathStart, line.PathLength);

            if (resource == null)
            {
                return _refusals.NotFound;
            }

            return line.Method == RequestMethod.Other ? _refusals.MethodNotAllowed : resource;
        }

        private bool Send(Connection connection, HttpExchange exchange)
        {
            HttpResponse response = exchange.Response;
            int status = response.Status;

            _counts[status < FirstClientError ? Counter.Http2xx : status < FirstServerError ? Counter.Http4xx : Counter.Http5xx]++;

            bool isHead = exchange.Request.Line.Method == RequestMethod.Head;
            return connection.Send(response.Octets, 0, isHead ? response.HeadLength : response.Length);
        }

        // Close with unread input resets the connection, and the reset may overtake the response. So what the client still sends is read first:
        // a body of known length to its end, anything else until the client is silent or has closed. There is no half close in the API.
        private void Linger(Connection connection, HttpExchange exchange)
        {
            long left = exchange.OctetsLeft();

            if (left == 0 && connection.Available == 0)
            {
                return;
            }

            long deadline = Environment.TickCount64 + ServerLimits.LingerTime;

            while (true)
            {
                long now = Environment.TickCount64;
                long quiet = now + ServerLimits.LingerQuiet;

                if (connection.WaitReadable(quiet < deadline ? quiet : deadline) != WaitOutcome.Readable)
                {
                    return;
                }

                int received = connection.Receive(0, connection.Buffer.Length);

                if (received <= 0)
                {
                    return;
                }

                left -= received;

                if (left == 0 && connection.Available == 0)
                {
                    return;
                }

                if (now >= deadline)
                {
                    _counts[Counter.TimeoutLinger]++;
                    return;
                }
            }
        }
    }
}
