using System;

namespace NanoNet.Validation;

/// <summary>What the head of one message says, as far as framing and rules need it; valid as long as its octets are.</summary>
internal ref struct HttpHead
{
    public HttpHead()
    {
    }

    /// <summary>Method of a request; empty for a response or a request line that is malformed.</summary>
    public string Method { get; set; } = string.Empty;

    /// <summary>Request-target; empty for a response.</summary>
    public ReadOnlySpan<byte> Target { get; set; }

    /// <summary>Status code of a response; 0 for a request or a status line that is malformed.</summary>
    public int Status { get; set; }

    /// <summary>True if a response begins with "HTTP/", in whatever version, or as the streams of SHOUTcast do ("ICY").</summary>
    public bool IsResponseNamed { get; set; }

    /// <summary>Minor version of HTTP/1.x; 0 if the version is malformed.</summary>
    public int MinorVersion { get; set; }

    public bool IsStartLineRight { get; set; }

    public bool AreFieldsRight { get; set; } = true;

    /// <summary>True if a line ends with LF alone.</summary>
    public bool HasBareLineFeed { get; set; }

    public bool HasDate { get; set; }

    public bool HasContentType { get; set; }

    /// <summary>Expect: 100-continue.</summary>
    public bool ExpectsContinue { get; set; }

    public int Hosts { get; set; }

    public bool HasTransferEncoding { get; set; }

    /// <summary>True if the last transfer coding is chunked.</summary>
    public bool IsChunked { get; set; }

    public bool HasContentLength { get; set; }

    public bool IsContentLengthValid { get; set; } = true;

    public long ContentLength { get; set; }

    /// <summary>Connection: close.</summary>
    public bool SaysClose { get; set; }

    /// <summary>Connection: keep-alive.</summary>
    public bool SaysKeepAlive { get; set; }

    /// <summary>What it says of another protocol; null if nothing.</summary>
    public HttpUpgradeFields? Upgrade { get; set; }

    /// <summary>True if the sender means to keep the connection (RFC 9112 section 9.3).</summary>
    public readonly bool IsPersistent => !SaysClose && (MinorVersion >= 1 || SaysKeepAlive);

    /// <summary>True for 1xx: another response follows.</summary>
    public readonly bool IsInterim => IsInterimStatus(Status);

    /// <summary>True for the status codes of responses that another one follows.</summary>
    public static bool IsInterimStatus(int status) => status is >= 100 and < 200 && status != 101;
}
