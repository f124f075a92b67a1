using System;
using System.Collections.Generic;
using System.Globalization;
using NanoNet.Bench;
using NanoNet.Cli.Desk;
using NanoNet.Serial;
using NanoNet.Wire;

namespace NanoNet.Cli.Verbs;

/// <summary>Where the user says that a board lies on the desk.</summary>
public sealed record DeskArguments
{
    /// <summary>How the user said that it lies there, such as --interface.</summary>
    public required string SaidBy { get; init; }

    /// <summary>The network interface that its Ethernet cable leads to.</summary>
    public required string Interface { get; init; }

    /// <summary>Its serial port, as <c>--port</c> takes it; null for none.</summary>
    public string? Port { get; init; }

    /// <summary>The address that it has, as <c>IP/PREFIX</c>, or without prefix where the interface's own subnet holds it; null for one from the tool's DHCP server.</summary>
    public string? Address { get; init; }

    /// <summary>The tester's address; null for the first of the subnet.</summary>
    public string? Tester { get; init; }

    /// <summary>Its hardware address; null to learn it.</summary>
    public string? Mac { get; init; }

    /// <summary>Bits per second of its serial port.</summary>
    public int Baud { get; init; } = SerialLink.DefaultBaud;

    /// <summary>What of it the user typed, as options; the rest is from the desk's file.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The addresses in use.</summary>
    /// <exception cref="UserException">One is none.</exception>
    public BoardNetwork Network
    {
        get
        {
            IPv4Address? tester = Tester is null ? null : IPv4Address.TryParse(Tester, out var first)
                ? first
                : throw new UserException(ExitCode.Usage, $"--tester takes an address such as 192.0.2.1, not '{Tester}'");

            if (Address is null)
            {
                return BoardNetwork.Dhcp with { Tester = tester, Gateway = tester ?? BoardNetwork.Dhcp.Gateway };
            }

            var slash = Address.IndexOf('/', StringComparison.Ordinal);

            if (!IPv4Address.TryParse(slash < 0 ? Address : Address.AsSpan(0, slash), out var board)
                || (slash < 0 ? SubnetInterface.PrefixOf(Interface, board) : Number(Address.AsSpan(slash + 1))) is not (>= 8 and <= 30 and var prefix))
            {
                throw new UserException(ExitCode.Usage, $"--address takes the board's address and its prefix length, such as 192.168.1.50/24, not '{Address}'");
            }

            var subnet = board.Value & IPv4Address.MaskOf(prefix).Value;
            tester ??= new IPv4Address(subnet + 1);

            return new BoardNetwork { Address = board, PrefixLength = prefix, Tester = tester, Gateway = tester.Value };
        }
    }

    /// <summary>How long it may take until it is ready; null for the usual.</summary>
    public TimeSpan? StartLimit { get; init; }

    /// <exception cref="UserException">An address is none.</exception>
    public DeskBoardSetup ToSetup() => new()
    {
        Interface = Interface,
        SerialPort = Port is null ? null : new NamedPort(Port),
        Baud = Baud,
        StartLimit = StartLimit,
        Mac = Mac is null ? null : MacAddress.TryParse(Mac, out var mac)
            ? mac
            : throw new UserException(ExitCode.Usage, $"--mac takes a hardware address such as 02:4e:4e:00:00:10, not '{Mac}'"),
        Network = Network,
    };

    private static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
