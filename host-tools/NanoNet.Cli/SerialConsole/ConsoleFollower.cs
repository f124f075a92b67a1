using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using NanoNet.Cli.Natives;
using NanoNet.Cli.Terminal;
using NanoNet.Reports.Runs;
using NanoNet.Serial;
using Spectre.Console;

namespace NanoNet.Cli.SerialConsole;

/// <summary>Follows a board's serial console on the screen and in a file.</summary>
public sealed class ConsoleFollower(ConsoleArguments arguments, Output output) : IDisposable
{
    // A board that reboots says nothing for seconds; one that runs answers a ping within milliseconds.
    private static readonly TimeSpan s_answerLimit = TimeSpan.FromSeconds(2);

    // One that runs answers within milliseconds; what opening a port resets (many ESP32 boards) needs seconds to come up.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(500);
    private const int Attempts = 6;

    private static readonly Style s_grey = new(Color.Grey);
    private static readonly Style s_exception = new(Color.Red, decoration: Decoration.Bold);

    private readonly StreamWriter? _file = arguments.Save is { } path ? OpenFile(path) : null;
    private readonly StreamWriter _log = OpenFile(arguments.Log);
    private BoardLine? _last;
    private bool _isFound;

    /// <returns>The exit code.</returns>
    /// <exception cref="UserException">The port cannot be had.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public ExitCode Run(CancellationToken cancellation)
    {
        var port = PortArgument.Of(arguments.Port, arguments.Board);
        var device = PortArgument.Find(port);

        try
        {
            return arguments.Info ? Ask(device, cancellation) : Follow(port, device, cancellation);
        }
        catch (SerialLinkException e)
        {
            throw new UserException(ExitCode.BenchBroken, e.Message, e);
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        _log.Dispose();
    }

    private static StreamWriter OpenFile(string path)
    {
        try
        {
            return new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException(ExitCode.Usage, $"cannot write {path}: {e.Message}", e);
        }
    }

    private ExitCode Follow(NamedPort port, string device, CancellationToken cancellation)
    {
        using var session = new SerialSession(device, () => port.Open(arguments.Baud ?? SerialLink.DefaultBaud), Take);
        using var registration = cancellation.Register(session.Wake);
        session.Open();
        Diagnostics.Note($"following {device}; Ctrl-C ends it");

        if (arguments.Reboot)
        {
            session.Reboot(RebootOptions.Normal);
        }

        var begun = TimeProvider.System.GetTimestamp();

        while (!_isFound)
        {
            cancellation.ThrowIfCancellationRequested();
            var left = arguments.Limit is { } limit ? limit - TimeProvider.System.GetElapsedTime(begun) : Timeout.InfiniteTimeSpan;

            if (arguments.Limit is not null && left <= TimeSpan.Zero)
            {
                return TimedOut(device, session.IsOpen);
            }

            ReadSome(session, left);
        }

        return ExitCode.Ok;
    }

    // Short where a line ends it all, so that the end does not wait for the next.
    private void ReadSome(SerialSession session, TimeSpan left)
    {
        var slice = TimeSpan.FromMilliseconds(50);
        session.Read(arguments.Expect is not null && (left < TimeSpan.Zero || left > slice) ? slice : left, reconnect: true);
    }

    private ExitCode TimedOut(string port, bool isOpen)
    {
        if (arguments.Expect is null)
        {
            return ExitCode.Ok;
        }

        // Of a board that is not there nothing can be said.
        if (!isOpen)
        {
            throw new UserException(ExitCode.BenchBroken, $"{port} is gone, and did not come back; " + (_last is null ? "the board said nothing" : $"the last line was: {_last.Text}"));
        }

        var seconds = arguments.Limit!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        Diagnostics.Error(
            $"no line matched '{arguments.Expect}' within {seconds} s; " + (_last is null ? "the board said nothing" : $"the last was: {_last.Text}"));
        return ExitCode.ChecksFailed;
    }

    private void Take(BoardLine line)
    {
        var stamped = $"{line.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)} {Mark(line)}{line.Text}";
        _file?.WriteLine(stamped);
        _log.WriteLine(stamped);
        Show(line);

        if (line.Kind != BoardLineKind.Link)
        {
            _last = line;
            _isFound |= arguments.Expect is { } expected && IsMatch(expected, line.Text);
        }
    }

    private static bool IsMatch(Regex expected, string text)
    {
        try
        {
            return expected.IsMatch(text);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new UserException(ExitCode.Usage, $"--expect '{expected}' takes too long on a line of {text.Length} characters; make it simpler", e);
        }
    }

    private void Show(BoardLine line)
    {
        if (output.IsJson)
        {
            output.Json(new JsonLine
            {
                Event = line.Kind == BoardLineKind.Link ? "link" : "line",
                At = line.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                Kind = line.Kind == BoardLineKind.Exception ? "exception" : null,
                Message = line.Text,
            });
        }
        else
        {
            // Escape sequences of the board, or of noise, do not reach the terminal.
            var text = new Paragraph(line.At.LocalDateTime.ToString("HH:mm:ss.fff ", CultureInfo.InvariantCulture), s_grey)
                .Append(Mark(line) + PrintableText.Of(line.Text), line.Kind switch { BoardLineKind.Exception => s_exception, BoardLineKind.Link => s_grey, _ => Style.Plain });
            output.Report.WriteLine(text);
        }

        output.Flush();
    }

    private static string Mark(BoardLine line) => line.Kind == BoardLineKind.Link ? "-- " : "";

    private ExitCode Ask(string port, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(output.Style);

        foreach (var baud in arguments.Baud is { } one ? [one] : SerialLink.LikelyBauds.ToArray())
        {
            progress.Set(string.Create(CultureInfo.InvariantCulture, $"asking {port} at {baud} baud"));
            using var session = new SerialSession(port, () => SerialLink.Open(port, baud), static _ => { });
            using var registration = cancellation.Register(session.Wake);
            session.Open();

            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                if (session.Ping(s_slice) is { } ping)
                {
                    var info = session.ReadTargetInfo(s_answerLimit);
                    var natives = BoardNatives.Ask(session, ping);
                    progress.Set(string.Empty);
                    progress.Clear();
                    Tell(port, baud, ping, info, natives);
                    cancellation.ThrowIfCancellationRequested();
                    return ExitCode.Ok;
                }

                cancellation.ThrowIfCancellationRequested();
            }
        }

        throw new UserException(
            ExitCode.BenchBroken,
            $"nobody answers a Wire Protocol ping on {port}: no nanoFramework firmware, another rate (--baud), or firmware that is busy; 'nanonet console --port {port}' shows what it says");
    }

