using NanoNet.Services.Text;

namespace NanoNet.Services.Http
{
    /// <summary>Makes the heads of responses, once, at start: all but Date and Connection, which the server adds, and the empty line.</summary>
    public static class ResponseHead
    {
        /// <summary>The head of a body whose length is not known.</summary>
        public const int NoLength = -1;

        /// <summary>A head.</summary>
        /// <param name="statusAndReason">As <c>404 Not Found</c>.</param>
        /// <param name="contentType">The media type of the body; null where there is none.</param>
        /// <param name="contentLength">Octets of the body, or <see cref="NoLength"/>.</param>
        /// <param name="moreFields">Field lines, each with its CR LF; may be empty.</param>
        public static byte[] Make(string statusAndReason, string contentType, int contentLength, string moreFields)
        {
            OctetWriter writer = new OctetWriter(256);
            writer.Text("HTTP/1.1 " + statusAndReason + "\r\n");

            if (contentType != null)
            {
                writer.Text("Content-Type: " + contentType + "\r\n");
            }

            if (contentLength != NoLength)
            {
                writer.Text("Content-Length: " + contentLength.ToString() + "\r\n");
            }

            writer.Text(moreFields);
            return writer.ToArray();
        }
    }
}
