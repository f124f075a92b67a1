using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NanoNet.Validation;
using NanoNet.Wire;

namespace NanoNet.Bench;

/// <summary>Boots a board, runs scenarios against it and judges the capture of it.</summary>
public static class VerifyRun
{
    /// <summary>How often a scenario is tried on a cable that was told to do harm.</summary>
    private const int MaxAttempts = 3;

    private static readonly TimeSpan s_answerTime = TimeSpan.FromSeconds(-1);

    // NanoNet's firmware gives up a client that is silent for a minute: by then nothing is left of an attempt whose end it was not told.
    private static readonly TimeSpan s_settling = TimeSpan.FromMinutes(2);

    /// <summary>Runs from start to end on the calling thread.</summary>
    /// <returns>What was found, also when the bench broke or the run was cancelled on the way.</returns>
    public static VerifyResult Run(VerifyOptions options)
    {
        var scenarios = ScenarioCatalog.Select(options.Scenarios, options.IncludeSlow);
        var run = new Recording();
        var bench = new TestBench(options.IsVirtualTime ? new VirtualClock() : new RealClock(), options.Folder, options.Network, options.Seed, options.Cancellation);
        var begun = bench.Pump.Clock.Now;

        using (bench)
        {
            try
            {
                Boot(bench, options, run);
                RunScenarios(bench, options, scenarios, run);
            }
            catch (BenchBrokenException e)
            {
                run.Broken = e.Message;
                run.IsFirmwareToBlame = e.IsOfFirmware;
            }
            catch (OperationCanceledException)
            {
                run.IsCancelled = true;
            }
        }

        return Judge(bench, options, run, begun);
    }

    private static void Boot(TestBench bench, VerifyOptions options, Recording run)
    {
        var clock = bench.Pump.Clock;
        var begun = clock.Now;
        bench.Break(options.Faults);

        if (options.Desk is { } desk)
        {
            bench.Start(desk);
        }
        else
        {
            bench.Start(options.Setup ?? throw new InvalidOperationException("no board is named"));
        }

        run.ProcessStart = clock.Now - begun;
        bench.PowerOn(saysReady: options.Foreign is null && bench.HasConsole);
        var foreign = options.Foreign;

        if (bench.Desk is not null)
        {
            bench.FindOnDesk();

            // Nobody heard it, and it has no page that says who it is.
            foreign ??= bench.Console.Banner is null ? new ForeignFirmware { Name = options.Board.Firmware } : null;
        }

        if (foreign is not null)
        {
            run.Offer = ServiceSearch.Run(bench, foreign);
        }

        run.Ready = clock.Now - bench.PoweredOn;
    }

    private static void RunScenarios(TestBench bench, VerifyOptions options, IReadOnlyList<IScenario> scenarios, Recording run)
    {
        var manifest = options.DeviceManifest is { } path ? DeviceManifest.Load(path) : null;
        run.Assemblies = Match(bench.Console.Assemblies, manifest);
        var context = new ScenarioContext(bench, options.Board, run.Assemblies)
        {
            Firmware = new ScenarioFirmware(bench.Console, options.Board) { Name = options.Foreign?.Name ?? options.Board.Firmware, Offer = run.Offer },
        };
        var begun = bench.Pump.Clock.Now;

        foreach (var scenario in scenarios)
        {
            options.Started?.Invoke(scenario);
            var result = RunOne(context, scenario, out var broken);
            run.Results.Add(result);
            options.Finished?.Invoke(result);
            run.Scenarios = bench.Pump.Clock.Now - begun;

            if (broken is not null)
            {
                throw broken;
            }
        }
    }

