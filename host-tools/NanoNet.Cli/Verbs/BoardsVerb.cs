using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Reports.Runs;
using Spectre.Console;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet boards</c>: the profiles, one in full, or their schema.</summary>
public sealed class BoardsVerb : IVerb
{
    private readonly Argument<string?> _name = new("NAME") { Description = "Show this board in full", Arity = ArgumentArity.ZeroOrOne };
    private readonly BoardOptions _desk = new("");
    private readonly Option<bool> _schema = new("--schema") { Description = "Print the JSON Schema of a profile" };

    private readonly Option<bool> _json = CommonOptions.Json();

    public BoardsVerb()
    {
        Command = new Command("boards", "List the boards, or show one") { _name, _schema, _json };
        _desk.AddDeskTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet boards esp32-olimex", "nanonet boards --json"];

    private int Invoke(ParseResult arguments, Output output)
    {
        if (arguments.GetValue(_schema))
        {
            CommonOptions.RequireNoLines(output, _schema);
            output.Writer.Write(ProfileSchema.Json());
            return (int)ExitCode.Ok;
        }

        var checkout = Checkout.Find();

        if (arguments.GetValue(_name) is { } name)
        {
            var board = BoardChoice.Choose(checkout, name, () => _desk.Desk(arguments));
            Show(output, board.LoadProfile(checkout), board.ProfilePath(checkout));

            if (board.OnDesk is { } entry && !Listed(output, entry))
            {
                output.Report.WriteUnbroken($"  on the desk   {board.DeskFile}:{entry.Position.Line}: {entry}");
            }
        }
        else
        {
            List(output, checkout);
            ListDesk(output, _desk.Desk(arguments));
        }

        return (int)ExitCode.Ok;
    }

    private static void List(Output output, Checkout checkout)
    {
        BoardCatalog catalog;

        try
        {
            catalog = BoardCatalog.Load(checkout.Boards);
        }
        catch (ProfileException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }

        if (output.IsJson)
        {
            foreach (var board in catalog.Boards)
            {
                Listed(output, board, BoardChoice.PathOf(checkout, board.Name));
            }

            return;
        }

        var table = new Table { Border = TableBorder.None };

        foreach (var heading in (string[])["name", "PHY", "lwIP", "sockets", "MSS", "board"])
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(Color.Grey))) { NoWrap = heading != "board" });
        }

        foreach (var board in catalog.Boards)
        {
            table.AddRow(
                new Text(board.Name, new Style(decoration: Decoration.Bold)),
                new Text(board.Network.Phy ?? string.Empty),
                new Text(board.Lwip.Version.ToString()),
                new Text(Number(board.Limits.Sockets)),
                new Text(Number(board.ExpectedMss)),
                new Text(board.Title));
        }

        output.Report.Write(table);
    }

    private static void ListDesk(Output output, DeskPlan? desk)
    {
        if (desk is null)
        {
            return;
        }

        if (!output.IsJson)
        {
            output.Report.WriteLine();
            output.Report.WriteUnbroken($"on the desk, by {desk.Path}:");
        }

        foreach (var entry in desk.Boards)
        {
            if (!Listed(output, entry))
            {
                output.Report.WriteUnbroken($"  {entry}");
            }
        }
    }

    /// <returns>False where people read.</returns>
    private static bool Listed(Output output, BoardProfile board, string path)
    {
        output.Json(new JsonLine { Event = "listed", Kind = "profile", Id = board.Name, Profile = ProfileRecord.Of(board, path) });
        return output.IsJson;
    }

    /// <returns>False where people read.</returns>
    private static bool Listed(Output output, DeskEntry entry)
    {
        output.Json(new JsonLine
        {
            Event = "listed",
            Kind = "desk",
            Id = entry.Name,
            Desk = new DeskBoardRecord
            {
                Name = entry.Name,
                Profile = entry.Profile,
                Target = entry.Target,
                Port = entry.Serial?.Port,
                Baud = entry.Serial?.Baud,
                Interface = entry.Network?.Interface,
                Address = entry.Network?.Address,
                Mac = entry.Network?.Mac,
            },
        });
        return output.IsJson;
    }

    private static void Show(Output output, BoardProfile board, string profile)
    {
        if (Listed(output, board, profile))
        {
            return;
        }

        var report = output.Report;
        report.WriteLine(board.Title, new Style(decoration: Decoration.Bold));
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn());
        Add("name", board.Name);
        Add("target", board.Target);
        Add("firmware", board.Firmware);
        Add("lwIP", board.Lwip.Version.ToString());
        Add("PHY", board.Network.Phy ?? "not known");
        Add("MAC", board.Network.Mac.ToString()!);
        Add("MTU", Number(board.Network.Mtu));
        Add("MSS", $"{Number(board.ExpectedMss)} on the wire");
        Add("sockets", Number(board.Limits.Sockets));
        Add("managed heap", $"{Number(board.Limits.HeapBytes)} octets");
        Add("deployment", string.Create(CultureInfo.InvariantCulture, $"{board.Flash.DeployLength / 1024} KB at 0x{board.Flash.DeployAddress:X8}, by {board.Flash.Method.ToString().ToLowerInvariant()}"));
        Add("assemblies", string.Join(", ", board.Assemblies.Select(static a => $"{a.Key} {a.Value}")));
        Add("lwIP options", string.Join(", ", board.Lwip.Options.Select(static o => $"{o.Key}={Number(o.Value)}")));
        report.Write(grid);
        report.WriteUnbroken($"  profile       {Path.GetRelativePath(System.Environment.CurrentDirectory, profile)}");

        void Add(string name, string text) => grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(text));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
