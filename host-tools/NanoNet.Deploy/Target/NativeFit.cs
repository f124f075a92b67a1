using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NanoNet.Deploy.Target;

/// <summary>Whether the interpreter that a board runs, by its own words, would load the assemblies of an image.</summary>
/// <remarks>Source: nf-interpreter <c>src/CLR/Startup/CLRStartup.cpp</c>, LoadAssembly: it compares checksums, and versions of native halves not at all.</remarks>
public static class NativeFit
{
    /// <summary>Everything that does not fit, a sentence each that names the assembly, what it needs and what is there; empty if all does.</summary>
    /// <param name="needed">The assemblies of the image.</param>
    /// <param name="held">What the board's interpreter holds, by name.</param>
    public static IReadOnlyList<string> Problems(IEnumerable<NeededHalf> needed, IReadOnlyDictionary<string, NativeHalf> held) =>
        [.. needed.Select(one => Problem(one, held)).OfType<string>()];

    /// <summary>Every half of a target's listing that the board has not, or with another checksum or version.</summary>
    /// <param name="listed">What is known of the target.</param>
    /// <param name="held">What the board's interpreter holds, by name.</param>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, NativeHalf> listed, IReadOnlyDictionary<string, NativeHalf> held) =>
        [.. listed.Select(one => Difference(one.Key, one.Value, held)).OfType<string>()];

    private static string? Problem(NeededHalf needed, IReadOnlyDictionary<string, NativeHalf> held)
    {
        if (needed.Name is not { } name)
        {
            return needed.Checksum == 0 || held.Values.Any(half => half.Checksum == needed.Checksum)
                ? null
                : $"an assembly of version {needed.Version} needs a native half with checksum {Hexadecimal(needed.Checksum)}, and the board's interpreter has none such";
        }

        if (!held.TryGetValue(name, out var half))
        {
            return needed.Checksum == 0 ? null : $"{name} {needed.Version} needs a native half with checksum {Hexadecimal(needed.Checksum)}{VersionOf(name, needed.Checksum)}, and the board's interpreter has none of it";
        }

        return half.Checksum == needed.Checksum
            ? null
            : $"{name} {needed.Version} needs a native half with checksum {Hexadecimal(needed.Checksum)}{VersionOf(name, needed.Checksum)}, and the board's interpreter has {Describe(half)}";
    }

    private static string? Difference(string name, NativeHalf listed, IReadOnlyDictionary<string, NativeHalf> held) =>
        !held.TryGetValue(name, out var half) ? $"{name}: the board has none, not {Describe(listed)}"
        : half.Version != listed.Version || (listed.Checksum is { } checksum && half.Checksum != checksum) ? $"{name}: the board has {Describe(half)}, not {Describe(listed)}"
        : null;

    private static string Describe(NativeHalf half) => half.Checksum is { } checksum ? $"{Hexadecimal(checksum)} (version {half.Version})" : $"version {half.Version}";

    private static string VersionOf(string name, uint checksum) => NativeChecksums.VersionOf(name, checksum) is { } version ? $" (version {version})" : string.Empty;

    private static string Hexadecimal(uint checksum) => string.Create(CultureInfo.InvariantCulture, $"0x{checksum:X8}");
}
