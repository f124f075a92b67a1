using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NanoNet.Deploy.Target;

namespace NanoNet.Deploy.Image;

/// <summary>Whether the interpreter of a target would load what is in an image, and start it.</summary>
/// <remarks>Source: nf-interpreter <c>src/CLR/Startup/CLRStartup.cpp</c>, LoadAssembly, and <c>src/CLR/Core/TypeSystem.cpp</c>, FindAssembly.</remarks>
public static class ImageCheck
{
    /// <summary>Everything that is wrong, a sentence each; empty if it would start.</summary>
    /// <param name="assemblies">All of the image.</param>
    /// <param name="target">What it is for.</param>
    public static IReadOnlyList<string> Problems(IReadOnlyList<ImageAssembly> assemblies, TargetFirmware target)
    {
        var byName = assemblies.ToDictionary(static assembly => assembly.Name);
        var problems = new List<string>();

        foreach (var assembly in assemblies)
        {
            problems.AddRange(assembly.References.Select(reference => MissingReference(assembly, reference, byName)).OfType<string>().Select(one => At(assembly, one)));

            if (NativeProblem(assembly, target) is { } problem)
            {
                problems.Add(At(assembly, problem));
            }
        }

        return problems;
    }

    /// <summary>Assemblies with native methods whose checksum in the target's firmware is not known, so that the board alone will tell.</summary>
    public static IReadOnlyList<string> Unchecked(IEnumerable<ImageAssembly> assemblies, TargetFirmware target) =>
        [.. assemblies.Where(assembly => assembly.Pe.NativeChecksum != 0 && target.Natives.GetValueOrDefault(assembly.Name) is { Checksum: null }).Select(static assembly => assembly.Name)];

    private static string At(ImageAssembly assembly, string problem) => assembly.Place is { } place ? $"{place}: {problem}" : problem;

    private static string? MissingReference(ImageAssembly assembly, NeededAssembly needed, Dictionary<string, ImageAssembly> byName)
    {
        if (!byName.TryGetValue(needed.Name, out var found))
        {
            return $"{assembly.Name} needs {needed.Name} {needed.Version}, which no package and no library of the app holds";
        }

        // The interpreter compares the first two numbers and no more.
        return found.Pe.Version.Major == needed.Version.Major && found.Pe.Version.Minor == needed.Version.Minor
            ? null
            : $"{assembly.Name} needs {needed.Name} {needed.Version}, but {found.Origin} is {found.Pe.Version}: the first two numbers must be the same";
    }

    private static string? NativeProblem(ImageAssembly assembly, TargetFirmware target)
    {
        var checksum = assembly.Pe.NativeChecksum;

        if (!target.Natives.TryGetValue(assembly.Name, out var half))
        {
            return checksum == 0
                ? null
                : $"{assembly.Name} ({assembly.Origin}) has native methods, checksum {Hexadecimal(checksum)}, and the firmware {target.Name} has no native half of it: leave it out, or take another target";
        }

        return half.Checksum is not { } expected || expected == checksum
            ? null
            : $"{assembly.Name} ({assembly.Origin}) has native checksum {Hexadecimal(checksum)}{VersionOf(assembly.Name, checksum)}, " +
              $"but the firmware {target.Name} has {Hexadecimal(expected)} (version {half.Version}): take the package for that version, or a firmware for this package (nanonet flash --update)";
    }

    private static string VersionOf(string assembly, uint checksum) => NativeChecksums.VersionOf(assembly, checksum) is { } version ? $" (version {version})" : string.Empty;

    private static string Hexadecimal(uint checksum) => string.Create(CultureInfo.InvariantCulture, $"0x{checksum:X8}");
}
