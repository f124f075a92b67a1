namespace NanoNet.Validation;

/// <summary>One request and what has come of it so far.</summary>
internal sealed class HttpExchange(HttpHead? request, long requestFrame, long requestTimeNs)
{
    /// <summary>Null if the request is not in the capture.</summary>
    public HttpHead? Request { get; } = request;

    public long RequestFrame { get; } = requestFrame;

    /// <summary>True if it was sent before the one before it was answered.</summary>
    public bool IsPipelined { get; init; }

    /// <summary>When the last octet of the request came; 0 before that.</summary>
    public long RequestEndTimeNs { get; set; }

    /// <summary>True once the request is there with its whole body.</summary>
    public bool IsRequestWhole { get; set; }

    public HttpHead? Response { get; set; }

    /// <summary>True once the final response is there with its whole body.</summary>
    public bool IsResponseWhole { get; set; }

    /// <summary>Responses of status 1xx before the final one.</summary>
    public int InterimResponses { get; set; }

    public long ResponseFrame { get; set; }

    public long ResponseTimeNs { get; set; }

    public long ResponseEndTimeNs { get; set; }

    public HttpExchangeRecord ToRecord() => new()
    {
        Method = Request?.Method ?? string.Empty,
        Target = Request?.Target ?? string.Empty,
        RequestFrame = RequestFrame,
        IsRequestWhole = IsRequestWhole,
        RequestTimeNs = requestTimeNs,
        Status = Response?.Status ?? 0,
        InterimResponses = InterimResponses,
        ResponseFrame = ResponseFrame,
        IsResponseWhole = IsResponseWhole,
        ResponseTimeNs = ResponseTimeNs,
        ResponseEndTimeNs = ResponseEndTimeNs,
    };
}
