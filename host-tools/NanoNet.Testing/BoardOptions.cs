using System;
using System.Text.RegularExpressions;

namespace NanoNet.Testing;

/// <summary>Which board a test starts, with what firmware, and how.</summary>
public sealed record BoardOptions
{
    /// <summary>A board by name, as <c>nanonet boards</c> lists them, or the path of a <c>board.yaml</c>.</summary>
    public string Board { get; init; } = "st-stm32f769i-discovery";

    /// <summary>Path of the compiled app (.exe or .dll), its libraries beside it. Null: NanoNet's own firmware for that board, in a checkout of NanoNet.</summary>
    public string? Firmware { get; init; }

    /// <summary>Seed of everything random on the board and on the tester's side. In virtual time one seed gives one capture, octet for octet. Any value.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>True: time is the board's and the test's own and jumps over what nobody waits in, so that hours pass in moments. False: the machine's.</summary>
    public bool IsVirtualTime { get; init; } = true;

    /// <summary>True: the tester's DHCP server gives the board its address. False: it has a static one. Either way 192.0.2.10.</summary>
    public bool UsesDhcp { get; init; } = true;

    /// <summary>A line of the board's console by which the firmware says that it can be talked to. Null: NanoNet's own firmware says so by itself;
    /// any other counts as ready a second, of the board's time, after it answers an echo request.</summary>
    public Regex? Ready { get; init; }

    /// <summary>How long the firmware may take until it is ready, in the time that <see cref="IsVirtualTime"/> says. Above zero.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an ordinary expectation waits, in the same time. Above zero.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The folder below which each board of a test writes its capture and its console's log, in a folder of its own.
    /// Null: what the variable NANONET_RESULTS says, or <c>TestResults/boards</c> beside the test assembly.</summary>
    public string? Results { get; init; }

    /// <summary>Where NanoNet's boards are: the folder with <c>boards/</c>. Null: what the package brought, the variable NANONET_ROOT, or the checkout that the test was built in.</summary>
    public string? Home { get; init; }
}
