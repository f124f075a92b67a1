using System;
using NanoNet.Services.Server;

namespace NanoNet.Services.Http
{
    /// <summary>Puts a response together and gives it to TCP, as much at a time as there is room for.</summary>
    internal sealed class HttpOutput
    {
        /// <summary>Pieces of a stream in one turn: other connections want theirs too.</summary>
        private const int PiecesPerTurn = 4;

        private const string Digits = "0123456789abcdef";

        private readonly ServerLoop _server;
        private readonly Slot _slot;
        private readonly HttpExchange _exchange;
        private readonly HttpResponse _response;
        private readonly RequestLine _line;
        private readonly HttpService _service;
        private readonly byte[] _scratch;
        private Resource _resource;
        private bool _persists;
        private bool _hasBody;
        private bool _isHeadSent;
        private bool _hasPiece;

        internal HttpOutput(Slot slot, HttpExchange exchange, HttpService service)
        {
            _slot = slot;
            _server = slot.Server;
            _exchange = exchange;
            _response = exchange.Response;
            _line = exchange.Request.Line;
            _service = service;
            _scratch = service.Scratch;
        }

        internal void Begin(Resource resource, bool persists, bool hasBody)
        {
            _resource = resource;
            _persists = persists;
            _hasBody = hasBody;
            _isHeadSent = false;
            _hasPiece = false;
        }

        /// <summary>Sends what there is room for.</summary>
        /// <returns>Whether that was the end of the response.</returns>
        internal bool Continue()
        {
            if (!_isHeadSent && !SendHead())
            {
                return false;
            }

            if (!_hasBody)
            {
                return true;
            }

            if (_response.IsStream)
            {
                return ContinueStream();
            }

            while (_response.Length > 0)
            {
                int count = _response.Length < ServerLimits.SafeSend ? _response.Length : ServerLimits.SafeSend;

                if (!_slot.Send(_response.Body, _response.Offset, count))
                {
                    return false;
                }

                _response.Sent(count);
            }

            return true;
        }

        /// <summary>Ends a stream before the resource does.</summary>
        internal void EndStream()
        {
            if (_exchange.Request.Line.MinorVersion != 0)
            {
                _slot.Send(_service.LastChunk, 0, _service.LastChunk.Length);
            }
        }

        // With as much of the body as fits in the same segment.
        private bool SendHead()
        {
            int length = PutHead();
            int body = 0;

            if (_hasBody && !_response.IsStream)
            {
                int room = _scratch.Length - length;
                body = _response.Length;

                if (body > room)
                {
                    body = _response.Cut != 0 && _response.Cut <= room ? _response.Cut : room;
                }

                Array.Copy(_response.Body, _response.Offset, _scratch, length, body);
            }

            if (!_slot.Send(_scratch, 0, length + body))
            {
                return false;
            }

            _isHeadSent = true;

            if (body != 0)
            {
                _response.Sent(body);
            }

            return true;
        }

        private int PutHead()
        {
            if (_exchange.Successor != null)
            {
                // The head is the resource's own, all of it; and nothing else is sent.
                _hasBody = false;
                Array.Copy(_response.Body, _response.Offset, _scratch, 0, _response.Length);
                return Put(_response.Length, _service.Empty);
            }

            byte[] head = _response.Head;
            int length = head.Length;
            Array.Copy(head, 0, _scratch, 0, length);

            if (_response.FieldsLength != 0)
            {
                Array.Copy(_response.Fields, 0, _scratch, length, _response.FieldsLength);
                length += _response.FieldsLength;
            }

            if (_service.Date.Refresh(_server.Time))
            {
                length = Put(length, _service.Date.Line);
            }

            bool is11 = _line.MinorVersion != 0;

            if (_response.IsStream && is11)
            {
                length = Put(length, _service.Chunked);
            }

            return Put(length, !_persists ? _service.Close : is11 ? _service.Empty : _service.KeepAlive);
        }

        private int Put(int at, byte[] octets)
        {
            Array.Copy(octets, 0, _scratch, at, octets.Length);
            return at + octets.Length;
        }

        private bool ContinueStream()
        {
            for (int i = 0; i < PiecesPerTurn; i++)
            {
                if (!_hasPiece)
                {
                    _response.Ask();
                    _resource.Continue(_exchange);
                    _hasPiece = true;
                }

                int length = PutPiece();

                if (length != 0 && !_slot.Send(_scratch, 0, length))
                {
                    return false;
                }

                _hasPiece = false;

                if (_response.IsFinished)
                {
                    return true;
                }

                if (_response.PausedUntil > _server.Time)
                {
                    // Whoever follows a stream comes back: a client that waits goes before.
                    _slot.Idle = true;
                    _slot.DeadlineAt = _response.PausedUntil;
                    return false;
                }
            }

            _slot.DeadlineAt = _server.Time;
            return false;
        }

        private int PutPiece()
        {
            int count = _response.Length;
            bool isChunked = _line.MinorVersion != 0;
            int length = 0;

            if (count != 0)
            {
                length = isChunked ? PutSize(count) : 0;
                Array.Copy(_response.Body, _response.Offset, _scratch, length, count);
                length += count;
                length = isChunked ? Put(length, _service.Empty) : length;
            }

            return isChunked && _response.IsFinished ? Put(length, _service.LastChunk) : length;
        }

        // Four digits, as MaxPiece needs no more.
        private int PutSize(int count)
        {
            _scratch[0] = (byte)Digits[(count >> 12) & 15];
            _scratch[1] = (byte)Digits[(count >> 8) & 15];
            _scratch[2] = (byte)Digits[(count >> 4) & 15];
            _scratch[3] = (byte)Digits[count & 15];
            return Put(4, _service.Empty);
        }
    }
}
