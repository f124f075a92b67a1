using System.Net.Http.Http.Headers;

namespace System.Net.Http.Headers;

/// <summary>The header fields that are about content.</summary>
public sealed class HttpContentHeaders : HttpHeaders
{
    private readonly HttpContent _content;

    internal HttpContentHeaders(HttpContent content)
    {
        _content = content;
    }

    /// <summary>The field, or what the content says of itself; -1 where neither knows.</summary>
    public long ContentLength
    {
        get
        {
            string value = Fields[HttpKnownHeaderNames.ContentLength];
            long length;

            if (!string.IsNullOrEmpty(value))
            {
                return Convert.ToInt64(value);
            }

            if (!_content.TryComputeLength(out length))
            {
                return -1;
            }

            Fields.Replace(HttpKnownHeaderNames.ContentLength, length.ToString());
            return length;
        }

        set
        {
            throw new PlatformNotSupportedException();
        }
    }

    public MediaTypeHeaderValue ContentType
    {
        get { return MediaTypeHeaderValue.Parse(Fields[HttpKnownHeaderNames.ContentType]); }
        set { Fields.Add(HttpKnownHeaderNames.ContentType, value.ToString()); }
    }
}
