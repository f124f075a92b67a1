using System.Collections.Generic;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>What the firmware says of itself on the console when it starts.</summary>
public sealed record FirmwareBanner
{
    public required string Firmware { get; init; }

    public required string Version { get; init; }

    /// <summary>Twelve hexadecimal digits.</summary>
    public required string BuildId { get; init; }

    public required string Board { get; init; }

    public IPv4Address Address { get; init; }

    public IPv4Address Mask { get; init; }

    public IPv4Address Gateway { get; init; }

    public MacAddress Mac { get; init; }

    public bool IsDhcp { get; init; }

    /// <summary>The services that run.</summary>
    public IReadOnlyList<FirmwareService> Services { get; init; } = [];

    /// <summary>Sockets that the services need, each client connection included that they promise.</summary>
    public int SocketsNeeded { get; init; }

    /// <summary>Sockets that the board has.</summary>
    public int SocketsMax { get; init; }

    /// <summary>Clients that any service can have at once; what is kept for the status page is not among them.</summary>
    public int Clients { get; init; }

    /// <summary>The port of a service; null if it does not run.</summary>
    public ushort? PortOf(string service)
    {
        foreach (var candidate in Services)
        {
            if (candidate.Name == service)
            {
                return candidate.Port;
            }
        }

        return null;
    }
}
