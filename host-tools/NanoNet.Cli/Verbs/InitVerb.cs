using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using NanoNet.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Desk;
using NanoNet.Cli.SerialConsole;
using NanoNet.Serial;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet init</c>: writes down which boards are on the desk.</summary>
public sealed class InitVerb : IVerb
{
    private readonly Option<string> _output = new("--output", "-o") { Description = "The file to write", HelpName = "FILE", DefaultValueFactory = static _ => DeskFile.Name };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there" };
    private readonly Option<string[]> _port = new("--port", "-p") { Description = "Ask this serial port only; may be repeated. Without it: every USB serial port", HelpName = "PORT" };
    private readonly Option<string[]> _ask = new("--ask") { Description = "Ask this address too, where broadcasts do not get; may be repeated", HelpName = "HOST[:PORT]" };
    private readonly Option<bool> _noNetwork = new("--no-broadcast") { Description = "Do not ask the networks of this machine" };

    public InitVerb()
    {
        Command = new Command("init", "Write down which boards are on this desk: on serial ports, and on the network") { _output, _force, _port, _ask, _noNetwork };
        Command.SetAction(Invoke);
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet init", "nanonet init --port /dev/ttyUSB0 --no-broadcast --output desk.yaml --force"];

    private int Invoke(ParseResult arguments)
    {
        using var output = new Output(arguments, isJson: false);
        var path = arguments.GetValue(_output)!;
        var isForced = arguments.GetValue(_force);
        RequireFree(path, isForced);
        var profiles = BoardCatalog.Load(Checkout.Find().Boards).Boards;
        var named = arguments.GetValue(_ask)!.Select(EndPointOf).ToList();

        var onPorts = new SerialSearch(Tell).Ask(Ports(arguments.GetValue(_port)!));
        var onNetwork = NetworkSearch.Ask(named, !arguments.GetValue(_noNetwork))
            .Select(static answer => new FoundBoard(answer.Target) { Address = answer.Address, Description = $"{answer.Firmware}, build {answer.BuildId}" })
            .ToList();
        onNetwork.ForEach(board => Tell($"{board.Address}: {board.Target}, {board.Description}"));
        var boards = DeskFile.Join(onPorts, onNetwork);

        if (boards.Count == 0)
        {
            throw new UserException(ExitCode.BenchBroken, "no board answers, neither on a serial port nor on the network, so nothing was written; nanonet doctor looks at the desk");
        }

        Write(path, DeskFile.Write(boards, profiles, DateTimeOffset.UtcNow), isForced);
        Tell($"{path}: {boards.Count} {(boards.Count == 1 ? "board" : "boards")}");
        return (int)ExitCode.Ok;

        void Tell(string text)
        {
            output.Report.WriteUnbroken(text);
            output.Flush();
        }
    }

    private static IReadOnlyList<SerialPortInfo> Ports(string[] named)
    {
        var ports = SerialPorts.List();
        return named.Length == 0
            ? [.. ports.Where(static port => port.VendorId is not null)]
            : [.. named.Select(PortArgument.Choose).Select(device => ports.FirstOrDefault(port => port.Device == device) ?? new SerialPortInfo(device))];
    }

    private static IPEndPoint EndPointOf(string text)
    {
        if (IPEndPoint.TryParse(text, out var found) && found.AddressFamily == AddressFamily.InterNetwork)
        {
            return found.Port == 0 ? new IPEndPoint(found.Address, NetworkSearch.Port) : found;
        }

        throw new UserException(ExitCode.Usage, $"--ask takes an IPv4 address, with a port if it is not {NetworkSearch.Port}, not '{text}'");
    }

    private static void RequireFree(string path, bool isForced)
    {
        if (!isForced && Path.Exists(path))
        {
            throw new UserException(ExitCode.Usage, $"{path} is there already; --force writes over it, --output FILE writes another");
        }
    }

    // What came meanwhile is not written over either.
    private static void Write(string path, string text, bool isForced)
    {
        try
        {
            using var file = new FileStream(path, isForced ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write {path}: {e.Message}", e);
        }
    }
}
