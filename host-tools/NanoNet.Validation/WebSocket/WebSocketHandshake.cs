using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace NanoNet.Validation;

/// <summary>Judges how a connection becomes a WebSocket (RFC 6455 section 4).</summary>
internal static class WebSocketHandshake
{
    private const string Protocol = "websocket";
    private const int KeyLength = 16;
    private const string Suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>True if a request asks for a WebSocket.</summary>
    public static bool IsAsked(HttpUpgradeFields? request) => Names(request?.Protocols, Protocol);

    /// <summary>True if a request has all that section 4.1 wants.</summary>
    public static bool IsRequestRight(in HttpHead request) =>
        request is { Method: "GET", MinorVersion: >= 1, Hosts: 1, Upgrade: { SaysUpgrade: true, Version: "13", Key: { } key } }
        && IsKey(key);

    /// <summary>True if the response's Sec-WebSocket-Accept is that of the request's key.</summary>
    public static bool IsAcceptRight(HttpUpgradeFields? request, HttpUpgradeFields? response)
    {
        // The protocol asks for this digest; it protects nothing.
#pragma warning disable CA5350
        var digest = SHA1.HashData(Encoding.Latin1.GetBytes((request?.Key ?? string.Empty) + Suffix));
#pragma warning restore CA5350
        return response?.Accept == Convert.ToBase64String(digest);
    }

    /// <summary>True if the response chose no subprotocol and no extension but such as were offered.</summary>
    public static bool IsChoiceOffered(HttpUpgradeFields? request, HttpUpgradeFields? response) =>
        (response?.Subprotocol is not { } chosen || Names(request?.Subprotocol, chosen))
        && (response?.Extensions is not { } extensions
            || extensions.Split(',').All(one => Extensions(request?.Extensions).Contains(Name(one), StringComparer.OrdinalIgnoreCase)));

    /// <summary>True if a list of protocols names one; their versions are not compared.</summary>
    public static bool Names(string? list, string protocol) =>
        list is not null && NamesOne(list, protocol);

    // Apart, as what its lambda captures is made as soon as a method begins: for each request, of which hardly one asks.
    private static bool NamesOne(string list, string protocol) =>
        list.Split(',').Any(one => Bare(one).Equals(Bare(protocol), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string protocol) => protocol.Split('/')[0].Trim();

    private static string[] Extensions(string? list) => [.. (list ?? string.Empty).Split(',').Select(Name)];

    private static string Name(string extension) => extension.Split(';')[0].Trim();

    private static bool IsKey(string key)
    {
        Span<byte> octets = stackalloc byte[KeyLength + 2];
        return Convert.TryFromBase64String(key, octets, out var length) && length == KeyLength;
    }
}
