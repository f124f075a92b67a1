using System;
using NanoNet.Services.Server;

namespace NanoNet.Services.Http
{
    /// <summary>HTTP on one slot: which phase it is in, and what comes next. Never waits.</summary>
    internal sealed class HttpConnection
    {
        private const int FirstRedirect = 300;
        private const int FirstClientError = 400;
        private const int FirstServerError = 500;
        private const int NoContent = 204;
        private const int NotModified = 304;
        private const long Unknown = long.MaxValue;

        private readonly HttpService _service;
        private readonly ServerLoop _server;
        private readonly Slot _slot;
        private readonly HttpExchange _exchange;
        private readonly RequestReader _request;
        private readonly HttpResponse _response;
        private readonly BodyReader _body = new BodyReader();
        private readonly HttpOutput _output;
        private readonly Counters _counters;
        private readonly long[] _counts;
        private HttpPhase _phase;
        private Resource _resource;
        private bool _persists;
        private bool _isRead;
        private int _rest;
        private int _restEnd;
        private int _requests;
        private long _since;
        private long _left;

        internal HttpConnection(Slot slot, HttpService service)
        {
            _service = service;
            _slot = slot;
            _server = slot.Server;
            _exchange = new HttpExchange(slot);
            _request = _exchange.Request;
            _response = _exchange.Response;
            _output = new HttpOutput(slot, _exchange, service);
            _counters = service.Counters;
            _counts = service.Counters.Values;
        }

        internal void Begin()
        {
            _requests = 0;
            _exchange.Reset();
            _rest = 0;
            _restEnd = _slot.Held;
            _phase = HttpPhase.Head;
            _slot.DeadlineAt = _server.Time + ServerLimits.FirstOctetTime;
        }

        internal void Readable()
        {
            switch (_phase)
            {
                case HttpPhase.Head:
                    ReceiveHead();
                    break;

                case HttpPhase.Body:
                    ReceiveBody();
                    break;

                case HttpPhase.Streaming:
                    // Nothing is expected of the client; its end, or a request behind this one, ends the stream's connection.
                    _persists = false;

                    if (_slot.Receive(0, _slot.Buffer.Length) <= 0)
                    {
                        GiveWay();
                        _slot.Close();
                    }

                    break;

                default:
                    Drain();
                    break;
            }
        }

        internal void Writable()
        {
            if (_phase == HttpPhase.Body)
            {
                // It was 100 Continue that had no room. The client goes on without it after a while, but it asked.
                _slot.Send(_service.Continue, 0, _service.Continue.Length);
                return;
            }

            Continue();
        }

        internal void TimedOut()
        {
            switch (_phase)
            {
                case HttpPhase.Head:
                    HeadTimedOut();
                    break;

                case HttpPhase.Body:
                    _counters.Count(Counter.TimeoutBody);
                    _service.Refusals.RequestTimeout.Set(_response);
                    Refuse();
                    break;

                case HttpPhase.Streaming:
                    _slot.Idle = false;
                    Continue();
                    break;

                default:
                    _slot.Close();
                    break;
            }
        }

        /// <summary>The connection ends: a stream that pauses has its end, so that the client knows that it has all of what was sent.</summary>
        internal void GiveWay()
        {
            if (_phase == HttpPhase.Streaming && !_slot.IsClosing && !_slot.IsWriting)
            {
                _output.EndStream();
            }
        }

        // A client that sent part of a request is told; one that sent nothing, as browsers do that connect ahead, is not.
        private void HeadTimedOut()
        {
            if (_request.Length == 0)
            {
                _counters.Count(_requests == 0 ? Counter.TimeoutFirstOctet : Counter.TimeoutKeepAlive);
                _slot.Close();
                return;
            }

            _counters.Count(Counter.TimeoutHead);
            _request.GiveUp();
            _service.Refusals.RequestTimeout.Set(_response);
            Refuse();
        }

