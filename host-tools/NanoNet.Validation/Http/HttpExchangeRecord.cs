namespace NanoNet.Validation;

/// <summary>One request with its final response.</summary>
public sealed record HttpExchangeRecord
{
    /// <summary>Empty if the request line is malformed, or if the request is not in the capture.</summary>
    public required string Method { get; init; }

    /// <summary>Request-target as it was sent.</summary>
    public required string Target { get; init; }

    /// <summary>Number of the frame with the first octet of the request; 0 if it is not in the capture.</summary>
    public required long RequestFrame { get; init; }

    /// <summary>Nanoseconds since the Unix epoch.</summary>
    public required long RequestTimeNs { get; init; }

    /// <summary>True if the capture holds all of the request, as far as can be told; false too if it holds none of it.</summary>
    public required bool IsRequestWhole { get; init; }

    /// <summary>Status code of the final response; 0 if there is none or its status line is malformed.</summary>
    public required int Status { get; init; }

    /// <summary>Responses of status 1xx before it.</summary>
    public required int InterimResponses { get; init; }

    /// <summary>Number of the frame with the first octet of the final response; 0 if there is none.</summary>
    public required long ResponseFrame { get; init; }

    /// <summary>True if the capture holds all of the last response, which is the final one but where that never came, as far as can be told; without a length that is up to the FIN.</summary>
    public required bool IsResponseWhole { get; init; }

    /// <summary>Nanoseconds since the Unix epoch; 0 without a response.</summary>
    public required long ResponseTimeNs { get; init; }

    /// <summary>False if what answers the request does not say that it is HTTP.</summary>
    public required bool IsResponseNamed { get; init; }

    /// <summary>True if both are inside what CONNECT has opened.</summary>
    public required bool IsTunneled { get; init; }

    /// <summary>When its last octet came; 0 if the response is not complete.</summary>
    public required long ResponseEndTimeNs { get; init; }
}
