using System.Linq;

namespace NanoNet.Bench;

/// <summary>The hashes that the board says of what it loaded are those of the device build.</summary>
public sealed class IdentityScenario : IScenario
{
    public string Id => "BOOT-IDENTITY";

    public string Title => "Board runs the very files that a device would get";

    public string Source => "README, one IL binary";

    public void Run(ScenarioContext line)
    {
        if (line.Assemblies.All(static assembly => assembly.DeviceSha256 is null))
        {
            throw new ScenarioSkippedException("the device build's hashes are not given");
        }

        if (line.IsOnDesk && line.Assemblies.All(static assembly => assembly.LoadedSha256 is null))
        {
            throw new ScenarioSkippedException("a board says no hashes; its build id is proven by nanonet flash");
        }

        // A library that the build of other people's firmware took from a package is no file of that build.
        foreach (var assembly in line.Assemblies.Where(one => line.Firmware.IsOwn || one.DeviceSha256 is not null))
        {
            ScenarioContext.Require(
                assembly.IsIdentical,
                $"{assembly.Name} with SHA-256 {assembly.DeviceSha256 ?? "named by the device build"}",
                assembly.LoadedSha256 is null ? "the board did not load it" : $"the board loaded {assembly.LoadedSha256}");
        }
    }
}
