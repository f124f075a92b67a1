using NanoNet.Services.Server;

namespace NanoNet.Services.Http
{
    /// <summary>One request and its response on one connection. Reused for the next one.</summary>
    public sealed class HttpExchange
    {
        private readonly Slot _slot;
        private readonly RequestReader _request;
        private readonly HttpResponse _response = new HttpResponse();
        private ConnectionHandler _successor;
        private long _number;
        private object _state;

        internal HttpExchange(Slot slot)
        {
            _slot = slot;
            _request = new RequestReader(slot.Buffer);
        }

        /// <summary>The connection. A resource neither receives nor sends on it.</summary>
        public Slot Slot
        {
            get { return _slot; }
        }

        /// <summary>The request.</summary>
        public RequestReader Request
        {
            get { return _request; }
        }

        /// <summary>The response, for the resource to set.</summary>
        public HttpResponse Response
        {
            get { return _response; }
        }

        /// <summary>For the resource to remember where it is with this request; 0 at its beginning.</summary>
        public long Number
        {
            get { return _number; }
            set { _number = value; }
        }

        /// <summary>For the resource to remember what it made for this request; null at its beginning.</summary>
        public object State
        {
            get { return _state; }
            set { _state = value; }
        }

        /// <summary>Who takes the connection after the response; null: nobody.</summary>
        internal ConnectionHandler Successor
        {
            get { return _successor; }
        }

        /// <summary>Answers 101 and gives the connection away (RFC 9110 section 7.8). For a resource to call in <see cref="Resource.Respond"/>.</summary>
        /// <param name="head">Status-line and fields, each with its CR LF, Connection among them; the server adds the empty line only. Copied when it is
        /// sent, so that it may be a buffer.</param>
        /// <param name="length">Octets of <paramref name="head"/>.</param>
        /// <param name="successor">Who takes it: <see cref="ConnectionHandler.Begin"/> is called when the response is sent, with what came behind the request in
        /// <see cref="Slot.Buffer"/>, <see cref="Slot.Held"/> octets of it.</param>
        public void Upgrade(byte[] head, int length, ConnectionHandler successor)
        {
            _response.Set(101, null, head, 0, length, 0);
            _successor = successor;
        }

        internal void Reset()
        {
            _request.Reset();
            _successor = null;
            _number = 0;
            _state = null;
        }
    }
}
