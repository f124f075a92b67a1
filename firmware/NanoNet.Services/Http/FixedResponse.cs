using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>A response that never changes, head and body made once: a page, a text, a refusal.</summary>
    public sealed class FixedResponse : IResource
    {
        private readonly int _status;
        private readonly byte[] _octets;
        private readonly int _headLength;

        /// <summary>A 200 with a body.</summary>
        /// <param name="contentType">As <c>text/html; charset=utf-8</c>.</param>
        /// <param name="body">Sent as UTF-8.</param>
        public FixedResponse(string contentType, string body)
            : this(200, "OK", contentType, body, "")
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

            OctetWriter writer = new OctetWriter(content.Length + 256);
            ResponseHead.Write(writer, status.ToString() + " " + reason, contentType, content.Length, moreFields);

            _status = status;
            _headLength = writer.Length;
            writer.Octets(content.ToArray());
            _octets = writer.ToArray();
        }

        /// <inheritdoc/>
        public void Get(HttpResponse response)
        {
            response.Set(_status, _octets, _headLength, _octets.Length);
        }
    }
}
