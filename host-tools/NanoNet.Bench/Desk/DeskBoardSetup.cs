using System;
using NanoNet.Serial;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Where a board is that lies on the desk.</summary>
public sealed record DeskBoardSetup
{
    /// <summary>The network interface of this machine that its Ethernet cable leads to.</summary>
    public required string Interface { get; init; }

    /// <summary>Its serial port, looked up anew whenever the board comes back; null if it has none here: then it is not rebooted, and its console not heard.</summary>
    public NamedPort? SerialPort { get; init; }

    public int Baud { get; init; } = SerialLink.DefaultBaud;

    /// <summary>How long it may take from its reboot until it is ready; without a serial port, until it asks for an address. Null: <see cref="TestBench.BootLimitOnDesk"/>, and 90 s.</summary>
    public TimeSpan? StartLimit { get; init; }

    /// <summary>Its hardware address; null to learn it from the frame by which it shows itself.</summary>
    public MacAddress? Mac { get; init; }

    /// <summary>The addresses in use. With DHCP the bench is the server, and the board the only one that it serves.</summary>
    public BoardNetwork Network { get; init; } = BoardNetwork.Dhcp;
}
