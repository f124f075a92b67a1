using System;
using System.Text.RegularExpressions;
using NanoNet.Serial;

namespace NanoNet.Testing;

/// <summary>Which board on the desk a test takes, and where it is.</summary>
public sealed record PhysicalBoardOptions
{
    /// <summary>The kind of board by name, as <c>nanonet boards</c> lists them, or the path of a <c>board.yaml</c>.</summary>
    public required string Board { get; init; }

    /// <summary>The network interface of this machine that its Ethernet cable leads to.</summary>
    public required string Interface { get; init; }

    /// <summary>Its serial port: a device, <c>VID:PID</c>, a serial number, or <c>auto</c>. By it the board is rebooted and heard. Null: it goes on as it is, and what it says is not known.</summary>
    public string? Port { get; init; }

    /// <summary>Bits per second of that port. Above zero.</summary>
    public int Baud { get; init; } = SerialLink.DefaultBaud;

    /// <summary>The address that it has, with the prefix length: <c>192.168.1.50/24</c>. Null: the test is its DHCP server, of 192.0.2.0/24.</summary>
    public string? Address { get; init; }

    /// <summary>The first of two addresses that nobody has, for the test's own hosts. Null: the first two of the subnet.</summary>
    public string? Tester { get; init; }

    /// <summary>Its hardware address, where it is not alone on the cable. Null to learn it.</summary>
    public string? Mac { get; init; }

    /// <summary>Seed of everything random on the test's side. Any value.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>A line of the board's console by which the firmware says that it can be talked to. Null: NanoNet's own firmware says so by itself; any other counts as ready when it answers an echo request.</summary>
    public Regex? Ready { get; init; }

    /// <summary>How long the board may take from its reboot until it is ready. Above zero.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long an ordinary expectation waits. Above zero.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>As <see cref="BoardOptions.Results"/>.</summary>
    public string? Results { get; init; }

    /// <summary>As <see cref="BoardOptions.Home"/>.</summary>
    public string? Home { get; init; }
}
