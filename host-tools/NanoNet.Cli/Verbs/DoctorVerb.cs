using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Doctor;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Runs;

namespace NanoNet.Cli.Verbs;

/// <summary><c>nanonet doctor</c>: what of the desk works, and how to mend the rest.</summary>
public sealed class DoctorVerb : IVerb
{
    private readonly Option<string[]> _port = new("--port", "-p") { Description = "Look at this serial port too; may be repeated", HelpName = "PORT" };
    private readonly BoardOptions _board = new("; it has to work, else the exit code is 6. Without it all of the desk's file are looked at");
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string> _output = DeskRun.OutputOption();

    public DoctorVerb()
    {
        Command = new Command("doctor", "Check tools, rights, ports, links and the clock, and say how to mend what is wrong") { _port, _json, _output };
        _board.AddTo(Command);
        Command.SetAction(arguments => VerbOutput.Use(arguments, output => Invoke(arguments, output)));
    }

    public Command Command { get; }

    public string[] Examples => ["nanonet doctor", "nanonet doctor --board greenhouse"];

    private int Invoke(ParseResult arguments, Output output)
    {
        var checkout = Checkout.Find();
        var desk = ReadDesk(arguments, out var trouble);

        // A desk's file that is wrong is a finding, a board that it does not have a mistake in the command line.
        var board = trouble is null ? _board.Named(arguments, checkout) : null;

        if (board is { OnDesk: null })
        {
            throw board.NotOnDesk(checkout, $"'nanonet init' writes {DeskPlan.FileName}; without --board doctor looks at everything");
        }

        using var interruption = new Interruption();
        return (int)DeskRun.Do(
            Command.Name,
            arguments,
            arguments.GetValue(_output)!,
            output,
            _ => Look(arguments, output, trouble is null ? DeskChecks.Run(checkout, desk, board, interruption.Token) : [trouble], interruption.Token),
            isLatest: false);
    }

    private DeskResult Look(ParseResult arguments, Output output, IEnumerable<DeskFinding> ofDesk, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(output.Style);
        progress.Set("looking around");
        var findings = new List<FindingRecord>();

        foreach (var finding in BuildChecks.Run().Concat(SerialChecks.Run(arguments.GetValue(_port)!)).Concat(NetworkChecks.Run(cancellation)).Concat(ofDesk))
        {
            cancellation.ThrowIfCancellationRequested();
            findings.Add(new FindingRecord(finding.Name, Word(finding.State), finding.Text, finding.Fix));
            progress.Clear();
            Write(output, finding);
            output.Flush();
        }

        // The last may have been left unfinished.
        cancellation.ThrowIfCancellationRequested();
        var isBroken = findings.Any(static finding => finding.State == Word(DeskState.Broken));
        return new DeskResult(isBroken ? ExitCode.BenchBroken : ExitCode.Ok) { Complete = record => record with { Findings = findings } };
    }

    private static string Word(DeskState state) => state.ToString().ToLowerInvariant();

    private DeskPlan? ReadDesk(ParseResult arguments, out DeskFinding? trouble)
    {
        trouble = null;

        try
        {
            return _board.Desk(arguments);
        }
        catch (UserException e)
        {
            trouble = new DeskFinding("desk file", DeskState.Broken, e.Message, "correct it; boards/desk.schema.json lets an editor help");
            return null;
        }
    }

    private static void Write(Output output, DeskFinding finding)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "finding", Id = finding.Name, State = Word(finding.State), Message = finding.Text, Fix = finding.Fix });
            return;
        }

        var glyphs = output.Report.Glyphs;
        var sign = finding.State switch { DeskState.Good => glyphs.Passed, DeskState.Broken => glyphs.Failed, DeskState.Limited => "!", _ => glyphs.Undecidable };
        output.Report.WriteUnbroken($"{sign} {finding.Name,-12} {finding.Text}");

        if (finding.Fix is not null)
        {
            output.Report.WriteUnbroken($"  {"",-12} -> {finding.Fix}");
        }
    }
}
