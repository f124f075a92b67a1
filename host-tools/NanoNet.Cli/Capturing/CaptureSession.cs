using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using NanoNet.Capture;
using NanoNet.Cli.CommandLine;
using NanoNet.Cli.Runs;
using NanoNet.Cli.Terminal;
using NanoNet.Cli.Verbs;
using NanoNet.Live;
using NanoNet.Reports.Checks;
using NanoNet.Reports.Runs;
using NanoNet.Validation;

namespace NanoNet.Cli.Capturing;

/// <summary>One capture on a network interface: into files, judged as it happens, or both.</summary>
public sealed class CaptureSession(CaptureArguments arguments, Output output)
{
    // Frames that wait for the judge while the machine is busy; more are counted as lost, and the verdicts know.
    private const long JudgeBacklog = 256L * 1024 * 1024;
    private const int TicksPerSecond = 10;
    private const int StandardOutputNumber = 1;

    private readonly Stopwatch _watch = new();
    private long _frames;
    private long _tick;
    private LiveCounters _counters;
    private IReadOnlyList<CheckRecord> _verdicts = [];

    /// <param name="folder">The run's.</param>
    /// <param name="interruption">Ends it.</param>
    /// <returns>The exit code: of the verdicts if it judges.</returns>
    /// <exception cref="UserException">The interface or the file cannot be had.</exception>
    /// <exception cref="OperationCanceledException">Interrupted before an end that was asked for.</exception>
    public DeskResult Run(RunFolder folder, CancellationToken interruption)
    {
        try
        {
            using var live = LiveCapture.Open(arguments.Capture);

            if (arguments.IsJudged && !CaptureJudge.CanRead(live.LinkType))
            {
                throw new UserException(ExitCode.Usage, $"frames of {arguments.Capture.Interface} are of link type {LinkTypeName.Of(live.LinkType)}, which is not judged; leave out --judge to write them to a file");
            }

            return Run(live, folder, interruption);
        }
        catch (LiveCaptureException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }
    }

    private DeskResult Run(LiveCapture live, RunFolder folder, CancellationToken interruption)
    {
        using var file = OpenFile(live);
        using var queue = arguments.IsJudged ? new FrameQueue(JudgeBacklog) : null;
        using var judge = arguments.IsJudged ? new HostsJudge(arguments.Board, Show) : null;
        using var progress = new ProgressLine(output.Style);
        var judging = judge is null ? null : Task.Factory.StartNew(() => Judge(judge, queue!, live.LinkType), TaskCreationOptions.LongRunning);
        if (arguments is { IsJudged: true, Unrecognized: { } unrecognized })
        {
            Diagnostics.Note($"neither 'address' nor 'mac' of {unrecognized} is known, so every host on {arguments.Capture.Interface} is judged: 'network' in the desk's file may say it");
        }

        Diagnostics.Note($"capturing on {arguments.Capture.Interface}; Ctrl-C ends it");
        _watch.Start();
        var trouble = Capture(live, file, queue, judging, progress, interruption);
        file?.Note(_counters);
        queue?.Complete();
        progress.Clear();
        judging?.GetAwaiter().GetResult();

        if (_counters.Dropped > 0)
        {
            judge?.AddDrops();
        }

        // What was captured before a trouble is as good as any.
        var exitCode = judge is null ? ExitCode.Ok : Report(judge);
        trouble ??= End(file);

        // Without an end of its own Ctrl-C is the ordinary one.
        exitCode = interruption.IsCancellationRequested && (arguments.Duration ?? (object?)arguments.Count) is not null ? ExitCode.Interrupted : exitCode;
        Close(queue, file, trouble?.ExitCode ?? exitCode);

        if (trouble is not null)
        {
            throw trouble;
        }

        return new DeskResult(exitCode)
        {
            Class = RunTrouble.ClassOf(exitCode, []),
            Complete = record => record with { Frames = _frames, Verdicts = _verdicts, Files = FilesOf(file, folder) },
        };
    }

    /// <returns>What ended it before its time; null for nothing.</returns>
    private UserException? Capture(LiveCapture live, RotatingCapture? file, FrameQueue? queue, Task? judging, ProgressLine progress, CancellationToken interruption)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(interruption);