        private void ReceiveHead()
        {
            int length = _request.Length;
            int received;

            if (length == 0 && _restEnd > _rest)
            {
                // What came behind the request before. It is at the beginning of the buffer already.
                received = _restEnd - _rest;
                _rest = 0;
                _restEnd = 0;
                _slot.Idle = false;
            }
            else
            {
                received = _slot.Receive(length, _slot.Buffer.Length - length);

                if (received <= 0)
                {
                    _slot.Close();
                    return;
                }
            }

            if (length == 0)
            {
                _slot.DeadlineAt = _server.Time + ServerLimits.HeadTime;
            }

            if (_request.Received(received))
            {
                _requests++;
                _counts[Counter.HttpRequests]++;
                Accept();
            }
        }

        private void Accept()
        {
            RequestLine line = _request.Line;
            RequestFields fields = _request.Fields;
            _resource = null;
            _isRead = false;
            _rest = _request.HeadLength;
            _restEnd = _request.Length;

            if (_request.Error != RequestError.None || line.Method == RequestMethod.Other)
            {
                Refuse(_request.Error != RequestError.None ? _request.Error : RequestError.Method);
                return;
            }

            _persists = !fields.HasClose && (line.MinorVersion != 0 || fields.HasKeepAlive);
            Find(line);

            if (_resource == null)
            {
                // What a body says is of no use here. It is not read first: the client may be waiting for the answer.
                _isRead = !fields.HasBody;
                _persists &= _isRead;
                Send();
                return;
            }

            int limit = _resource.MaxBody;

            if (limit != 0 && !fields.IsChunked && fields.ContentLength == RequestFields.NoContentLength
                && (line.Method == RequestMethod.Post || line.Method == RequestMethod.Put))
            {
                Refuse(RequestError.LengthRequired);
                return;
            }

            if (!fields.HasBody)
            {
                Respond();
                return;
            }

            BeginBody(fields, limit != 0 ? limit : ServerLimits.MaxUnwantedBody);
        }

        // Sets the response where there is no resource to ask.
        private void Find(RequestLine line)
        {
            if (line.IsAsterisk)
            {
                _service.Any.SetOptions(_response);
                return;
            }

            int route = _service.Table.Find(_request.Buffer, line.PathStart, line.PathLength);

            if (route == RouteTable.None)
            {
                _service.Refusals.NotFound.Set(_response);
                return;
            }

            Allow allow = _service.Table.AllowAt(route);

            if ((allow.Methods & line.Method) != 0)
            {
                _resource = _service.Table.At(route);
            }
            else if (line.Method == RequestMethod.Options)
            {
                allow.SetOptions(_response);
            }
            else
            {
                allow.SetNotAllowed(_response);
            }
        }

        private void BeginBody(RequestFields fields, int limit)
        {
            _body.Begin(fields, limit);

            if (_body.Error != RequestError.None)
            {
                Refuse(_body.Error);
                return;
            }

            _phase = HttpPhase.Body;
            _since = _server.Time;
            SetBodyDeadline();

            if (_rest < _restEnd)
            {
                ReadBody();
            }
            else if (fields.ExpectsContinue && _request.Line.MinorVersion != 0)
            {
                _slot.Send(_service.Continue, 0, _service.Continue.Length);
            }
        }

        private void ReceiveBody()
        {
            int head = _request.HeadLength;
            int received = _slot.Receive(head, _slot.Buffer.Length - head);

            if (received <= 0)
            {
                _slot.Close();
                return;
            }

            _rest = head;
            _restEnd = head + received;
            ReadBody();
        }

        private void ReadBody()
        {
            byte[] buffer = _slot.Buffer;

            while (_rest < _restEnd && !_body.IsDone)
            {
                _rest = _body.Read(buffer, _rest, _restEnd);

                if (_body.Error != RequestError.None)
                {
                    Refuse(_body.Error);
                    return;
                }

                if (_body.DataLength != 0 && _resource.MaxBody != 0)
                {
                    _resource.Body(_exchange, buffer, _body.Data, _body.DataLength);
                }
            }

            if (_body.IsDone)
            {
                Respond();
            }
            else
            {
                SetBodyDeadline();
            }
        }

        // A minimum rate, with some time to begin with: however slowly a body trickles, its end is in sight.
        private void SetBodyDeadline()
        {
            _slot.DeadlineAt = _since + ServerLimits.BodyGrace + (_body.Total * 1000L / ServerLimits.MinBodyRate);
        }

