using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>Writes the heads of responses, once, at start.</summary>
    public static class ResponseHead
    {
        /// <summary>Writes a head with its empty line.</summary>
        /// <param name="writer">Where to.</param>
        /// <param name="statusAndReason">As <c>404 Not Found</c>.</param>
        /// <param name="contentType">The media type of the body.</param>
        /// <param name="contentLength">Octets of the body.</param>
        /// <param name="moreFields">Field lines, each with its CR LF; may be empty.</param>
        /// <remarks>No Date: a board has no clock that is right (RFC 9110 section 6.6.1). Every response ends its connection.</remarks>
        public static void Write(OctetWriter writer, string statusAndReason, string contentType, int contentLength, string moreFields)
        {
            writer.Text("HTTP/1.1 " + statusAndReason + "\r\n");
            writer.Text("Content-Type: " + contentType + "\r\n");
            writer.Text("Content-Length: " + contentLength.ToString() + "\r\n");
            writer.Text("Cache-Control: no-store\r\n");
            writer.Text("Connection: close\r\n" + moreFields + "\r\n");
        }
    }
}
