using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>Firmware that somebody else wrote: it need not say who it is, when it is ready or what it offers.</summary>
public sealed record ForeignFirmware
{
    /// <summary>The ports at which services are looked for that nobody named: those of RFC 862 and RFC 9110.</summary>
    public static IReadOnlyList<FirmwareService> WellKnown { get; } =
    [
        new FirmwareService(FirmwareService.TcpEcho, 7),
        new FirmwareService(FirmwareService.UdpEcho, 7),
        new FirmwareService(FirmwareService.Http, 80),
    ];

    /// <summary>Its assembly's name.</summary>
    public required string Name { get; init; }

    /// <summary>The services that it has to run, and no others are looked for; empty to look for <see cref="WellKnown"/>.</summary>
    public IReadOnlyList<FirmwareService> Declared { get; init; } = [];
}
