using System;
using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Bench;

/// <summary>What to run, and how the user and real clients get at it.</summary>
public sealed record RunOptions
{
    public required VirtualBoardSetup Setup { get; init; }

    /// <summary>Existing folder for <c>capture.pcapng</c> and <c>console.log</c>; null keeps neither.</summary>
    public string? Folder { get; init; }

    /// <summary>Ports of this machine that lead to the board.</summary>
    public IReadOnlyList<PortForward> Forwards { get; init; } = [];

    /// <summary>A kernel TAP and what runs beside it; null for none.</summary>
    public TapSetup? Tap { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>Called for each line of the board's console. On the bench's thread.</summary>
    public Action<ConsoleLine>? ConsoleLine { get; init; }

    /// <summary>Called when the firmware is ready, with the ports that are listened on. On the bench's thread.</summary>
    public Action<FirmwareBanner?, IReadOnlyList<PortForward>>? Ready { get; init; }

    /// <summary>Ends the run.</summary>
    public CancellationToken Cancellation { get; init; }
}
