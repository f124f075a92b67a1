using System;
using System.Text;

namespace NanoNet.Validation;

/// <summary>One request and what has come of it so far.</summary>
internal struct HttpExchange
{
    /// <summary>Begins with a request.</summary>
    public HttpExchange(in HttpHead request, long frame, long timeNs)
    {
        HasRequest = true;
        Method = request.Method;
        Upgrade = request.Upgrade;
        IsRequestPersistent = request.IsPersistent;
        IsOldRequest = request.MinorVersion == 0 && request.IsStartLineRight;
        ExpectsContinue = request.ExpectsContinue;
        RequestFrame = frame;
        RequestTimeNs = timeNs;
    }

    /// <summary>False if the request is not in the capture.</summary>
    public bool HasRequest { get; }

    public string? Method { get; }

    /// <summary>Where in what is held of all requests the request-target begins.</summary>
    public int TargetAt { get; set; }

    /// <summary>Octets of the request-target.</summary>
    public int TargetLength { get; init; }

    /// <summary>What the request says of another protocol; null if nothing.</summary>
    public HttpUpgradeFields? Upgrade { get; }

    /// <summary>True if the request means to keep the connection.</summary>
    public bool IsRequestPersistent { get; }

    /// <summary>True if the request is one of HTTP/1.0.</summary>
    public bool IsOldRequest { get; }

    public bool ExpectsContinue { get; }

    public long RequestFrame { get; }

    public long RequestTimeNs { get; }

    /// <summary>True if it was sent before the one before it was answered.</summary>
    public bool IsPipelined { get; init; }

    /// <summary>True inside what CONNECT opened.</summary>
    public bool IsTunneled { get; set; }

    /// <summary>When the last octet of the request came; 0 before that.</summary>
    public long RequestEndTimeNs { get; set; }

    /// <summary>True once the request is there with its whole body.</summary>
    public bool IsRequestWhole { get; set; }

    /// <summary>True once there is a response, be it an interim one.</summary>
    public bool HasResponse { get; private set; }

    /// <summary>True if the last response says that it is one of HTTP.</summary>
    public bool IsResponseNamed { get; private set; }

    /// <summary>Status code of the last response.</summary>
    public int Status { get; private set; }

    /// <summary>True if the response means to keep the connection.</summary>
    public bool IsResponsePersistent { get; private set; }

    /// <summary>True once the final response is there with its whole body.</summary>
    public bool IsResponseWhole { get; set; }

    /// <summary>Responses of status 1xx before the final one.</summary>
    public int InterimResponses { get; set; }

    public long ResponseFrame { get; private set; }

    public long ResponseTimeNs { get; private set; }

    public long ResponseEndTimeNs { get; set; }

    /// <summary>True once there is a response that another one follows.</summary>
    public readonly bool HasInterimResponse => HasResponse && HttpHead.IsInterimStatus(Status);

    /// <summary>True once there is a response that no other one follows.</summary>
    public readonly bool HasFinalResponse => HasResponse && !HttpHead.IsInterimStatus(Status);

    /// <summary>Takes a response in place of the one before, if there was one.</summary>
    public void Respond(in HttpHead response, long frame, long timeNs)
    {
        HasResponse = true;
        Status = response.Status;
        IsResponseNamed = response.IsResponseNamed;
        IsResponsePersistent = response.IsPersistent;
        IsResponseWhole = false;
        ResponseFrame = frame;
        ResponseTimeNs = timeNs;
    }

    /// <param name="targets">The request-targets of all requests, one after the other.</param>
    public readonly HttpExchangeRecord ToRecord(ReadOnlySpan<byte> targets) => new()
    {
        Method = Method ?? string.Empty,
        Target = Encoding.Latin1.GetString(targets.Slice(TargetAt, TargetLength)),
        RequestFrame = RequestFrame,
        IsRequestWhole = IsRequestWhole,
        RequestTimeNs = RequestTimeNs,
        Status = Status,
        InterimResponses = InterimResponses,
        ResponseFrame = ResponseFrame,
        IsResponseWhole = IsResponseWhole,
        ResponseTimeNs = ResponseTimeNs,
        ResponseEndTimeNs = ResponseEndTimeNs,
        IsResponseNamed = IsResponseNamed,
        IsTunneled = IsTunneled,
    };
}
