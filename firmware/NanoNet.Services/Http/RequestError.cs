namespace NanoNet.Services.Http
{
    /// <summary>Why a request is refused. The order is that of the counters from <see cref="Counter.HttpRefused"/> on.</summary>
    public enum RequestError
    {
        /// <summary>Nothing is wrong.</summary>
        None = 0,

        /// <summary>400: a line that does not end in CR LF (RFC 9112 section 2.2).</summary>
        LineEnd = 1,

        /// <summary>400: not a method, a target and a version with one space between them (RFC 9112 section 3).</summary>
        RequestLine = 2,

        /// <summary>400: a target in no form that the method allows, or with octets that no URI has (RFC 9112 section 3.2).</summary>
        Target = 3,

        /// <summary>505: HTTP, but not 1.x (RFC 9110 section 15.6.6).</summary>
        Version = 4,

        /// <summary>400: a field line that is none, or a NUL in its value (RFC 9112 section 5).</summary>
        Field = 5,

        /// <summary>400: no Host on HTTP/1.1, two of them, or one that is no host (RFC 9112 section 3.2).</summary>
        Host = 6,

        /// <summary>400: a body whose length two readers could see differently (RFC 9112 section 6.3).</summary>
        Framing = 7,

        /// <summary>501: a transfer coding other than chunked (RFC 9112 section 6.1).</summary>
        Coding = 8,

        /// <summary>414: the target is longer than <see cref="ServerLimits.MaxTarget"/>.</summary>
        TargetLength = 9,

        /// <summary>431: the head is longer than <see cref="ServerLimits.MaxHead"/> or has too many lines.</summary>
        HeadLength = 10,

        /// <summary>501: a method that the server does not know (RFC 9110 section 9.1).</summary>
        Method = 11,

        /// <summary>417: an expectation other than 100-continue (RFC 9110 section 10.1.1).</summary>
        Expectation = 12,

        /// <summary>413: the body is longer than the resource takes.</summary>
        BodyLength = 13,

        /// <summary>411: a body is wanted, and the request has none that it says the length of.</summary>
        LengthRequired = 14,

        /// <summary>400: chunks or trailers that are none (RFC 9112 section 7.1).</summary>
        Chunk = 15,
    }
}
