using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>A service that the firmware runs, as its banner names it: <c>tcp-echo:7</c>.</summary>
public sealed record FirmwareService(string Name, ushort Port)
{
    public const string TcpEcho = "tcp-echo";
    public const string UdpEcho = "udp-echo";
    public const string Http = "http";

    /// <summary>Reads what <see cref="ToString"/> writes. Only services that scenarios know are taken.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FirmwareService? service)
    {
        var parts = text.Split(':');

        service = parts.Length == 2
            && ((string[])[TcpEcho, UdpEcho, Http]).Contains(parts[0], StringComparer.Ordinal)
            && ushort.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port > 0
            ? new FirmwareService(parts[0], port)
            : null;

        return service is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}:{Port}");
}
