using System.Text;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Requests as a well-behaved client sends them (RFC 9112 section 3).</summary>
public static class HttpRequest
{
    /// <summary>Asks the server to close after its answer (RFC 9112 section 9.6).</summary>
    public const string Close = "Connection: close\r\n";

    /// <param name="target">The request-target.</param>
    /// <param name="host">For the Host field.</param>
    /// <param name="fields">Further field lines, each with its CRLF.</param>
    public static byte[] Get(string target, IPv4Address host, string fields = "") =>
        Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {host}\r\n{fields}\r\n");
}
