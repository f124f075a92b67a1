using System;
using NanoNet.Cli.Boards;

namespace NanoNet.Cli.DeviceTests;

/// <summary>What <c>nanonet test</c> was asked for that is to run on a board on the desk.</summary>
public sealed record DeskTestArguments
{
    /// <summary>Path of the assembly of tests.</summary>
    public required string Tests { get; init; }

    public required ChosenBoard Board { get; init; }

    /// <summary>The serial port, as the user calls it; null: as the desk's file says, or the only one.</summary>
    public string? Port { get; init; }

    /// <summary>Bits per second there.</summary>
    public required int Baud { get; init; }

    /// <summary>A folder with nanoFramework's packages, or null.</summary>
    public string? Packages { get; init; }

    /// <summary>Path of the MetadataProcessor, or null.</summary>
    public string? MetadataProcessor { get; init; }

    /// <summary>Path of nanoff, or null.</summary>
    public string? Nanoff { get; init; }

    /// <summary>How long nanoff or the board may be silent before it is given up.</summary>
    public required TimeSpan Limit { get; init; }
}