    private void Tell(string port, int baud, PingReply ping, TargetInfo? info, NativesReply natives)
    {
        if (natives.Outcome != NativesOutcome.Told)
        {
            Diagnostics.Warning($"the board on {port} does not say which native assemblies it has: {BoardNatives.Describe(natives.Outcome)}");
        }

        if (output.IsJson)
        {
            TellPrograms(info, natives);
            return;
        }

        var report = output.Report;
        report.WriteUnbroken($"port         {port}, {baud.ToString(CultureInfo.InvariantCulture)} baud");
        report.WriteUnbroken($"answers      {(ping.IsBooter ? "nanoBooter" : "nanoCLR")}, packets of {ping.MaxPayload.ToString(CultureInfo.InvariantCulture)} octets{(ping.DoesChecksums ? " with checksums" : "")}");

        if (info is not null)
        {
            report.WriteUnbroken($"target       {PrintableText.Of(info.Target)} ({PrintableText.Of(info.Platform)})");
            report.WriteUnbroken($"interpreter  {info.Interpreter}");
            report.WriteUnbroken($"booter       {info.Booter}");
            report.WriteUnbroken($"firmware     {PrintableText.Of(info.Info)}");
            report.WriteUnbroken($"platform     {PrintableText.Of(info.PlatformInfo)}");
        }

        foreach (var native in natives.Assemblies.OrderBy(static one => one.Name, StringComparer.Ordinal))
        {
            report.WriteUnbroken($"native       {native.Name} {native.Version} {Checksum(native)}");
        }
    }

    private void TellPrograms(TargetInfo? info, NativesReply natives)
    {
        output.Json(new JsonLine { Event = "target", Id = info?.Target, Message = info?.Interpreter.ToString() });

        foreach (var native in natives.Assemblies)
        {
            output.Json(new JsonLine { Event = "native", Id = native.Name, Message = $"{native.Version} {Checksum(native)}" });
        }
    }

    private static string Checksum(NativeAssembly native) => string.Create(CultureInfo.InvariantCulture, $"0x{native.Checksum:X8}");
}
