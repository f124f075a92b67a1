using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using NanoNet.Cli.Boards;
using NanoNet.Serial;

namespace NanoNet.Cli.Verbs;

/// <summary>The options that say where a board lies on the desk, over what the desk's file says; each verb makes its own.</summary>
public sealed class DeskOptions
{
    public const string InterfaceName = "--interface";

    private readonly Option<string?> _interface = new(InterfaceName, "-i")
    {
        Description = "The board lies on the desk, and its Ethernet cable leads to this network interface",
        HelpName = "NAME",
    };

    private readonly Option<string?> _port = new("--port", "-p")
    {
        Description = "Of a board on the desk, the serial port, by which it is rebooted and heard: a device, VID:PID, a serial number, or auto",
        HelpName = "PORT",
    };

    private readonly Option<int?> _baud = CommonOptions.Baud("Bits per second of that port; without it as the desk's file says, or 921600");

    private readonly Option<string?> _address = new("--address")
    {
        Description = "Of a board on the desk, the address that it has already; without, the tool is its DHCP server",
        HelpName = "IP/PREFIX",
    };

    private readonly Option<string?> _tester = new("--tester")
    {
        Description = "With a board on the desk, the first of two free addresses for the tool's own hosts; without, the first two of the subnet",
        HelpName = "IP",
    };

    private readonly Option<string?> _mac = new("--mac") { Description = "Of a board on the desk, the hardware address, where it is not alone there", HelpName = "MAC" };

    private readonly Option<double?> _startLimit = new("--boot-timeout")
    {
        Description = "Of a board on the desk, give up when it is not ready so long after its reboot (60), or without --port has asked nobody for an address (90)",
        HelpName = "SECONDS",
    };

    private IReadOnlyList<Option<string?>> Places => [_interface, _port, _address, _tester, _mac];

    private IEnumerable<Option> All => [.. Places, _baud, _startLimit];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Where the board lies.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="board">What of it is on the desk's file.</param>
    /// <param name="servesAddress">Whether the user wants the tool to be its DHCP server, whatever the file says.</param>
    /// <returns>Null: it is no board on the desk.</returns>
    /// <exception cref="UserException">It is one, and nothing says where its cable leads; or it is none, and something says where.</exception>
    public DeskArguments? Of(ParseResult arguments, ChosenBoard board, bool servesAddress)
    {
        var network = board.OnDesk?.Network;

        if ((arguments.GetValue(_interface) ?? network?.Interface) is { } name)
        {
            if (arguments.GetValue(_baud) is not null && arguments.GetValue(_port) is null && board.OnDesk?.Serial is null)
            {
                throw new UserException(ExitCode.Usage, $"{_baud.Name} is the rate of a serial port, and none is named: --port PORT");
            }

            return new DeskArguments
            {
                SaidBy = arguments.GetValue(_interface) is null ? $"--board {board.Word}" : InterfaceName,
                Interface = name,
                Port = arguments.GetValue(_port) ?? board.OnDesk?.Serial?.Port,
                Baud = arguments.GetValue(_baud) ?? board.OnDesk?.Serial?.Baud ?? SerialLink.DefaultBaud,
                Address = arguments.GetValue(_address) ?? (servesAddress ? null : network?.Address),
                Tester = arguments.GetValue(_tester) ?? (servesAddress ? null : network?.Tester),
                Mac = arguments.GetValue(_mac) ?? network?.Mac,
                StartLimit = arguments.GetValue(_startLimit) is { } seconds ? CommonOptions.Seconds(_startLimit.Name, seconds) : null,
                Words = [.. Typed(arguments)],
            };
        }

        if (board.OnDesk is not null)
        {
            throw board.Wrong($"nothing says which network interface its Ethernet cable leads to: 'network: {{ interface: NAME }}', or {InterfaceName} NAME ('nanonet capture --list' shows them)");
        }

        foreach (var option in All)
        {
            if (arguments.GetResult(option) is { Implicit: false })
            {
                throw new UserException(ExitCode.Usage, $"{option.Name} goes with {InterfaceName}, which says where the board's Ethernet cable leads, or with a --board of the desk");
            }
        }

        return null;
    }

    private IEnumerable<string> Typed(ParseResult arguments)
    {
        foreach (var option in Places)
        {
            if (arguments.GetValue(option) is { } value)
            {
                yield return option.Name;
                yield return value;
            }
        }

        if (arguments.GetValue(_baud) is { } baud)
        {
            yield return _baud.Name;
            yield return baud.ToString(CultureInfo.InvariantCulture);
        }

        if (arguments.GetValue(_startLimit) is { } seconds)
        {
            yield return _startLimit.Name;
            yield return seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
