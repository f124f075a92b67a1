namespace NanoNet.Services.Http
{
    /// <summary>One request and its response on one connection. Reused for the next one.</summary>
    internal sealed class HttpExchange
    {
        /// <summary>What <see cref="OctetsLeft"/> returns where only the client knows.</summary>
        internal const long Unknown = long.MaxValue;

        /// <summary>The request.</summary>
        internal readonly RequestReader Request;

        /// <summary>The response.</summary>
        internal readonly HttpResponse Response;

        /// <summary>Whether the request did not come in time.</summary>
        internal bool IsLate;

        internal HttpExchange(byte[] buffer)
        {
            Request = new RequestReader(buffer);
            Response = new HttpResponse(buffer);
        }

        internal void Reset()
        {
            IsLate = false;
            Request.Reset();
        }

        /// <summary>Octets that belong to this request and were not received yet.</summary>
        internal long OctetsLeft()
        {
            RequestFields fields = Request.Fields;

            if (IsLate || Request.Error != RequestError.None || fields.IsChunked)
            {
                return Unknown;
            }

            int body = fields.ContentLength == RequestFields.NoContentLength ? 0 : fields.ContentLength;
            int left = body - Request.Excess;

            // Behind the body comes another request, which is not answered on this connection.
            return left < 0 ? Unknown : left;
        }
    }
}
