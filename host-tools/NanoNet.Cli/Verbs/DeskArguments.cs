using System;
using System.Collections.Generic;
using System.Globalization;
using NanoNet.Bench;
using NanoNet.Cli.SerialConsole;
using NanoNet.Wire;

namespace NanoNet.Cli.Verbs;

/// <summary>Where the user says that a board lies on the desk.</summary>
public sealed record DeskArguments
{
    /// <summary>The network interface that its Ethernet cable leads to.</summary>
    public required string Interface { get; init; }

    /// <summary>Its serial port, as <c>--port</c> takes it; null for none.</summary>
    public string? Port { get; init; }

    /// <summary>The address that it has, as <c>IP/PREFIX</c>; null for one from the tool's DHCP server.</summary>
    public string? Address { get; init; }

    /// <summary>The tester's address; null for the first of the subnet.</summary>
    public string? Tester { get; init; }

    /// <summary>Its hardware address; null to learn it.</summary>
    public string? Mac { get; init; }

    /// <summary>As the options that say it again.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            foreach (var (option, value) in ((string, string?)[])[("--interface", Interface), ("--port", Port), ("--address", Address), ("--tester", Tester), ("--mac", Mac)])
            {
                if (value is not null)
                {
                    yield return option;
                    yield return value;
                }
            }
        }
    }

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

            if (slash < 0
                || !IPv4Address.TryParse(Address.AsSpan(0, slash), out var board)
                || !int.TryParse(Address.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
                || prefix is < 8 or > 30)
            {
                throw new UserException(ExitCode.Usage, $"--address takes the board's address and its prefix length, such as 192.168.1.50/24, not '{Address}'");
            }

            var subnet = board.Value & IPv4Address.MaskOf(prefix).Value;
            tester ??= new IPv4Address(subnet + 1);

            return new BoardNetwork { Address = board, PrefixLength = prefix, Tester = tester, Gateway = tester.Value };
        }
    }

    /// <exception cref="UserException">An address is none, or no port of this machine fits.</exception>
    public DeskBoardSetup ToSetup() => new()
    {
        Interface = Interface,
        SerialPort = Port is null ? null : PortArgument.Choose(Port),
        Mac = Mac is null ? null : MacAddress.TryParse(Mac, out var mac)
            ? mac
            : throw new UserException(ExitCode.Usage, $"--mac takes a hardware address such as 02:4e:4e:00:00:10, not '{Mac}'"),
        Network = Network,
    };
}
