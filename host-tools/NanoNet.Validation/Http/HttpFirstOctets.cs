using System;
using System.Buffers;

namespace NanoNet.Validation;

/// <summary>Tells HTTP/1.x by the first octets of what an end sends.</summary>
internal static class HttpFirstOctets
{
    private const ushort HttpPort = 80;
    private const ushort AlternateHttpPort = 8080;

    // "HTTP/1.1" is before the blank and the status code.
    private const int StatusAt = 8;

    private static readonly byte[][] s_methods =
    [
        "GET "u8.ToArray(), "HEAD "u8.ToArray(), "POST "u8.ToArray(), "PUT "u8.ToArray(), "DELETE "u8.ToArray(),
        "OPTIONS "u8.ToArray(), "TRACE "u8.ToArray(), "CONNECT "u8.ToArray(), "PATCH "u8.ToArray(),
    ];

    // Nearly all that is no request shows that with its first octet.
    private static readonly SearchValues<byte> s_initials = SearchValues.Create("CDGHOPT"u8);

    private static ReadOnlySpan<byte> TimeoutStatus => " 408 "u8;

    /// <summary>Tells which end of a connection is the client of HTTP: who asks, although the other end may have opened (a proxy that dials out).</summary>
    /// <param name="context">The segment that brings the data.</param>
    /// <param name="data">The first octets of its sender.</param>
    /// <param name="isLater">True if the connection has carried something else before.</param>
    /// <param name="client">Index of the end.</param>
    /// <returns>False if it is not HTTP.</returns>
    public static bool TryFindClient(ref SegmentContext context, ReadOnlySpan<byte> data, bool isLater, out int client)
    {
        var isRequest = BeginWithRequest(data);
        var isResponse = !isRequest && BeginWithResponse(data);
        client = isResponse ? 1 - context.From : context.From;
        return isRequest || isResponse || (!isLater && !AreNextVersion(data) && IsAskedAtPort(ref context));
    }

    /// <summary>True if an end begins to speak with a request: empty lines before it are nothing (RFC 9112 section 2.2).</summary>
    public static bool BeginWithRequest(ReadOnlySpan<byte> data) => AreRequest(data.TrimStart("\r\n"u8));

    /// <summary>True if an end begins to speak with a response.</summary>
    public static bool BeginWithResponse(ReadOnlySpan<byte> data) => data.StartsWith("HTTP/1."u8);

    /// <summary>True if they can begin HTTP on a connection that has carried something else before.</summary>
    public static bool MayBeginLater(ReadOnlySpan<byte> data) => BeginWithRequest(data) || BeginWithResponse(data);

    /// <summary>True for a response of status 408.</summary>
    public static bool AreTimeout(ReadOnlySpan<byte> data) =>
        data.Length > TimeoutStatus.Length + StatusAt && data[StatusAt..].StartsWith(TimeoutStatus);

    /// <summary>True for the preface of HTTP/2 (RFC 9113 section 3.4), which a request looks like.</summary>
    private static bool AreNextVersion(ReadOnlySpan<byte> data) => data.StartsWith("PRI * HTTP/2"u8);

    /// <summary>True for what can begin a response: the first segment of a message need not hold enough to tell what it is.</summary>
    public static bool MayBeResponse(ReadOnlySpan<byte> data) => data.StartsWith("HTTP/"u8) || "HTTP/"u8.StartsWith(data);

    /// <summary>True for what can begin a request.</summary>
    public static bool MayBeRequest(ReadOnlySpan<byte> data)
    {
        foreach (var method in s_methods)
        {
            if (method.AsSpan().StartsWith(data))
            {
                return true;
            }
        }

        return AreRequest(data);
    }

    /// <summary>True for the beginning of a request.</summary>
    public static bool AreRequest(ReadOnlySpan<byte> data)
    {
        // A method may be any token (RFC 9110 section 9.1): the version at the end of the line tells too. What comes before it must be one:
        // another protocol that has let the client through says so in octets and not in lines.
        var end = data.IndexOf((byte)'\n');
        var line = end < 0 ? data : data[..end];

        if (end > 0 && line.IndexOf(" HTTP/1."u8) > 0 && !line[..line.IndexOf((byte)' ')].ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            return true;
        }

        if (data.IsEmpty || !s_initials.Contains(data[0]))
        {
            return false;
        }

        foreach (var method in s_methods)
        {
            if (data.StartsWith(method))
            {
                return !IsOfOtherProtocol(line);
            }
        }

        return false;
    }

    /// <summary>True for the first octets to a port of HTTP: what they are instead of a request is judged too.</summary>
    private static bool IsAskedAtPort(ref SegmentContext context)
    {
        var connection = context.Connection;
        var port = connection.Endpoint(1 - connection.Client).Port;
        var isHttpPort = port is HttpPort or AlternateHttpPort || (connection.Options.Board?.HttpPorts.Contains(port) ?? false);
        return isHttpPort && context.From == connection.Client && context.Sender.IsSynSeen;
    }

    // SIP, RTSP and others borrow the form of HTTP's lines, and name themselves at the end.
    private static bool IsOfOtherProtocol(ReadOnlySpan<byte> line)
    {
        var version = line[(line.LastIndexOf((byte)' ') + 1)..];
        return version.IndexOf("SIP/"u8) == 0 || version.IndexOf("RTSP/"u8) == 0 || version.IndexOf("HTTP/2"u8) == 0;
    }
}
