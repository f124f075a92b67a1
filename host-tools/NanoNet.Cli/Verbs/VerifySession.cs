using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Natives;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Ladder;
using NanoNet.Reports.Runs;
using NanoNet.Serial;
using NanoNet.Validation;
using Spectre.Console;

namespace NanoNet.Cli.Verbs;

/// <summary>One verify run from the profile to the run folder.</summary>
public sealed class VerifySession(VerifyArguments arguments, Output output)
{
    private readonly Checkout _checkout = Checkout.Find();
    private readonly BoardNetwork _network = arguments.Addresses ?? arguments.Desk?.Network ?? CommonOptions.NetworkOf(arguments.Network);
    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private bool _isRecorded;

    /// <summary>The run's folder; empty before it is made.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>Why it ended before its checks did; null if it did not.</summary>
    public string? Trouble { get; private set; }

    private RerunCommand Again => new(_checkout.Launcher, arguments);

    public ExitCode Run()
    {
        var profile = arguments.Board.LoadProfile(_checkout);

        if (arguments.Firmware is { } app)
        {
            PreparedBoard.RequireApp(app);
            ForeignFirmwareCheck.Run(_checkout, app);
        }

        using var interruption = new Interruption();
        var folder = CreateFolder();
        Folder = folder.Path;
        var record = new RunRecord
        {
            Id = folder.Id,
            ToolVersion = NanoNetCommand.Version,
            Verb = "verify",
            CommandLine = arguments.CommandLine,
            Started = _started,
            State = RunState.Running,
            Seed = arguments.Seed,
            Clock = arguments.Clock,
            Faults = arguments.Faults.IsEmpty ? null : [.. arguments.Faults.Words],
            Board = PreparedBoard.Record(profile, arguments.Board.ProfilePath(_checkout), _network) with { OnDesk = arguments.Board.OnDesk?.Name, Interface = arguments.Desk?.Interface },
        };
        RunJson.Write(folder.RunJson, record);
        output.Json(new JsonLine { Event = "run", Schema = RunRecord.CurrentSchema, Id = folder.Id, Folder = folder.Path, Seed = record.Seed, Board = record.Board });

        try
        {
            return Run(profile, folder, record, interruption);
        }
        catch (UserException trouble)
        {
            Abandon(folder, record, RunState.Broken, trouble.ExitCode, trouble.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            Abandon(folder, record, RunState.Interrupted, ExitCode.Interrupted, "interrupted");
            throw;
        }
        catch (OutputException unheard)
        {
            if (!_isRecorded)
            {
                Record(folder, record, RunState.Broken, ExitCode.BenchBroken, unheard.Message);
            }

            throw;
        }
        catch (IOException disk)
        {
            throw new UserException(ExitCode.BenchBroken, $"cannot write to {folder.Path}: {disk.Message}", disk);
        }
        catch (Exception defect)
        {
            Abandon(folder, record, RunState.Broken, ExitCode.InternalError, $"internal error: {defect.Message}");
            throw;
        }
    }

    private ExitCode Run(BoardProfile profile, RunFolder folder, RunRecord record, Interruption interruption)
    {
        VerifyResult result;
        Check? repetition = null;
        NamedPort? port;

        using (var progress = new ProgressLine(output.Style))
        {
            var options = Options(profile, folder, progress, interruption);
            options = arguments.Desk is { } desk ? OnDesk(options, desk, folder) : OnVirtualBoard(options, folder, Announce, interruption);
            port = options.Desk?.SerialPort;
            progress.Set(arguments.Desk is { Port: null } ? $"looking for {profile.Name}" : $"booting {profile.Name}");
            result = VerifyRun.Run(options);

            if (arguments.Repeat > 1 && result is { Broken: null, IsCancelled: false })
            {
                repetition = RepetitionCheck.Run(options, result, arguments.Repeat, number => progress.Set($"run {number} of {arguments.Repeat}"));
            }

            if (interruption.Token.IsCancellationRequested)
            {
                // A terminal's Ctrl-C goes to the board's process too; which of the two the bench notices first is chance.
                result = result with { IsCancelled = true, Broken = null };
            }

            void Announce(string what)
            {
                progress.Set(what);

                if (!output.Style.Interactive)
                {
                    Diagnostics.Note(what);
                }
            }
        }

        if (port is not null && result is { Broken: null, IsCancelled: false })
        {
            new NativeComparison(profile, port, arguments.Desk!.Baud, output.Warn).Run(interruption.Token);
        }

        var checks = CheckSource.Of(result.Scenarios, result.Judgement.Verdicts.Where(v => CommonOptions.Matches(arguments.Rules, v.Rule.Id))).ToList();
        checks.AddRange(repetition is null ? [] : [repetition]);
        var exitCode = ExitCodeOf(result, checks);
        record = Complete(record, result, checks, exitCode);
        JUnitReport.Write(folder.JUnitXml, record, checks, Again.For);
        RunJson.Write(folder.RunJson, record);
        _isRecorded = true;
        Trouble = record.Trouble;
        Report(folder, record, result, checks);

        if (record.Trouble is { } trouble)
        {
            output.Flush();
            Diagnostics.Error(trouble);
        }

        return exitCode;
    }

    private RunFolder CreateFolder()
    {
        try
        {
            return RunFolder.Create(arguments.Output, _started);
        }
        catch (FileNotFoundException e)
        {
            throw new UserException(ExitCode.Usage, $"cannot write to {arguments.Output}: the current folder is gone (--output names another folder)", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write to {Path.GetFullPath(arguments.Output)}: {e.Message} (--output names another folder)", e);
        }
    }

    private VerifyOptions OnVirtualBoard(VerifyOptions options, RunFolder folder, Action<string> announce, Interruption interruption)
    {
        var board = PreparedBoard.Prepare(_checkout, options.Board, arguments.Firmware, folder.Path, _network, arguments.Seed, announce, interruption.Token);
        return options with { Setup = board.Setup, DeviceManifest = board.DeviceManifest };
    }

    private VerifyOptions OnDesk(VerifyOptions options, DeskArguments desk, RunFolder folder) => options with
    {
        Desk = desk.ToSetup(),
        DeviceManifest = PreparedBoard.WriteProfile(_checkout, options.Board, folder.Path),
    };

    private VerifyOptions Options(BoardProfile profile, RunFolder folder, ProgressLine progress, Interruption interruption)
    {
        var total = ScenarioCatalog.Select(arguments.Scenarios, arguments.All).Count;
        var number = 0;

        return new VerifyOptions
        {
            Board = profile,
            Folder = folder.Path,
            KnownDeviations = [.. profile.Deviations.Select(static known => new KnownDeviation(known.Rule, known.Reason, known.Source))],
            Foreign = arguments.Firmware is null ? null : new ForeignFirmware { Name = Path.GetFileNameWithoutExtension(arguments.Firmware), Declared = arguments.Services },
            Scenarios = arguments.Scenarios,
            IncludeSlow = arguments.All,
            Seed = arguments.Seed,
            Faults = arguments.Faults,
            IsVirtualTime = arguments.Clock == CommonOptions.VirtualClock,
            Cancellation = interruption.Token,
            Started = scenario => progress.Set($"{++number}/{total} {scenario.Id} {scenario.Title}"),
            Finished = result =>
            {
                var check = CheckSource.Of(result);
                output.Json(new JsonLine { Event = "scenario", Check = CheckRecord.Of(check) });

                if (output.IsVerbose)
                {
                    progress.Clear();
                    Diagnostics.Note($"{number}/{total} {check.Id} {check.Word} {result.Elapsed.TotalMilliseconds:F0} ms");
                }
            },
        };
    }

    private static ExitCode ExitCodeOf(VerifyResult result, List<Check> checks)
    {
        if (result.IsCancelled)
        {
            return ExitCode.Interrupted;
        }

        if (result is { Broken: not null, IsFirmwareToBlame: true })
        {
            return ExitCode.ChecksFailed;
        }

        if (result.Broken is not null || checks.Any(static c => c.Outcome == CheckOutcome.Broken))
        {
            return ExitCode.BenchBroken;
        }

        if (checks.Any(static c => c.Outcome == CheckOutcome.Failed))
        {
            return ExitCode.ChecksFailed;
        }

        return checks.Any(static c => c.Outcome is not (CheckOutcome.NotExercised or CheckOutcome.Undecidable)) ? ExitCode.Ok : ExitCode.NothingRan;
    }

    private RunRecord Complete(RunRecord record, VerifyResult result, List<Check> checks, ExitCode exitCode) => record with
    {
        State = result.IsCancelled ? RunState.Interrupted : result is { Broken: not null, IsFirmwareToBlame: false } ? RunState.Broken : RunState.Complete,
        ExitCode = (int)exitCode,
        Trouble = result.IsCancelled ? "interrupted" : result.Broken,
        Class = result.IsFirmwareToBlame ? RunTrouble.ClassOf(exitCode) : RunTrouble.ClassOf(exitCode, checks),
        Board = record.Board! with
        {
            Address = result.Banner?.Address.ToString() ?? (result.Offer is null ? null : _network.Address.ToString()),
            Mac = result.Banner?.Mac.ToString() ?? (result.Offer is null ? null : result.Board.Network.Mac),
        },
        Firmware = FirmwareRecord.Of(result, arguments.Firmware is { } app ? Path.GetFileNameWithoutExtension(app) : null),
        Timing = new TimingRecord
        {
            TotalMs = Milliseconds.Round(DateTimeOffset.UtcNow - _started),
            BoardStartMs = result.Timing.ProcessStart > TimeSpan.Zero ? Milliseconds.Round(result.Timing.ProcessStart) : null,
            FirstFrameMs = result.Timing.FirstFrame is { } first ? Milliseconds.Round(first) : null,
            ReadyMs = result.Banner is null ? null : Milliseconds.Round(result.Timing.Ready),
            ScenariosMs = Milliseconds.Round(result.Timing.Scenarios),
        },
        Frames = result.Judgement.Frames,
        Scenarios = [.. checks.Where(static c => c.Kind == CheckKind.Scenario).Select(CheckRecord.Of)],
        Verdicts = [.. checks.Where(static c => c.Kind == CheckKind.Rule).Select(CheckRecord.Of)],
        Connections = [.. result.Judgement.Connections.Select(ConnectionRecord.Of)],
        Files = FilesOf(result),
    };

    private static Dictionary<string, string> FilesOf(VerifyResult result)
    {
        var files = new Dictionary<string, string>
        {
            ["capture"] = Path.GetFileName(result.CapturePath),
            ["console"] = Path.GetFileName(result.ConsoleLogPath),
            ["junit"] = "junit.xml",
            ["profile"] = PreparedBoard.ProfileFile,
        };

        if (result.FaultsLogPath is { } faults)
        {
            files["faults"] = Path.GetFileName(faults);
        }

        return files;
    }

    private void Abandon(RunFolder folder, RunRecord record, RunState state, ExitCode exitCode, string trouble)
    {
        Record(folder, record, state, exitCode, trouble);
        output.Json(new JsonLine { Event = "error", Message = trouble });
        output.Json(new JsonLine { Event = "end", ExitCode = (int)exitCode, Class = RunTrouble.ClassOf(exitCode), Folder = folder.Path });
    }

    /// <summary>A run that never got to its checks still leaves what CI looks for.</summary>
    private void Record(RunFolder folder, RunRecord record, RunState state, ExitCode exitCode, string trouble)
    {
        var ended = record with
        {
            State = state,
            ExitCode = (int)exitCode,
            Trouble = trouble,
            Class = RunTrouble.ClassOf(exitCode),
            Timing = new TimingRecord { TotalMs = Milliseconds.Round(DateTimeOffset.UtcNow - _started) },
        };
        JUnitReport.Write(folder.JUnitXml, ended, [], Again.For);
        RunJson.Write(folder.RunJson, ended);
    }

    private void Report(RunFolder folder, RunRecord record, VerifyResult result, List<Check> checks)
    {
        if (output.IsJson)
        {
            WriteJson(folder, record, checks);
            return;
        }

        var report = output.Report;
        WriteHeading(record, result.Offer, result.Faults);

        if (arguments.Ladder)
        {
            WriteLadders(result, result.Judgement.Connections);
        }

        CheckTable.Write(report, checks, arguments.All);

        foreach (var check in checks.Where(static c => c.Outcome is CheckOutcome.Failed or CheckOutcome.Broken))
        {
            FailureBlock.Write(report, check, Again.For(check));
        }

        // Last, where it is on the screen when the run ends.
        if (!arguments.Ladder && record.Connections.Count > 0)
        {
            WriteLadders(result, LadderSample.Of(result.Judgement.Connections));
            report.WriteLine($"--ladder draws all {record.Connections.Count} connections", new Style(Color.Grey));
        }

        var count = CheckCount.Of(checks);
        var verdict = record.ExitCode == (int)ExitCode.Ok ? CheckOutcome.Passed : CheckOutcome.Failed;
        report.WriteLine(new Paragraph().Append(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} in {record.Timing!.TotalMs / 1000:F1} s"), CheckTable.StyleOf(verdict)));
        report.WriteUnbroken(Path.GetRelativePath(Environment.CurrentDirectory, folder.Path));
    }

    private void WriteLadders(VerifyResult result, IReadOnlyList<TcpConnectionRecord> connections)
    {
        foreach (var connection in connections)
        {
            LadderDiagram.Write(output.Report, LadderSource.Of(connection, result.Banner?.Address ?? (result.Offer is null ? null : _network.Address)));
            output.Report.WriteLine();
        }
    }

    private void WriteHeading(RunRecord record, ServiceOffer? offer, IReadOnlyList<FaultCount> faults)
    {
        var firmware = record.Firmware;
        output.Report.WriteLine(new Paragraph()
            .Append(record.Board!.Title ?? record.Board.Name, new Style(decoration: Decoration.Bold))
            .Append($"  lwIP {record.Board.Lwip}, {record.Board.Network}{(record.Board.Address is null ? string.Empty : $" {record.Board.Address}")}, seed {record.Seed}, {record.Clock} time"));

        if (firmware?.Name is not null)
        {
            // Of a package's library that other people's firmware uses, their build hands nothing on.
            var compared = firmware.Assemblies.Where(a => offer is null || a.DeviceSha256 is not null).ToList();
            var identity = compared.Count == 0 ? string.Empty
                : compared.All(static a => a.Equal) ? "; the board loaded what a device would get"
                : "; what the board loaded differs from what a device would get";
            var build = firmware.BuildId is null ? string.Empty : $" build {firmware.BuildId}";
            output.Report.WriteLine($"{firmware.Name} {firmware.Version}{build}{identity}", new Style(Color.Grey));
        }

        if (offer is not null)
        {
            var absent = offer.Sought.Except(offer.Found).ToList();
            output.Report.WriteLine(
                $"answers: {(offer.Found.Count == 0 ? "nothing" : string.Join(", ", offer.Found))}"
                + $"{(absent.Count == 0 ? string.Empty : $"; does not: {string.Join(", ", absent)}")}"
                + $"{(offer.IsDeclared ? string.Empty : " (--service NAME:PORT says where else)")}",
                new Style(Color.Grey));
        }

        if (faults.Count > 0)
        {
            output.Report.WriteLine(
                $"the cable: {string.Join(", ", faults.Select(static one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Fault} struck {one.Frames} frames")))}",
                new Style(Color.Yellow));
        }

        output.Report.WriteLine();
    }

    private void WriteJson(RunFolder folder, RunRecord record, List<Check> checks)
    {
        output.Json(new JsonLine { Event = "board", Board = record.Board, Firmware = record.Firmware });

        foreach (var check in checks.Where(static c => c.Kind == CheckKind.Rule))
        {
            output.Json(new JsonLine { Event = "verdict", Check = CheckRecord.Of(check) });
        }

        foreach (var connection in record.Connections)
        {
            output.Json(new JsonLine { Event = "connection", Connection = connection });
        }

        if (record.Trouble is { } trouble)
        {
            output.Json(new JsonLine { Event = "error", Message = trouble });
        }

        output.Json(new JsonLine
        {
            Event = "end",
            ExitCode = record.ExitCode,
            Class = record.Class,
            Counts = CheckCount.Of(checks),
            Frames = record.Frames,
            Timing = record.Timing,
            Folder = folder.Path,
        });
    }
}
