using System.Net.Http.Http.Headers;
using System.Text;

namespace System.Net.Http;

/// <summary>A text as content.</summary>
public class StringContent : ByteArrayContent
{
    public StringContent(string content)
        : this(content, null, null)
    {
    }

    public StringContent(string content, Encoding encoding)
        : this(content, encoding, null)
    {
    }

    public StringContent(string content, Encoding encoding, string mediaType)
        : base(OctetsOf(content, encoding))
    {
        MediaTypeHeaderValue type = new MediaTypeHeaderValue(mediaType ?? "text/plain");
        type.CharSet = "utf-8";
        Headers.ContentType = type;
    }

    private static byte[] OctetsOf(string content, Encoding encoding)
    {
        if (content == null)
        {
            throw new ArgumentNullException();
        }

        return (encoding ?? Encoding.UTF8).GetBytes(content);
    }
}
