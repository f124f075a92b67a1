namespace NanoNet.Services.Http
{
    /// <summary>What a route leads to. One object serves all connections, one at a time: it is called on the server's one thread, and never waits.</summary>
    public abstract class Resource
    {
        /// <summary>The methods that it answers; for others the server says 405, and it answers OPTIONS itself.</summary>
        public virtual RequestMethod Methods
        {
            get { return RequestMethod.Get | RequestMethod.Head; }
        }

        /// <summary>Most octets of a body that it takes; a longer one gets 413. 0: a body is no business of its, and is thrown away.</summary>
        public virtual int MaxBody
        {
            get { return 0; }
        }

        /// <summary>Part of the body has come. Called as often as it comes, before <see cref="Respond"/>.</summary>
        /// <param name="exchange">The request; its head is still in the buffer.</param>
        /// <param name="buffer">Holds the octets.</param>
        /// <param name="offset">Where they begin.</param>
        /// <param name="count">How many.</param>
        public virtual void Body(HttpExchange exchange, byte[] buffer, int offset, int count)
        {
        }

        /// <summary>The request is complete: sets <see cref="HttpExchange.Response"/>. For HEAD as for GET: the server leaves the body out.</summary>
        public abstract void Respond(HttpExchange exchange);

        /// <summary>A stream wants its next piece: <see cref="HttpResponse.Piece"/>, <see cref="HttpResponse.PauseUntil"/>,
        /// <see cref="HttpResponse.Finish"/>.</summary>
        public virtual void Continue(HttpExchange exchange)
        {
            exchange.Response.Finish();
        }
    }
}