    private static ScenarioResult RunOne(ScenarioContext context, IScenario scenario, out BenchBrokenException? broken)
    {
        var begun = context.Now;
        var wall = Stopwatch.GetTimestamp();
        var before = context.FrameCount;
        var last = Attempt(context, scenario);
        var isSure = last.IsCertain || context.HarmByPlan == 0;
        var attempts = 1;

        // A cable that does harm now and then lets a later attempt through.
        for (; last.MayBeTriedAgain && !isSure && attempts < MaxAttempts; attempts++)
        {
            context.Pass(context.IsVirtualTime ? s_settling : ScenarioContext.DefaultPatience);
            var again = Attempt(context, scenario);
            isSure = again.IsCertain || (again.Outcome == ScenarioOutcome.Failed && last.Outcome == ScenarioOutcome.Failed);
            last = again;
        }

        broken = last.Broken;
        var after = context.FrameCount;
        var first = after > before ? before + 1 : 0;
        var isInDoubt = last.Outcome == ScenarioOutcome.Failed && !isSure;

        return new ScenarioResult(
            scenario.Id,
            scenario.Title,
            scenario.Source,
            isInDoubt ? ScenarioOutcome.Undecidable : last.Outcome,
            last.Expected,
            isInDoubt ? $"{last.Seen}; the cable was told to do harm, and did it before: something of that may be left" : last.Seen,
            first,
            after > before ? after : 0,
            context.Now - begun)
        {
            Wall = context.IsVirtualTime ? Stopwatch.GetElapsedTime(wall) : null,
            Attempts = attempts,
        };
    }

    private static ScenarioAttempt Attempt(ScenarioContext context, IScenario scenario)
    {
        var harmBefore = context.HarmByPlan - (context.IsCutByPlan ? 1 : 0);
        var starts = context.Console.Starts;

        try
        {
            RequireTime(scenario, context);
            scenario.Run(context);
            return context.Console.Starts == starts ? new ScenarioAttempt(ScenarioOutcome.Passed) : Restarted();
        }
        catch (ScenarioFailedException) when (context.Console.Starts != starts)
        {
            return Restarted();
        }
        catch (ScenarioFailedException e)
        {
            // What nothing reached has failed nobody.
            if (context.LinkTrouble is { } trouble)
            {
                return new ScenarioAttempt(ScenarioOutcome.Broken) { Seen = trouble, Broken = new BenchBrokenException(trouble) };
            }

            var harm = context.HarmByPlan - harmBefore;

            if (harm == 0 || e.IsCertain)
            {
                return new ScenarioAttempt(ScenarioOutcome.Failed) { Expected = e.Expected, Seen = e.Seen, IsCertain = e.IsCertain };
            }

            // The board may have done all that it could with what reached it.
            return new ScenarioAttempt(ScenarioOutcome.Undecidable)
            {
                Expected = e.Expected,
                Seen = $"{e.Seen}; the cable was told to do harm meanwhile, and did {harm} times: see {TestBench.FaultsFile}",
            };
        }
        catch (ScenarioSkippedException e)
        {
            return new ScenarioAttempt(ScenarioOutcome.Skipped) { Seen = e.Message };
        }
        catch (BenchBrokenException e)
        {
            return new ScenarioAttempt(ScenarioOutcome.Broken) { Seen = e.Message, Broken = e };
        }
        finally
        {
            context.EndScenario();
        }
    }

    // No scenario asks for that, and whatever it saw was of two lives of the board.
    private static ScenarioAttempt Restarted() => new(ScenarioOutcome.Failed)
    {
        Expected = "a board that goes on running",
        Seen = "it started anew: its console says once more who it is",
        IsCertain = true,
    };

    private static void RequireTime(IScenario scenario, ScenarioContext context)
    {
        var takes = scenario.DurationOn(context.Board);

        if (!context.IsVirtualTime && takes > IScenario.LongestInRealTime)
        {
            throw new ScenarioSkippedException($"it takes {FaultText.Time(takes)} on the board's clock: only in virtual time");
        }
    }

    /// <summary>Pairs what the board loaded with what a device would get; an assembly of only one side is kept.</summary>
    private static List<BoardAssembly> Match(IReadOnlyList<LoadedAssembly> loaded, DeviceManifest? manifest)
    {
        var device = manifest?.Assemblies ?? [];
        var matched = loaded
            .Select(one => new BoardAssembly(one.Name, one.Version, one.Sha256, device.FirstOrDefault(other => other.Name == one.Name)?.Sha256))
            .ToList();

        matched.AddRange(device
            .Where(one => loaded.All(other => other.Name != one.Name))
            .Select(one => new BoardAssembly(one.Name, null, null, one.Sha256)));

        return matched;
    }

