using System;
using System.Globalization;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Serial;
using NanoNet.Wire;

namespace NanoNet.Testing;

/// <summary>From what a test or <c>desk.yaml</c> says of a board on the desk to where it is.</summary>
internal static class DeskChoice
{
    private const string Variable = "NANONET_DESK";

    /// <exception cref="BoardBrokenException">There is no such board.</exception>
    public static PhysicalBoardOptions Find(string name)
    {
        var path = (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : DeskPlan.Find(Environment.CurrentDirectory))
            ?? throw new BoardBrokenException($"no {DeskPlan.FileName} in {Environment.CurrentDirectory} or above it: 'nanonet init' writes one, {Variable} names another file");
        var plan = Load(path);
        var entry = plan.Get(name)
            ?? throw new BoardBrokenException($"{path} has no board '{name}'; it has {(plan.Boards.Count == 0 ? "none" : string.Join(", ", plan.Boards.Select(static board => board.Name)))}");
        return new PhysicalBoardOptions
        {
            Board = entry.Profile ?? throw Wrong(path, entry, "'profile' is missing, without which NanoNet does not know its limits"),
            Interface = entry.Network?.Interface ?? throw Wrong(path, entry, "nothing says which network interface its Ethernet cable leads to: 'network: { interface: NAME }'"),
            Port = entry.Serial?.Port,
            Baud = entry.Serial?.Baud ?? SerialLink.DefaultBaud,
            Address = entry.Network.Address,
            Tester = entry.Network.Tester,
            Mac = entry.Network.Mac,
        };
    }

    /// <exception cref="BoardBrokenException">An address is none.</exception>
    public static DeskBoardSetup SetupOf(PhysicalBoardOptions options) => new()
    {
        Interface = options.Interface,
        SerialPort = options.Port is null ? null : new NamedPort(options.Port),
        Baud = options.Baud,
        StartLimit = options.StartLimit,
        Mac = options.Mac is null ? null : MacAddress.TryParse(options.Mac, out var mac) ? mac : throw new BoardBrokenException($"'{options.Mac}' is no hardware address such as 02:4e:4e:00:00:10"),
        Network = NetworkOf(options),
    };

    private static DeskPlan Load(string path)
    {
        try
        {
            return DeskPlan.Load(path);
        }
        catch (ProfileException e)
        {
            throw new BoardBrokenException(e.Message, e);
        }
    }

    private static BoardNetwork NetworkOf(PhysicalBoardOptions options)
    {
        IPv4Address? tester = options.Tester is null ? null : IPv4Address.TryParse(options.Tester, out var first)
            ? first
            : throw new BoardBrokenException($"'{options.Tester}' is no address such as 192.0.2.1");

        if (options.Address is not { } address)
        {
            return BoardNetwork.Dhcp with { Tester = tester, Gateway = tester ?? BoardNetwork.Dhcp.Gateway };
        }

        var slash = address.IndexOf('/', StringComparison.Ordinal);

        if (slash < 0
            || !IPv4Address.TryParse(address.AsSpan(0, slash), out var board)
            || !int.TryParse(address.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || prefix is < 8 or > 30)
        {
            throw new BoardBrokenException($"'{address}' is no address with its prefix length such as 192.168.1.50/24");
        }

        tester ??= new IPv4Address((board.Value & IPv4Address.MaskOf(prefix).Value) + 1);
        return new BoardNetwork { Address = board, PrefixLength = prefix, Tester = tester, Gateway = tester.Value };
    }

    private static BoardBrokenException Wrong(string path, DeskEntry entry, string problem) => new($"{path}:{entry.Position.Line}: {entry.Name}: {problem}");
}
