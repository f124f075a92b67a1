using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Boards;
using NanoNet.Cli.Flashing;
using NanoNet.Cli.Imaging;
using NanoNet.Cli.Runs;
using NanoNet.Cli.SerialConsole;
using NanoNet.Cli.Terminal;
using NanoNet.Cli.Verbs;
using NanoNet.Deploy;
using NanoNet.Deploy.Building;
using NanoNet.Deploy.Packages;
using NanoNet.Deploy.Target;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;
using NanoNet.Serial;

namespace NanoNet.Cli.DeviceTests;

/// <summary>Runs an assembly of tests on a board on the desk: makes an image of it with our launcher, deploys that, and follows the console.</summary>
public sealed class DeskTestSession(DeskTestArguments arguments, Output output) : IDeviceTestSession
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(50);

    // What the board still says of the start before, when it is told to start anew.
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(200);

    private readonly Checkout _checkout = Checkout.Find();
    private readonly DeviceTestJudge _judge = new(arguments.Limit, output);
    private string? _exception;
    private long _heard;
    private BoardProfile? _profile;
    private FlashSession? _flash;

    public IReadOnlyList<Check> Checks => _judge.Checks;

    // What was flashed is proven by what the launcher says first.
    private FlashProofRecord? Proof =>
        _judge.HasBegun ? new FlashProofRecord { IsProven = true, Seen = _judge.Build! }
        : _judge.OtherBuild is { } other ? new FlashProofRecord { IsProven = false, Seen = other }
        : null;

    public RunRecord Complete(RunRecord record)
    {
        if (_profile is not { } profile)
        {
            return record;
        }

        record = record with
        {
            Board = new BoardRecord { Name = profile.Name, Title = profile.Title, OnDesk = arguments.Board.OnDesk?.Name },
            Scenarios = [.. Checks.Select(CheckRecord.Of)],
        };
        record = _flash?.Complete(record) ?? record;
        return record.Flash is { } flash ? record with { Flash = flash with { Console = Proof } } : record;
    }

    public DeskResult Run(RunFolder run)
    {
        var profile = _profile = arguments.Board.LoadProfile(_checkout);
        using var interruption = new Interruption();
        var image = Path.Combine(run.Path, "tests.bin");
        var port = PortArgument.Of(arguments.Port, arguments.Board);
        PortArgument.Find(port);
        Build(profile, image, interruption.Token);
        Deploy(image, run, interruption.Token);
        var watch = Stopwatch.StartNew();

        try
        {
            Follow(port, run.ConsoleLog, interruption.Token);
        }
        catch (SerialLinkException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }

        return _judge.Conclude(profile.Name, watch.Elapsed);
    }

    private void Build(BoardProfile profile, string image, CancellationToken cancellation)
    {
        using var scratch = ScratchFolder.Create();

        try
        {
            var app = DeviceTestApp.Prepare(_checkout, arguments.Tests, scratch.Path);
            _judge.Build = DeviceTestApp.BuildOf(_checkout, arguments.Tests);
            ForeignFirmwareCheck.Run(_checkout, app);
            var request = new ImageRequest
            {
                App = app,
                PackagesConfig = PackagesConfig.Above(arguments.Tests),
                Api = _checkout.Api,
                Target = TargetFirmware.Of(profile),
                Output = image,
                Packages = arguments.Packages,
                MetadataProcessor = arguments.MetadataProcessor,
                Cache = CacheFolder.Packages,
            };
            new ImageBuild(request, Diagnostics.Note).Run(cancellation);
        }
        catch (DeployException e)
        {
            throw new UserException(BuildSession.CodeOf(e.Fault), e.Message, e);
        }
    }

    private void Deploy(string image, RunFolder run, CancellationToken cancellation)
    {
        using var silent = output.Silent();
        var flash = new FlashArguments
        {
            Board = arguments.Board, Port = arguments.Port, Image = image, Nanoff = arguments.Nanoff, Silence = arguments.Limit, AsksNatives = true, ConsoleBaud = arguments.Baud,
        };
        Diagnostics.Note($"deploying {image}");
        _flash = new FlashSession(flash, silent, run);
        _flash.Run(cancellation);
    }

    // The board starts as soon as nanoff is done: what it says before anybody listens is lost, so it is told to start anew.
    private void Follow(NamedPort port, string log, CancellationToken cancellation)
    {
        using var file = new StreamWriter(log) { AutoFlush = true, NewLine = "\n" };
        using var progress = new ProgressLine(output.Style);
        progress.Set($"waiting for {port.Name} to come back");
        var isPassedOver = true;
        using var session = new SerialSession(port.Name, () => port.Open(arguments.Baud), Take);
        using var registration = cancellation.Register(session.Wake);
        _heard = Stopwatch.GetTimestamp();
        ReadWhile(session, () => !session.IsOpen, cancellation);
        session.Read(s_rest, reconnect: true);
        isPassedOver = false;
        progress.Set(_judge.Progress);

        // The interpreter alone, as Visual Studio does: a processor that starts anew takes its USB with it, and what the board says meanwhile is lost.
        var lost = session.LostCount;
        session.Reboot(RebootOptions.InterpreterOnly);
        _heard = Stopwatch.GetTimestamp();
        ReadWhile(session, () => !_judge.IsEnded && _judge.RestartedAfter is null, cancellation);
        RequireBegun(port.Name, session.IsOpen, session.LostCount > lost);

        void Take(BoardLine line)
        {
            file.WriteLine(line.Text);

            if (line.Kind != BoardLineKind.Link && !isPassedOver)
            {
                // One that talks without an end and never begins is given up too.
                _heard = _judge.HasBegun ? Stopwatch.GetTimestamp() : _heard;
                _exception ??= line.Kind == BoardLineKind.Exception ? line.Text.Trim() : null;
                progress.Clear();
                _judge.Take(line.Text);
                progress.Set(_judge.Progress);
            }
        }
    }

    private void ReadWhile(SerialSession session, Func<bool> goesOn, CancellationToken cancellation)
    {
        while (goesOn() && Stopwatch.GetElapsedTime(_heard) < arguments.Limit)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Read(s_slice, reconnect: true);
        }
    }

    private void RequireBegun(string port, bool isOpen, bool wasAway)
    {
        if (!isOpen && !_judge.IsEnded)
        {
            throw new UserException(ExitCode.BenchBroken, $"{port} is gone, and did not come back: what the tests did from then on is not known");
        }

        if (!_judge.HasBegun && _judge.OtherBuild is { } other)
        {
            throw new UserException(
                ExitCode.BenchBroken, $"nanoff said that all went well, but the board runs tests of build {other}, not {_judge.Build} which was deployed: it was not written, or to another address");
        }

        if (!_judge.HasBegun)
        {
            throw _exception is { } first
                ? new UserException(ExitCode.ChecksFailed, $"the tests do not start: {first}")
                : new UserException(ExitCode.BenchBroken, string.Create(
                    CultureInfo.InvariantCulture, $"the board did not say on {port} within {arguments.Limit.TotalSeconds} s that the tests begin{(wasAway ? ", but the port was away, and what it said then is lost" : string.Empty)}: 'nanonet console --port {port} --reboot' shows what it says"));
        }
    }
}
