using System;
using System.Linq;
using System.Net;
using System.Text;

namespace NanoNet.Cli.Desk;

/// <summary>What NanoNet's firmware answers when it is asked who it is: lines of text (firmware/NanoNet.Services/Discovery).</summary>
/// <param name="Firmware">Name and version.</param>
/// <param name="Target">nanoff's name of the board's firmware.</param>
/// <param name="BuildId">Twelve hexadecimal digits.</param>
/// <param name="Address">Where the answer came from.</param>
public sealed record DiscoveryAnswer(string Firmware, string Target, string BuildId, IPAddress Address)
{
    /// <returns>Null if the datagram is no such answer.</returns>
    public static DiscoveryAnswer? TryRead(ReadOnlySpan<byte> datagram, IPAddress sender)
    {
        var lines = Encoding.UTF8.GetString(datagram).Split("\r\n");
        var target = Value(lines, "board ");
        var build = Value(lines, "build ");
        return target is null || build is null || lines[0].Length == 0 ? null : new DiscoveryAnswer(lines[0], target, build, sender);
    }

    private static string? Value(string[] lines, string key) =>
        lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal) && line.Length > key.Length)?[key.Length..];
}