    private static VerifyResult Judge(TestBench bench, VerifyOptions options, Recording run, Instant begun)
    {
        var clock = bench.Pump.Clock;
        var closed = clock.Now;
        var capture = Path.Combine(options.Folder, TestBench.CaptureFile);
        var banner = bench.Console.Banner;
        var judgement = CaptureVerdict.Of(capture, Facts(options, bench, banner, run.Offer), options.KnownDeviations, bench.Desk is { Endpoint.Lost: > 0 });
        var first = bench.Recorder.FirstFromBoard is { } instant ? instant - bench.PoweredOn : default(TimeSpan?);

        return new VerifyResult
        {
            Board = options.Board,
            Started = begun.ToDateTime(),
            Banner = banner,
            Offer = run.Offer,
            Assemblies = run.Assemblies,
            Scenarios = run.Results,
            Judgement = judgement,
            CapturePath = capture,
            FaultsLogPath = bench.Cable.Log.Count > 0 ? Path.Combine(options.Folder, TestBench.FaultsFile) : null,
            Faults = [.. bench.Planned.Select(static one => new FaultCount($"--{one.Fault.Name} {one.Fault}", one.Count))],
            ConsoleLogPath = Path.Combine(options.Folder, TestBench.ConsoleFile),
            Timing = new VerifyTiming(run.ProcessStart, first, run.Ready, run.Scenarios, clock.Now - closed, clock.Now - begun),
            Broken = run.Broken,
            IsFirmwareToBlame = run.IsFirmwareToBlame,
            IsCancelled = run.IsCancelled,
        };
    }

    private static BoardFacts Facts(VerifyOptions options, TestBench bench, FirmwareBanner? banner, ServiceOffer? offer)
    {
        var services = banner?.Services ?? offer?.Found ?? [];

        return new BoardFacts
        {
            Address = banner?.Address ?? options.Network.Address,
            Mac = bench.Desk?.Mac ?? banner?.Mac ?? MacOf(options),
            MaximumSegmentSize = options.Board.ExpectedMss,

            // What was asked just before may have been answered into the cut.
            Absences = [.. bench.Cuts.Select(static cut => ((cut.From + s_answerTime).Nanoseconds, cut.To.Nanoseconds))],
            Reassembles = new LwipTimes(options.Board).Reassembles,

            // Only a banner names all of them.
            OpenTcpPorts = banner is null ? null : PortsOf(services, FirmwareService.TcpEcho, FirmwareService.Http),
            OpenUdpPorts = banner is null ? null : PortsOf(services, FirmwareService.UdpEcho),
            UdpEchoPorts = PortsOf(services, FirmwareService.UdpEcho),
            HttpPorts = PortsOf(services, FirmwareService.Http),
        };
    }

    private static MacAddress? MacOf(VerifyOptions options) =>
        MacAddress.TryParse(options.Setup?.Mac ?? options.Board.Network.Mac, out var mac) ? mac : null;

    private static HashSet<ushort> PortsOf(IReadOnlyList<FirmwareService> services, params IReadOnlyList<string> names) =>
        [.. services.Where(service => names.Contains(service.Name)).Select(static service => service.Port)];

    /// <summary>What a run has found so far.</summary>
    private sealed class Recording
    {
        public List<ScenarioResult> Results { get; } = [];

        public IReadOnlyList<BoardAssembly> Assemblies { get; set; } = [];

        public ServiceOffer? Offer { get; set; }

        public TimeSpan ProcessStart { get; set; }

        public TimeSpan Ready { get; set; }

        public TimeSpan Scenarios { get; set; }

        public string? Broken { get; set; }

        public bool IsFirmwareToBlame { get; set; }

        public bool IsCancelled { get; set; }
    }
}
