using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using NanoNet.Bench;
using NanoNet.Boards;
using NanoNet.Cli.Boards;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Runs;
using Spectre.Console;

namespace NanoNet.Cli.Verbs;

/// <summary>One board that runs until Ctrl-C or until a command ends.</summary>
public sealed class RunSession(RunArguments arguments, Output output)
{
    /// <summary>Nothing ends the wait but its condition, the board's end or an interruption.</summary>
    private static readonly TimeSpan s_forever = TimeSpan.FromDays(3650);

    private readonly Checkout _checkout = Checkout.Find();

    // A command's or a shell's output is what the user wants to see; the board's console is shown beside it only if asked for.
    private readonly bool _hasCommand = arguments.WithTap || arguments.Command.Count > 0;

    private bool _isIntroduced;

    /// <returns>The exit code: the command's, if there is one.</returns>
    public int Run()
    {
        var profile = arguments.Board.LoadProfile(_checkout);

        if (arguments.Firmware is { } app)
        {
            PreparedBoard.RequireApp(app);
            ForeignFirmwareCheck.Run(_checkout, app);
        }

        var network = CommonOptions.NetworkOf(arguments.Network);
        using var interruption = new Interruption();
        using var scratch = ScratchFolder.Create();

        try
        {
            var board = Prepare(profile, network, scratch.Path, interruption.Token);
            using var bench = OpenBench(network, interruption.Token);
            return Run(bench, board);
        }
        catch (BenchBrokenException e)
        {
            // A terminal's Ctrl-C goes to the board's process too; which of the two the bench notices first is chance.
            interruption.Token.ThrowIfCancellationRequested();
            throw new UserException(ExitCode.BenchBroken, e.IsReported ? string.Empty : e.Message, e);
        }
    }

    private PreparedBoard Prepare(BoardProfile profile, BoardNetwork network, string folder, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(output.Style);
        return PreparedBoard.Prepare(_checkout, profile, arguments.Firmware, folder, network, arguments.Seed, Announce, cancellation);

        void Announce(string what)
        {
            progress.Set(what);

            if (!output.Style.Interactive)
            {
                Diagnostics.Note(what);
            }
        }
    }

