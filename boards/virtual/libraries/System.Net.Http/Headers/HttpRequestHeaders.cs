namespace System.Net.Http.Headers;

/// <summary>The header fields of a request.</summary>
public sealed class HttpRequestHeaders : HttpHeaders
{
    internal HttpRequestHeaders()
    {
    }

    /// <summary>The first value; empty where there is none.</summary>
    public string Connection
    {
        get
        {
            string[] values = Fields.GetValues(HttpKnownHeaderNames.Connection);
            return values == null ? string.Empty : values[0];
        }
    }

    /// <summary>The first assignment counts: nanoFramework's later ones change nothing.</summary>
    public bool ConnectionClose
    {
        get
        {
            return Connection.ToLower().IndexOf("close") != -1;
        }

        set
        {
            if (Fields[HttpKnownHeaderNames.Connection] == null)
            {
                Fields.Append(HttpKnownHeaderNames.Connection, value ? "close" : "keep-alive");
            }
        }
    }

    public bool TransferEncodingChunked
    {
        get
        {
            string coding = Fields[HttpKnownHeaderNames.TransferEncoding];
            return coding != null && coding.IndexOf("chunked") != -1;
        }

        set
        {
            throw new NotImplementedException();
        }
    }
}
