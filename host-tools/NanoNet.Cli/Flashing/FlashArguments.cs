using System;
using NanoNet.Boards;
using NanoNet.Cli.Boards;

namespace NanoNet.Cli.Flashing;

/// <summary>What <c>nanonet flash</c> was asked for.</summary>
public sealed record FlashArguments
{
    public required ChosenBoard Board { get; init; }

    /// <summary>The serial port, as the user calls it; null: as the desk's file says, or the only one.</summary>
    public string? Port { get; init; }

    /// <summary>How an STM32 board is reached; null: as the desk's file says, or its profile.</summary>
    public FlashMethod? Method { get; init; }

    /// <summary>Rate of an ESP32's loader, or null.</summary>
    public int? Baud { get; init; }

    /// <summary>Rate of the board's console; null: as the desk's file says, or the usual one.</summary>
    public int? ConsoleBaud { get; init; }

    /// <summary>The application to deploy, or null.</summary>
    public string? Image { get; init; }

    /// <summary>Whether to write the interpreter first.</summary>
    public bool Update { get; init; }

    /// <summary>Version of the interpreter; null for the newest.</summary>
    public string? FirmwareVersion { get; init; }

    /// <summary>Path of nanoff, or null.</summary>
    public string? Nanoff { get; init; }

    /// <summary>nanoff counts as hung after so long a silence; so does the board that does not say who it is.</summary>
    public required TimeSpan Silence { get; init; }

    /// <summary>Whether to ask the board which native halves it has before an image is deployed.</summary>
    public bool AsksNatives { get; init; }

    /// <summary>Whether to read the build id back, or after <see cref="Update"/> alone the interpreter's target and version.</summary>
    public bool Prove { get; init; }
}
