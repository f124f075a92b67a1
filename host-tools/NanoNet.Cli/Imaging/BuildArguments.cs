using System;
using NanoNet.Cli.Boards;

namespace NanoNet.Cli.Imaging;

/// <summary>What <c>nanonet build</c> was asked for.</summary>
public sealed record BuildArguments
{
    /// <summary>A project, a folder or a compiled app; null for the board's own firmware.</summary>
    public string? App { get; init; }

    public required ChosenBoard Board { get; init; }

    /// <summary>Path of the image, or null.</summary>
    public string? Output { get; init; }

    /// <summary>A folder with packages, or null.</summary>
    public string? Packages { get; init; }

    /// <summary>Path of the MetadataProcessor, or null.</summary>
    public string? MetadataProcessor { get; init; }

    /// <summary>A program that is started for it counts as hung when it takes longer.</summary>
    public required TimeSpan Limit { get; init; }
}
