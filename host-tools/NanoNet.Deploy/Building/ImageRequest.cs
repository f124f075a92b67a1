using System;
using NanoNet.Deploy.Target;

namespace NanoNet.Deploy.Building;

/// <summary>What an image is to be made of, and where it goes.</summary>
public sealed record ImageRequest
{
    /// <summary>The compiled app; libraries of its own lie beside it.</summary>
    public required string App { get; init; }

    /// <summary>packages.config of its project; null for an app that came without, whose references then say what it needs.</summary>
    public string? PackagesConfig { get; init; }

    /// <summary>Listings of nanoFramework's libraries, which say what package holds an assembly.</summary>
    public required string Api { get; init; }

    public required TargetFirmware Target { get; init; }

    /// <summary>Path of the image.</summary>
    public required string Output { get; init; }

    /// <summary>A folder with packages, looked into before anything is fetched; null for none.</summary>
    public string? Packages { get; init; }

    /// <summary>Path of the MetadataProcessor; null to take it from its package.</summary>
    public string? MetadataProcessor { get; init; }

    /// <summary>A program that is started for it, such as the converter or NuGet, counts as hung when it takes longer.</summary>
    public TimeSpan Limit { get; init; } = ChildProgram.DefaultLimit;

    /// <summary>Where packages are kept that were fetched.</summary>
    public required string Cache { get; init; }
}
