namespace NanoNet.Validation;

/// <summary>How many HTTP messages a connection has carried.</summary>
public readonly record struct HttpCounts
{
    /// <summary>Requests that the capture holds to their last octet, without notifications and without those inside what CONNECT has opened.</summary>
    public int WholeRequests { get; init; }

    /// <summary>Requests of which it holds the first octets at least.</summary>
    public int Requests { get; init; }

    /// <summary>Responses that the capture holds to their last octet, those of status 1xx among them.</summary>
    public int WholeResponses { get; init; }

    /// <summary>Responses of which it holds the first octets at least.</summary>
    public int Responses { get; init; }

    /// <summary>Requests with the methods of UPnP's eventing: NOTIFY, SUBSCRIBE and UNSUBSCRIBE.</summary>
    public int Notifications { get; init; }

    /// <summary>Requests inside what CONNECT has opened.</summary>
    public int TunneledRequests { get; init; }

    /// <summary>Responses inside what CONNECT has opened.</summary>
    public int TunneledResponses { get; init; }

    /// <returns>Both together.</returns>
    public HttpCounts Add(in HttpCounts other) => new()
    {
        WholeRequests = WholeRequests + other.WholeRequests,
        Requests = Requests + other.Requests,
        WholeResponses = WholeResponses + other.WholeResponses,
        Responses = Responses + other.Responses,
        Notifications = Notifications + other.Notifications,
        TunneledRequests = TunneledRequests + other.TunneledRequests,
        TunneledResponses = TunneledResponses + other.TunneledResponses,
    };

    /// <summary>Of one exchange.</summary>
    internal static HttpCounts Of(in HttpExchange exchange)
    {
        // A malformed request line makes none, and what was asked before the capture began is not in it.
        var isNotification = exchange.Method is "NOTIFY" or "SUBSCRIBE" or "UNSUBSCRIBE";
        var requests = exchange is { RequestFrame: > 0, Method.Length: > 0 } && !isNotification ? 1 : 0;
        var responses = exchange.InterimResponses + (exchange is { ResponseFrame: > 0, IsResponseNamed: true } ? 1 : 0);

        return exchange.IsTunneled
            ? new HttpCounts { TunneledRequests = requests, TunneledResponses = responses }
            : new HttpCounts
            {
                WholeRequests = exchange.IsRequestWhole ? requests : 0,
                Requests = requests,
                WholeResponses = exchange.IsResponseWhole ? responses : exchange.InterimResponses,
                Responses = responses,
                Notifications = isNotification ? 1 : 0,
            };
    }
}
