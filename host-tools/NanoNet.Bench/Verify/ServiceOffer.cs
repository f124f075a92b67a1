using System.Collections.Generic;
using System.Linq;

namespace NanoNet.Bench;

/// <summary>What firmware that says nothing of itself was found to offer.</summary>
/// <param name="Sought">The services that were looked for.</param>
/// <param name="Found">Those of them that answered.</param>
/// <param name="IsDeclared">True if somebody said that they are there: one that is not is a failure then.</param>
public sealed record ServiceOffer(IReadOnlyList<FirmwareService> Sought, IReadOnlyList<FirmwareService> Found, bool IsDeclared)
{
    /// <summary>The port of a service.</summary>
    /// <exception cref="ScenarioFailedException">It was declared and does not answer.</exception>
    /// <exception cref="ScenarioSkippedException">It is not offered.</exception>
    public ushort PortOf(string name)
    {
        if (Found.FirstOrDefault(service => service.Name == name) is { } found)
        {
            return found.Port;
        }

        var sought = Sought.FirstOrDefault(service => service.Name == name);

        throw IsDeclared && sought is not null
            ? new ScenarioFailedException($"{name} at port {sought.Port}", "nothing answered there")
            : new ScenarioSkippedException(sought is null ? $"{name} is not among the services that were named" : $"the firmware offers no {name} at port {sought.Port}");
    }
}
