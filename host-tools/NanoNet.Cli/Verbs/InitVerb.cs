using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Desk;
using NanoNet.Cli.SerialConsole;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet init</c>: writes down which boards are on the desk.</summary>
public sealed class InitVerb : IVerb
{
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file to write, or to add to: what stands in it stays",
        HelpName = "FILE",
        DefaultValueFactory = static _ => Environment.GetEnvironmentVariable(BoardOptions.Variable) is { Length: > 0 } told ? told : DeskPlan.FileName,
    };

    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there" };
    private readonly Option<string[]> _port = new("--port", "-p") { Description = "Ask this serial port only; may be repeated. Without it: every USB serial port", HelpName = "PORT" };
    private readonly Option<string[]> _ask = new("--ask") { Description = "Ask this address too, where broadcasts do not get; may be repeated", HelpName = "IP[:PORT]" };
    private readonly Option<bool> _noNetwork = new("--no-broadcast") { Description = "Do not ask the networks of this machine" };
    private readonly Option<bool> _schema = new("--schema") { Description = "Print the JSON Schema of the file and end" };

    private readonly Option<bool> _json = CommonOptions.Json();

    public InitVerb()
    {
        Command = new Command("init", "Write down which boards are on this desk: on serial ports, and on the network") { _output, _force, _port, _ask, _noNetwork, _schema, _json };
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet init", "nanonet init --port /dev/ttyUSB0 --no-broadcast --output desk.yaml --force"];

    private int Invoke(ParseResult arguments, Output output)
    {
        if (arguments.GetValue(_schema))
        {
            CommonOptions.RequireNoLines(output, _schema);
            output.Writer.Write(DeskSchema.Json());
            return (int)ExitCode.Ok;
        }

        var path = arguments.GetValue(_output)!;
        RequireFolder(path);
        var there = Path.Exists(path) && !arguments.GetValue(_force) ? Load(path) : null;
        var checkout = Checkout.Find();
        var boards = Search(arguments, output);
        boards.ToList().ForEach(board => output.Json(Found(board)));

        if (boards.Count == 0)
        {
            throw new UserException(ExitCode.BenchBroken, "no board answers, neither on a serial port nor on the network, so nothing was written; a new board has no nanoFramework yet: nanonet flash --board KIND --port PORT --update writes it ('nanonet boards' lists the kinds); nanonet doctor looks at the desk");
        }

        var text = new DeskText(BoardCatalog.Load(checkout.Boards).Boards, SerialPorts.List());

        if (there is null)
        {
            var schema = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.Combine(checkout.Boards, DeskSchema.FileName));
            Write(path, text.New(boards, schema, DateTimeOffset.UtcNow), arguments.GetValue(_force) ? FileMode.Create : FileMode.CreateNew);
            Written(output, path, Count(boards.Count));
        }
        else
        {
            Add(text, path, there, boards, output);
        }

        return (int)ExitCode.Ok;
    }

    private static JsonLine Found(FoundBoard board) => new()
    {
        Event = "found",
        Message = board.Description,
        Desk = new DeskBoardRecord { Target = board.Target, Port = board.Port?.Device, Baud = board.Port is null ? null : board.Baud, Address = board.Address?.ToString() },
    };

    private static void Written(Output output, string path, string what)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "written", Id = path, Message = what });
        }
        else
        {
            output.Tell($"{path}: {what}");
        }
    }

    // An interruption ends it before anything is written.
    private IReadOnlyList<FoundBoard> Search(ParseResult arguments, Output output)
    {
        using var interruption = new Interruption();
        using var progress = new ProgressLine(output.Style);
        return Search(arguments, progress, line => { progress.Clear(); output.Tell(line); }, interruption.Token);
    }

    private IReadOnlyList<FoundBoard> Search(ParseResult arguments, ProgressLine progress, Action<string> tell, CancellationToken cancellation)
    {
        var named = arguments.GetValue(_ask)!.Select(EndPointOf).ToList();
        var onPorts = new SerialSearch(tell, asking: progress.Set).Ask(Ports(arguments.GetValue(_port)!), cancellation);
        progress.Set("asking the network");
        var onNetwork = NetworkSearch.Ask(named, !arguments.GetValue(_noNetwork), cancellation)
            .Select(static answer => new FoundBoard(answer.Target) { Address = answer.Address, Description = $"{answer.Firmware}, build {answer.BuildId}" })
            .ToList();
        onNetwork.ForEach(board => tell($"{board.Address}: {board.Target}, {board.Description}"));
        cancellation.ThrowIfCancellationRequested();
        return FoundBoards.Join(onPorts, onNetwork);
    }

    // Before everybody is asked.
    private static void RequireFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UserException(ExitCode.Usage, $"--output takes a file, and {path} is a folder");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new UserException(ExitCode.Usage, $"cannot write {path}: there is no folder {folder}");
        }
    }

    private static DeskPlan Load(string path)
    {
        try
        {
            return DeskPlan.Load(path);
        }
        catch (ProfileException e)
        {
            throw new UserException(ExitCode.Usage, $"{e.Message} (--force writes over the file)", e);
        }
    }

    private static void Add(DeskText text, string path, DeskPlan there, IReadOnlyList<FoundBoard> boards, Output output)
    {
        var added = new List<FoundBoard>();

        foreach (var board in boards)
        {
            if (FoundBoards.EntryOf(board, there.Boards) is not { } entry)
            {
                added.Add(board);
                continue;
            }

            var changes = FoundBoards.Changes(board, entry).ToList();
            output.Tell($"{entry.Name}: there already{(changes.Count == 0 ? string.Empty : $", but {string.Join("; ", changes)}: edit line {entry.Position.Line} and below")}");
        }

        if (added.Count == 0)
        {
            output.Tell($"{path}: nothing new");
        }
        else if (text.Added(File.ReadAllText(path), there, added) is { } more)
        {
            Write(path, more, FileMode.Append);
            Written(output, path, $"{Count(added.Count)} added");
        }
        else
        {
            output.Tell(text.Entries(added, there).TrimEnd('\n'));
            throw new UserException(ExitCode.Usage, $"{path} is not written so that something can be put at its end: put the lines above below its 'boards'");
        }
    }

    private static string Count(int boards) => boards == 1 ? "1 board" : $"{boards} boards";

    private static IReadOnlyList<SerialPortInfo> Ports(string[] named)
    {
        var ports = SerialPorts.List();
        return named.Length == 0
            ? [.. ports.Where(static port => port.VendorId is not null)]
            : [.. named.Select(static name => PortArgument.Find(new NamedPort(name))).Select(device => ports.FirstOrDefault(port => port.Device == device) ?? new SerialPortInfo(device))];
    }

    private static IPEndPoint EndPointOf(string text)
    {
        if (IPEndPoint.TryParse(text, out var found) && found.AddressFamily == AddressFamily.InterNetwork)
        {
            return found.Port == 0 ? new IPEndPoint(found.Address, NetworkSearch.Port) : found;
        }

        throw new UserException(ExitCode.Usage, $"--ask takes an IPv4 address, with a port if it is not {NetworkSearch.Port}, not '{text}'");
    }

    // What came meanwhile is not written over.
    private static void Write(string path, string text, FileMode mode)
    {
        try
        {
            using var file = new FileStream(path, mode, FileAccess.Write);
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write {path}: {e.Message}", e);
        }
    }
}