    private TestBench OpenBench(BoardNetwork network, CancellationToken cancellation)
    {
        if (arguments.Capture is { } file && (File.Exists(file) || Directory.Exists(file)))
        {
            throw new UserException(ExitCode.Usage, $"{file} is already there: --capture overwrites nothing");
        }

        try
        {
            return new TestBench(arguments.IsVirtualTime ? new VirtualClock() : new RealClock(), arguments.Capture, log: null, network, arguments.Seed, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write {arguments.Capture}: {e.Message}", e);
        }
    }

    private int Run(TestBench bench, PreparedBoard board)
    {
        bench.Log.LineAdded += Show;
        List<PortForwarder> forwarders = [];
        TapSession? tap = null;
        InterfacePort? desk = null;

        try
        {
            // Before the board starts: a port that is taken, or a TAP that may not be, is known at once.
            var client = arguments.Forwards.Count > 0 ? bench.ClientHost() : null;
            forwarders.AddRange(arguments.Forwards.Select(f => new PortForwarder(bench.Pump, client!, bench.Network.Address, f)));
            Environment.SetEnvironmentVariable("NANONET_BOARD", bench.Network.Address.ToString());
            tap = arguments.WithTap ? OpenTap(bench, board) : null;
            desk = arguments.Interface is { } name ? OpenInterface(bench, name) : null;
            bench.Break(arguments.Faults);
            bench.Start(board.Setup with { LeavesConsole = desk is not null });
            bench.PowerOn(saysReady: arguments.Firmware is null && desk is null);
            Introduce(bench, forwarders);
            return desk is not null ? Await(bench, desk) : tap is not null ? Await(bench, tap) : arguments.Command.Count > 0 ? AwaitCommand(bench) : Await(bench);
        }
        finally
        {
            tap?.Dispose();
            desk?.Dispose();
            forwarders.ForEach(static f => f.Dispose());
        }
    }

    // Who is at the other end has hosts of its own, and the addresses that it likes.
    private static InterfacePort OpenInterface(TestBench bench, string name)
    {
        bench.Switch.Detach(bench.Tester);
        bench.Switch.Detach(bench.SecondTester);
        return new InterfacePort(bench.Pump, bench.Switch, name);
    }

    private int Await(TestBench bench, InterfacePort desk)
    {
        if (arguments.Command.Count > 0)
        {
            return AwaitCommand(bench);
        }

        bench.WaitUntil(() => desk.EndReason is not null, arguments.Limit ?? s_forever);
        return desk.EndReason is { } reason ? throw new BenchBrokenException(reason) : (int)ExitCode.Ok;
    }

    private TapSession OpenTap(TestBench bench, PreparedBoard board)
    {
        var helper = Path.Combine(Path.GetDirectoryName(board.Setup.NativeLibrary)!, NativeBuild.TapName);
        return new TapSession(bench, new TapSetup { Helper = helper, Command = arguments.Command });
    }

    private int Await(TestBench bench)
    {
        bench.WaitUntil(static () => false, arguments.Limit is { } limit ? bench.PoweredOn + limit - bench.Pump.Clock.Now : s_forever);
        return (int)ExitCode.Ok;
    }

    private static int Await(TestBench bench, TapSession tap)
    {
        tap.Begin();
        bench.WaitUntil(() => tap.HasExited, s_forever);
        return tap.ExitCode;
    }

    private int AwaitCommand(TestBench bench)
    {
        using var command = RunningCommand.Start(arguments.Command, bench.Pump);
        bench.WaitUntil(() => command.HasExited, s_forever);
        return command.ExitCode;
    }

    private void Show(ConsoleLine line)
    {
        var text = $"[{line.SincePowerOn.TotalSeconds.ToString("F6", CultureInfo.InvariantCulture),12}] {line.Text}";

        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "line", SincePowerOnMs = Milliseconds.Round(line.SincePowerOn), Message = line.Text });
        }
        else if (!_hasCommand)
        {
            output.Report.WriteUnbroken(text);
            output.Flush();
        }
        else if (output.IsVerbose || (arguments.Command.Count == 0 && !_isIntroduced))
        {
            Console.Error.WriteLine(text);
        }
    }

    private void Introduce(TestBench bench, List<PortForwarder> forwarders)
    {
        _isIntroduced = true;

        if (output.IsJson)
        {
            IntroduceToPrograms(bench, forwarders);
            return;
        }

        if (arguments.Command.Count > 0)
        {
            return;
        }

        var banner = bench.Console.Banner;
        var services = string.Join(", ", banner?.Services.Select(static s => $"{s.Name} {s.Port.ToString(CultureInfo.InvariantCulture)}") ?? []);
        List<string> lines = arguments.Interface is { } name
            ? [$"{arguments.Board.Word} is plugged into {name}; its serial port is {bench.Board!.ConsoleDevice}"]
            : [$"{arguments.Board.Word} runs at {bench.Network.Address}{(services.Length == 0 ? string.Empty : $": {services}")}"];
        lines.AddRange(forwarders.Select(f => Describe(f.Forward, banner)));

        if (arguments.WithTap)
        {
            lines.Add($"this shell is in a network namespace with it: curl http://{bench.Network.Address}/ ; exit ends the board");
        }
        else
        {
            if (forwarders.Count == 0 && arguments.Interface is null)
            {
                lines.Add("nothing of this machine reaches it: --forward 8080:80 carries connections to it, --tap gives it a network with a shell");
            }

            lines.Add(arguments.Limit is { } limit
                ? string.Create(CultureInfo.InvariantCulture, $"it ends {limit} after it got its power{(arguments.IsVirtualTime ? ", in virtual time" : string.Empty)}; seed {arguments.Seed}")
                : string.Create(CultureInfo.InvariantCulture, $"Ctrl-C ends it; seed {arguments.Seed}"));
        }

        foreach (var line in lines)
        {
            if (arguments.WithTap)
            {
                Console.Error.WriteLine(line);
            }
            else
            {
                output.Report.WriteLine(line, new Style(decoration: Decoration.Bold));
            }
        }

        output.Flush();
    }

    private void IntroduceToPrograms(TestBench bench, List<PortForwarder> forwarders)
    {
        var banner = bench.Console.Banner;
        output.Json(new JsonLine
        {
            Event = "board",
            Seed = arguments.Seed,
            Board = PreparedBoard.Record(arguments.Board.LoadProfile(_checkout), arguments.Board.ProfilePath(_checkout), bench.Network) with
            {
                Interface = arguments.Interface,
                Port = arguments.Interface is null ? null : bench.Board!.ConsoleDevice,
                Address = arguments.Interface is null ? bench.Network.Address.ToString() : null,
                Mac = banner?.Mac.ToString(),
            },
            Firmware = banner is null ? null : new FirmwareRecord
            {
                Name = banner.Firmware, Version = banner.Version, BuildId = banner.BuildId, Services = [.. banner.Services.Select(static service => service.ToString())],
            },
        });

        foreach (var forward in forwarders.Select(static one => one.Forward))
        {
            output.Json(new JsonLine { Event = "forward", Id = string.Create(CultureInfo.InvariantCulture, $"{forward.HostPort}:{forward.BoardPort}"), Message = Describe(forward, banner) });
        }
    }

    private static string Describe(PortForward forward, FirmwareBanner? banner)
    {
        var isHttp = banner?.PortOf(FirmwareService.Http) == forward.BoardPort;
        var here = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{forward.HostPort}");
        return string.Create(CultureInfo.InvariantCulture, $"{(isHttp ? $"http://{here}/" : here)} leads to its port {forward.BoardPort}");
    }
}
