using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.Desk;
using NanoNet.Cli.Natives;
using NanoNet.Deploy.Target;
using NanoNet.Serial;

namespace NanoNet.Cli.Doctor;

/// <summary>Whether the boards of a desk's file are as it says.</summary>
internal static class DeskChecks
{
    /// <param name="checkout">Where the profiles are.</param>
    /// <param name="desk">The desk; null: there is none.</param>
    /// <param name="named">The board on the desk that is asked about, and has to work; null: all, of which some may be in a drawer today.</param>
    /// <param name="cancellation">Ends waits for boards.</param>
    /// <exception cref="System.OperationCanceledException">Interrupted, while the findings are gone through.</exception>
    public static IEnumerable<DeskFinding> Run(Checkout checkout, DeskPlan? desk, ChosenBoard? named, CancellationToken cancellation)
    {
        if (named is not null)
        {
            return Board(checkout, named, DeskState.Broken, cancellation);
        }

        return desk is null
            ? [new DeskFinding("desk file", DeskState.Good, $"no {DeskPlan.FileName} here or above, so no board has a name; 'nanonet init' writes one")]
            : [
                new DeskFinding("desk file", DeskState.Good, $"{desk.Path} has {BoardChoice.Listed(desk)}"),
                .. desk.Boards.SelectMany(entry => Board(checkout, BoardChoice.OfDesk(entry.Name, desk, entry), DeskState.Limited, cancellation)),
            ];
    }

    private static IEnumerable<DeskFinding> Board(Checkout checkout, ChosenBoard board, DeskState trouble, CancellationToken cancellation)
    {
        var entry = board.OnDesk!;
        yield return Profile(checkout, board, trouble);

        if (entry.Serial is { } serial)
        {
            foreach (var finding in Serial(checkout, board, serial, trouble, cancellation))
            {
                yield return finding;
            }
        }

        if (entry.Network is { } network)
        {
            yield return Cable(entry, network, trouble);
        }

        if (entry.Network is { Address: { } address })
        {
            yield return Address(entry, IPAddress.Parse(address.Split('/')[0]), trouble, cancellation);
        }
    }

    private static DeskFinding Profile(Checkout checkout, ChosenBoard board, DeskState trouble)
    {
        var entry = board.OnDesk!;

        if (board.Profile is null)
        {
            return Finding(entry, DeskState.Limited, $"{entry.Target}, of which NanoNet has no profile", "'profile' may name a board.yaml of your own; console and capture work without");
        }

        try
        {
            var profile = board.LoadProfile(checkout);
            return Finding(entry, DeskState.Good, $"{profile.Title}, {profile.Target}");
        }
        catch (UserException e)
        {
            return Finding(entry, trouble, $"its profile {board.Profile} cannot be used", e.Message);
        }
    }

    private static IReadOnlyList<DeskFinding> Serial(Checkout checkout, ChosenBoard board, DeskSerial serial, DeskState trouble, CancellationToken cancellation)
    {
        var entry = board.OnDesk!;

        try
        {
            var port = new PortChoice(serial.Port).Choose(SerialPorts.List());
            var said = new List<string>();
            var found = new SerialSearch(said.Add, serial.Baud, asksNatives: true).Ask([port], cancellation);

            return found switch
            {
                [var answer] when (entry.Target ?? answer.Target) == answer.Target => [Finding(entry, DeskState.Good, $"{said[0]}"), .. Natives(checkout, board, answer)],
                [var answer] => [Finding(entry, trouble, $"{said[0]}, but the file says {entry.Target}", "correct 'target' and 'profile', or flash it: nanonet flash --update")],
                _ => [Finding(entry, trouble, said[0], $"has it power, and is nanoFramework on it? nanonet console --board {board.Word} shows what it says, nanonet flash --board {board.Word} --update writes it")],
            };
        }
        catch (PortChoiceException e)
        {
            return [Finding(entry, trouble, e.Message.ReplaceLineEndings(" "), "plug it in by a cable that carries data, or correct 'serial.port'")];
        }
    }

    // The profile says what the simulation has, and what images are built for; flash asks the board itself.
    private static IEnumerable<DeskFinding> Natives(Checkout checkout, ChosenBoard board, FoundBoard answer)
    {
        var entry = board.OnDesk!;

        if (Listed(checkout, board) is not { } listed)
        {
            return [];
        }

        if (answer.Natives is not { Outcome: NativesOutcome.Told } told)
        {
            return [Finding(entry, DeskState.Unknown, $"it does not say which native assemblies it has: {BoardNatives.Describe(answer.Natives!.Outcome)}", $"nanonet flash --board {board.Word} --update writes an interpreter that does")];
        }

        return NativeFit.Differences(listed, BoardNatives.Halves(told)) is { Count: > 0 } differences
            ? differences.Select(difference => Finding(
                entry, DeskState.Limited, $"its interpreter is not the one of its profile: {difference}", $"nanonet flash --board {board.Word} --update writes another, or a profile of your own says what it has ('assemblies')"))
            : [Finding(entry, DeskState.Good, $"its interpreter has the native assemblies that its profile lists, {listed.Count} of them")];
    }

    // One that cannot be used has its finding already.
    private static IReadOnlyDictionary<string, NativeHalf>? Listed(Checkout checkout, ChosenBoard board)
    {
        try
        {
            return board.Profile is null ? null : TargetFirmware.Of(board.LoadProfile(checkout)).Natives;
        }
        catch (UserException)
        {
            return null;
        }
    }

    private static DeskFinding Cable(DeskEntry entry, DeskNetwork network, DeskState trouble)
    {
        var all = NetworkInterface.GetAllNetworkInterfaces();

        return all.FirstOrDefault(one => one.Name == network.Interface) switch
        {
            null => Finding(entry, trouble, $"there is no interface {network.Interface}; this machine has {string.Join(", ", all.Select(static one => one.Name))}", "plug the adapter in, or correct 'network.interface'"),
            { OperationalStatus: OperationalStatus.Up } => Finding(entry, DeskState.Good, $"its cable is in {network.Interface}, which is up"),
            _ => Finding(entry, trouble, $"{network.Interface} is down", $"is the cable in, at both ends, and does the board have power? sudo ip link set {network.Interface} up"),
        };
    }

    private static DeskFinding Address(DeskEntry entry, IPAddress address, DeskState trouble, CancellationToken cancellation) =>
        NetworkSearch.Ask([new IPEndPoint(address, NetworkSearch.Port)], broadcasts: false, cancellation) is [var answer]
            ? Finding(entry, DeskState.Good, $"{answer.Firmware}, build {answer.BuildId}, answers at {address}")
            : Finding(
                entry, trouble == DeskState.Broken ? DeskState.Limited : trouble, $"nobody answers the question who is there at {address} (UDP {NetworkSearch.Port})", "only firmware with the service 'info' answers: NanoNet.Esp32 has it, NanoNet.Stm32 (STM32 and NXP boards) and other people's have not; else 'nanonet init' finds its address anew, and the firewall has to let answers in");

    private static DeskFinding Finding(DeskEntry entry, DeskState state, string text, string? fix = null) => new("board", state, $"{entry.Name}: {text}", fix);
}