        try
        {
            live.Run((time, frame, length) => Take(time, frame, length, file, queue, ending), () => Idle(live, file, queue, judging, progress, ending), ending.Token);
            _counters = live.Counters;
            return null;
        }
        catch (LiveCaptureException e)
        {
            return new UserException(ExitCode.BenchBroken, e.Message, e);
        }
        catch (IOException e)
        {
            _counters = live.Counters;
            return WriteTrouble(e);
        }
    }

    private UserException? End(RotatingCapture? file)
    {
        try
        {
            file?.Dispose();
            return null;
        }
        catch (IOException e)
        {
            return WriteTrouble(e);
        }
    }

    // A reader that has seen enough, as tshark -c has, is no trouble.
    private UserException? WriteTrouble(IOException e) => arguments.Path == CaptureArguments.StandardOutput
        ? null
        : new UserException(ExitCode.BenchBroken, $"cannot write {arguments.Path} any further: {e.Message}; what is there is whole", e);

    private RotatingCapture? OpenFile(LiveCapture live)
    {
        if (arguments.Path is not { } path)
        {
            return null;
        }

        var application = $"nanonet {NanoNetCommand.Version}";
        var description = new CaptureInterface(live.LinkType, arguments.Capture.SnapLength, arguments.Capture.Interface);

        try
        {
            return path == CaptureArguments.StandardOutput
                ? new RotatingCapture(OpenStandardOutput(), application, description)
                : new RotatingCapture(path, application, description, arguments.RotateAt, arguments.MaxFiles);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write {path}: {(File.Exists(path) ? "it exists, and nothing is overwritten" : e.Message)}", e);
        }
    }

    // The console's own stream takes no notice when its reader goes away.
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(StandardOutputNumber, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    private void Take(long timeNs, ReadOnlySpan<byte> frame, int originalLength, RotatingCapture? file, FrameQueue? queue, CancellationTokenSource ending)
    {
        // The kernel's batch may hold more than was asked for.
        if (_frames == arguments.Count)
        {
            return;
        }

        _frames++;
        file?.Write(timeNs, frame, originalLength);
        queue?.Add(timeNs, frame, originalLength);

        if (_frames == arguments.Count)
        {
            ending.Cancel();
        }
    }

    private void Idle(LiveCapture live, RotatingCapture? file, FrameQueue? queue, Task? judging, ProgressLine progress, CancellationTokenSource ending)
    {
        if (arguments.Duration is { } duration && _watch.Elapsed >= duration)
        {
            ending.Cancel();
        }

        // A judge that failed ends the capture, and says why below.
        if (judging is { IsFaulted: true })
        {
            ending.Cancel();
        }

        queue?.Flush();

        if (_watch.ElapsedMilliseconds * TicksPerSecond / 1000 is var tick && tick != _tick)
        {
            _tick = tick;
            _counters = live.Counters;
            file?.Note(_counters);
            file?.Flush();
            progress.Set(string.Create(CultureInfo.InvariantCulture, $"{_frames} frames, {_counters.Dropped} lost"));
        }
    }

    // They lie where the user wants them, which is seldom the run's folder.
    private static Dictionary<string, string> FilesOf(RotatingCapture? file, RunFolder folder) =>
        (file?.Files ?? []).Select((path, number) => (path, number)).ToDictionary(
            static one => one.number == 0 ? "capture" : string.Create(CultureInfo.InvariantCulture, $"capture{one.number + 1}"),
            one => Path.GetRelativePath(folder.Path, Path.GetFullPath(one.path)));

    private static void Judge(HostsJudge judge, FrameQueue queue, LinkType linkType) =>
        queue.Drain((time, frame, length) => judge.Add(time, frame, length, linkType), judge.AddDrops);

    private void Show(TcpConnectionRecord connection)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine { Event = "connection", Connection = ConnectionRecord.Of(connection) });
        }
        else
        {
            ConnectionTable.WriteLine(output.Report, connection);
        }

        output.Flush();
    }

    private ExitCode Report(HostsJudge judge)
    {
        var judgement = judge.Finish(out var others);
        var checks = CheckSource.Of([], judgement.Verdicts).ToList();
        _verdicts = [.. checks.Select(CheckRecord.Of)];

        if (output.IsJson)
        {
            foreach (var verdict in _verdicts)
            {
                output.Json(new JsonLine { Event = "verdict", Check = verdict });
            }

            foreach (var other in others)
            {
                output.Json(new JsonLine { Event = "other", Check = CheckRecord.Of(CheckSource.Of(other)), Message = judge.FramesOf(other.Frames) });
            }
        }
        else
        {
            CheckTable.WriteBrief(output.Report, checks, BriefForm.Usual);
            ShowSenders("Who sent what is violated or noted", [.. judgement.Verdicts.Where(static verdict => verdict.Outcome == Outcome.Violated)], judge);
            ShowSenders($"Other hosts than {arguments.Board?.Name}, for information", others, judge);
            output.Report.WriteLine($"{CheckCount.Of(checks)}; {judgement.Frames} frames, {judgement.ConnectionCount} TCP connections");
        }

        return FailLevel.ExitCodeOf(checks, arguments.FailOn);
    }

    private void ShowSenders(string heading, IReadOnlyList<Verdict> verdicts, HostsJudge judge)
    {
        if (verdicts.Count == 0)
        {
            return;
        }

        output.Report.WriteLine(heading);

        foreach (var verdict in verdicts)
        {
            output.Report.WriteUnbroken($"  {verdict.Rule.Id}  {judge.FramesOf(verdict.Frames)}");
        }

        output.Report.WriteLine();
    }

    private void Close(FrameQueue? queue, RotatingCapture? file, ExitCode exitCode)
    {
        var lost = (_counters.Dropped > 0 ? $", {_counters.DroppedByKernel} lost by the kernel, {_counters.DroppedByInterface} by the interface" : ", none lost")
            + (queue is { Lost: > 0 } ? $", {queue.Lost} not judged for lack of time" : "");

        if (output.IsJson)
        {
            // No scenario of ours ran: what fails here are rules alone.
            output.Json(new JsonLine { Event = "end", Frames = _frames, Message = $"{_frames} frames{lost}", ExitCode = (int)exitCode, Class = RunTrouble.ClassOf(exitCode, []) });
            return;
        }

        output.Report.WriteUnbroken($"{_frames} frames{lost}");

        foreach (var path in file?.Files ?? [])
        {
            output.Report.WriteUnbroken(path);
        }
    }
}
