using System.Collections.Generic;

namespace NanoNet.Bench;

/// <summary>Which files a virtual board is made of, and how it is started.</summary>
public sealed record VirtualBoardSetup
{
    /// <summary>The board program, <c>NanoNet.VirtualBoard</c>; a <c>.dll</c> is started with <c>dotnet</c>.</summary>
    public required string Program { get; init; }

    /// <summary>The profile as JSON.</summary>
    public required string Profile { get; init; }

    /// <summary>The profile's <c>libnanonet_board.so</c>.</summary>
    public required string NativeLibrary { get; init; }

    /// <summary>The firmware application, <c>.exe</c> or <c>.dll</c>; its libraries lie beside it.</summary>
    public required string Firmware { get; init; }

    /// <summary>The folder of the generated forwarders.</summary>
    public required string Contracts { get; init; }

    /// <summary>How the interface gets its address.</summary>
    public BoardNetwork Network { get; init; } = BoardNetwork.Static;

    /// <summary>Hardware address as <c>aa:bb:cc:dd:ee:ff</c>; null for the profile's.</summary>
    public string? Mac { get; init; }

    /// <summary>Seed of the board's random numbers; null for the board's choice.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The board lives on the bench's clock, in step with it, rather than on the host's.</summary>
    public bool IsVirtualTime { get; init; }

    /// <summary>The console is left to other programs, as a serial port on the desk is: nobody here reads it.</summary>
    public bool LeavesConsole { get; init; }

    /// <summary>The arguments of the board program.</summary>
    public IReadOnlyList<string> Arguments(string cable)
    {
        List<string> arguments =
        [
            "--profile", Profile,
            "--native", NativeLibrary,
            "--firmware", Firmware,
            "--contracts", Contracts,
            "--cable", cable,
            "--network", Network.Argument,
        ];

        if (Mac is not null)
        {
            arguments.AddRange(["--mac", Mac]);
        }

        if (Seed is { } seed)
        {
            arguments.AddRange(["--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }

        if (IsVirtualTime)
        {
            arguments.AddRange(["--clock", "virtual"]);
        }

        return arguments;
    }
}
