using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace NanoNet.Benchmarks;

/// <summary>A program that captures on the cable until it is told to end.</summary>
internal sealed partial class CapturedBy : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private CapturedBy(Process process)
    {
        _process = process;

        // Who judges writes of each connection; a pipe that nobody reads would stop it.
        _output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>What it said at its end about frames.</summary>
    public string Counters { get; private set; } = string.Empty;

    /// <summary>All that it said on standard output.</summary>
    public string Output { get; private set; } = string.Empty;

    /// <summary>Processor time, user and system.</summary>
    public TimeSpan ProcessorTime { get; private set; }

    /// <summary>The most memory that it held, in octets.</summary>
    public long Peak { get; private set; }

    /// <summary>Memory that it holds, in octets.</summary>
    public long Held
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it captures, which each says on standard error.</summary>
    /// <returns>Null if it is not installed or may not capture.</returns>
    public static CapturedBy? TryStart(string program, params string[] arguments)
    {
        if (!File.Exists(program) && !MeasuredProcess.IsInstalled(program))
        {
            return null;
        }

        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        return process.StandardError.ReadLine() is { } line && Begun().IsMatch(line) ? new CapturedBy(process) : null;
    }

    /// <summary>Starts what is known to capture here.</summary>
    public static CapturedBy Start(string program, params string[] arguments) =>
        TryStart(program, arguments) ?? throw new InvalidOperationException($"{program} does not capture");

    /// <summary>Interrupts it and reads what it says.</summary>
    public void End()
    {
        _process.Refresh();
        ProcessorTime = _process.TotalProcessorTime;
        Peak = _process.PeakWorkingSet64;
        using var interrupt = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        var errors = _process.StandardError.ReadToEndAsync();
        Output = _output.GetAwaiter().GetResult();
        _process.WaitForExit();
        Counters = string.Join("; ", (Output + errors.GetAwaiter().GetResult()).Split('\n').Select(static line => line.Trim()).Where(static line => Figures().IsMatch(line)));
    }

    public void Dispose() => _process.Dispose();

    [GeneratedRegex("(listening|capturing) on ")]
    private static partial Regex Begun();

    [GeneratedRegex("^[0-9]+ (frames|packets)")]
    private static partial Regex Figures();
}
