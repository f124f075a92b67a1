namespace NanoNet.Validation;

/// <summary>Tells by its head how the body of a message ends (RFC 9112 section 6.3).</summary>
internal static class HttpFramings
{
    public static HttpFraming OfRequest(in HttpHead head)
    {
        if (!head.IsStartLineRight || !head.IsContentLengthValid || (head.HasTransferEncoding && !head.IsChunked))
        {
            return HttpFraming.Unknown;
        }

        if (head.HasTransferEncoding)
        {
            return HttpFraming.Chunked;
        }

        return head.HasContentLength ? HttpFraming.Length : HttpFraming.None;
    }

    /// <param name="head">The response's head.</param>
    /// <param name="method">Method of the request; null if that is not in the capture.</param>
    public static HttpFraming OfResponse(in HttpHead head, string? method)
    {
        if (head.Status == 101 || (method == "CONNECT" && head.Status is >= 200 and < 300))
        {
            return HttpFraming.Tunnel;
        }

        if (head.Status is (>= 100 and < 200) or 204 or 304 || method == "HEAD")
        {
            return HttpFraming.None;
        }

        if (head.Status == 0 || !head.IsContentLengthValid)
        {
            return HttpFraming.Unknown;
        }

        if (head.HasTransferEncoding)
        {
            return head.IsChunked ? HttpFraming.Chunked : HttpFraming.UntilClose;
        }

        return head.HasContentLength ? HttpFraming.Length : HttpFraming.UntilClose;
    }
}
