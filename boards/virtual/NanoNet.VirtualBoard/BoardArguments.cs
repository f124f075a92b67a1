using System.Globalization;

namespace NanoNet.VirtualBoard;

/// <summary>The command line of the board process.</summary>
internal sealed record BoardArguments
{
    private const string Usage = "usage: NanoNet.VirtualBoard --profile FILE --native FILE --firmware FILE --contracts DIR --cable SOCKET "
        + "--network dhcp|static:IP/PREFIX[,GATEWAY[,DNS]] [--mac MAC] [--seed N] [--clock real|virtual]";

    /// <summary>Path of the profile as JSON.</summary>
    public required string Profile { get; init; }

    /// <summary>Path of libnanonet_board.so.</summary>
    public required string Native { get; init; }

    /// <summary>Path of the app; its libraries are beside it.</summary>
    public required string Firmware { get; init; }

    /// <summary>Folder of the forwarders.</summary>
    public required string Contracts { get; init; }

    /// <summary>Path of the Unix socket at the other end of the cable.</summary>
    public required string Cable { get; init; }

    public required NetworkArgument Network { get; init; }

    /// <summary>Null: the profile's.</summary>
    public byte[]? Mac { get; init; }

    public ulong Seed { get; init; }

    /// <summary>Time is the tool's, told over the cable.</summary>
    public bool IsVirtualTime { get; init; }

    /// <summary>How the board came to this start; null at power on.</summary>
    public WarmStart? WarmStart { get; init; }

    /// <exception cref="BoardException">The arguments are not as <see cref="Usage"/> says.</exception>
    public static BoardArguments Parse(string[] arguments)
    {
        string? profile = null, native = null, firmware = null, contracts = null, cable = null;
        NetworkArgument? network = null;
        byte[]? mac = null;
        ulong seed = 0;
        var isVirtualTime = false;
        WarmStart? warmStart = null;

        for (var index = 0; index < arguments.Length; index += 2)
        {
            var name = arguments[index];
            var value = index + 1 < arguments.Length ? arguments[index + 1] : throw Wrong($"{name} needs a value");

            switch (name)
            {
                case "--profile":
                    profile = value;
                    break;
                case "--native":
                    native = value;
                    break;
                case "--firmware":
                    firmware = value;
                    break;
                case "--contracts":
                    contracts = value;
                    break;
                case "--cable":
                    cable = value;
                    break;
                case "--network":
                    network = NetworkArgument.TryParse(value) ?? throw Wrong($"--network: '{value}' is neither dhcp nor static:IP/PREFIX[,GATEWAY[,DNS]]");
                    break;
                case "--mac":
                    mac = MacAddress.TryParse(value) ?? throw Wrong($"--mac: '{value}' is not six octets such as 02:00:00:00:00:01");
                    break;
                case "--seed":
                    seed = ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : throw Wrong($"--seed: '{value}' is not a number");
                    break;
                case "--clock":
                    isVirtualTime = value switch
                    {
                        "virtual" => true,
                        "real" => false,
                        _ => throw Wrong($"--clock: '{value}' is neither real nor virtual"),
                    };
                    break;
                case WarmStart.Option:
                    warmStart = WarmStart.TryParse(value) ?? throw Wrong($"{WarmStart.Option}: '{value}' is not CONSOLE,SLEEP,CAUSE,ELAPSED,NUMBER");
                    break;
                default:
                    throw Wrong($"unknown argument '{name}'");
            }
        }

        return new BoardArguments
        {
            Profile = profile ?? throw Missing("--profile"),
            Native = native ?? throw Missing("--native"),
            Firmware = firmware ?? throw Missing("--firmware"),
            Contracts = contracts ?? throw Missing("--contracts"),
            Cable = cable ?? throw Missing("--cable"),
            Network = network ?? throw Missing("--network"),
            Mac = mac,
            Seed = seed,
            IsVirtualTime = isVirtualTime,
            WarmStart = warmStart,
        };
    }

    private static BoardException Missing(string name) => Wrong($"{name} is missing");

    private static BoardException Wrong(string what) => new(ExitCode.Usage, [what, Usage]);
}
