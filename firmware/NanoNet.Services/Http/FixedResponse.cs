using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>A response that never changes, head and body made once: a text, a refusal.</summary>
    public sealed class FixedResponse : Resource
    {
        private readonly int _status;
        private readonly byte[] _head;
        private readonly byte[] _body;

        /// <summary>A 200 with a body.</summary>
        /// <param name="contentType">As <c>text/html; charset=utf-8</c>.</param>
        /// <param name="body">Sent as UTF-8.</param>
        public FixedResponse(string contentType, string body)
            : this(200, "OK", contentType, body, "Cache-Control: no-store\r\n")
        {
        }

        /// <summary>A response with any status.</summary>
        /// <param name="status">The status code.</param>
        /// <param name="reason">The reason phrase.</param>
        /// <param name="contentType">The media type of the body.</param>
        /// <param name="body">Sent as UTF-8.</param>
        /// <param name="moreFields">Field lines, each with its CR LF; may be empty.</param>
        public FixedResponse(int status, string reason, string contentType, string body, string moreFields)
        {
            OctetWriter content = new OctetWriter(body.Length);
            content.Text(body);
            _body = content.ToArray();
            _status = status;
            _head = ResponseHead.Make(status.ToString() + " " + reason, contentType, _body.Length, moreFields);
        }

        /// <inheritdoc/>
        public override void Respond(HttpExchange exchange)
        {
            Set(exchange.Response);
        }

        /// <summary>Sets it as the response.</summary>
        public void Set(HttpResponse response)
        {
            response.Set(_status, _head, _body, 0, _body.Length, 0);
        }
    }
}