        private void Respond()
        {
            _isRead = true;
            _resource.Respond(_exchange);
            Send();
        }

        private void Refuse(RequestError error)
        {
            _counters.Count(Counter.HttpRefused + (int)error - 1);
            _service.Refusals.For(error).Set(_response);
            Refuse();
        }

        private void Refuse()
        {
            _persists = false;
            _isRead = false;
            _resource = null;
            Send();
        }

        private void Send()
        {
            int status = _response.Status;

            if (status < FirstRedirect)
            {
                _counts[Counter.Http2xx]++;
            }
            else
            {
                _counters.Count(status < FirstClientError ? Counter.Http3xx : status < FirstServerError ? Counter.Http4xx : Counter.Http5xx);
            }

            // A client that waits for a slot is better served than one that may come back.
            if (_server.IsCrowded || _requests >= ServerLimits.MaxRequests || (_response.IsStream && (_response.IsEndless || _request.Line.MinorVersion == 0)))
            {
                _persists = false;
            }

            bool hasBody = _request.Line.Method != RequestMethod.Head && status != NoContent && status != NotModified;
            _phase = _response.IsStream && hasBody ? HttpPhase.Streaming : HttpPhase.Sending;
            _slot.DeadlineAt = Slot.Never;
            _output.Begin(_resource, _persists, hasBody);
            Continue();
        }

        private void Continue()
        {
            if (_output.Continue())
            {
                Finish();
            }
        }

        private void Finish()
        {
            int rest = _isRead ? _restEnd - _rest : 0;

            if (_exchange.Successor != null)
            {
                MoveRest(rest);
                _slot.Held = rest;
                _slot.HandOver(_exchange.Successor);
                return;
            }

            if (!_persists)
            {
                BeginDrain(rest);
                return;
            }

            MoveRest(rest);
            _rest = 0;
            _restEnd = rest;
            _exchange.Reset();
            _phase = HttpPhase.Head;
            _slot.More = rest != 0;
            _slot.Idle = rest == 0;

            // It may be late in a long turn: whoever gives way has had its time since the response, not since the turn began.
            _slot.ActiveAt = Environment.TickCount64;
            _slot.DeadlineAt = _server.Time + (rest != 0 ? ServerLimits.HeadTime : ServerLimits.KeepAliveTime);
        }

        private void MoveRest(int count)
        {
            if (count != 0)
            {
                Array.Copy(_slot.Buffer, _rest, _slot.Buffer, 0, count);
            }
        }

        // Close with unread input resets the connection, and the reset may overtake the response. So what the client still sends is read first:
        // a body of known length to its end, anything else until the client is silent or has closed. There is no half close in the API.
        private void BeginDrain(int rest)
        {
            _left = Unknown;

            if (_isRead)
            {
                _left = rest == 0 ? 0 : Unknown;
            }
            else if (_resource == null && _request.Error == RequestError.None && _request.HeadLength != 0 && !_request.Fields.IsChunked)
            {
                int body = _request.Fields.ContentLength;
                _left = (body == RequestFields.NoContentLength ? 0 : body) - _request.Excess;
                _left = _left < 0 ? Unknown : _left;
            }

            if (_left == 0 && !_slot.IsReadable)
            {
                _slot.Close();
                return;
            }

            _phase = HttpPhase.Draining;
            _since = _server.Time;
            _slot.DeadlineAt = _since + ServerLimits.LingerQuiet;
        }

        private void Drain()
        {
            int received = _slot.Receive(0, _slot.Buffer.Length);

            if (received <= 0)
            {
                _slot.Close();
                return;
            }

            _left -= received;

            if (_left == 0 && !_slot.IsReadable)
            {
                _slot.Close();
                return;
            }

            if (_server.Time - _since >= ServerLimits.LingerTime)
            {
                _counters.Count(Counter.TimeoutLinger);
                _slot.Close();
                return;
            }

            _slot.DeadlineAt = _server.Time + ServerLimits.LingerQuiet;
        }
    }
}
