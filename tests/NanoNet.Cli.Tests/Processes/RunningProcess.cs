using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Cli.Tests.Processes;

/// <summary>A process under test: its output is collected, its lines can be waited for, signals can be sent.</summary>
public sealed partial class RunningProcess : IDisposable
{
    // Only what hangs takes that long: building tool and runtime for debugging took five minutes on a machine with a load of 40.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly List<(Func<string, bool> Wanted, TaskCompletionSource<string> Found)> _waits = [];
    private readonly List<string> _lines = [];
    private readonly Lock _gate = new();
    private int _openStreams = 2;

    private RunningProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Take(_output, e.Data);
        process.ErrorDataReceived += (_, e) => Take(_error, e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>What the process reads; ended already unless it was started to be kept.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <param name="program">Its path, or a name on PATH.</param>
    /// <param name="arguments">One by one.</param>
    /// <param name="folder">Where it runs; null for here.</param>
    /// <param name="environment">Variables to set; null removes one.</param>
    /// <param name="keepsInput">Whether its standard input stays open.</param>
    public static RunningProcess Start(
        string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null, bool keepsInput = false)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? string.Empty,
        };

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        var process = Process.Start(start)!;

        if (!keepsInput)
        {
            process.StandardInput.Close();
        }

        return new RunningProcess(process);
    }

    public static async Task<ProcessResult> Run(
        string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var process = Start(program, arguments, folder, environment);
        return await process.End();
    }

    /// <summary>Waits for a line of either stream; lines that came already count.</summary>
    /// <exception cref="InvalidOperationException">The process ended without it.</exception>
    public Task<string> Line(Func<string, bool> wanted)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (_gate)
        {
            var before = _lines.Find(l => wanted(l));

            if (before is not null)
            {
                return Task.FromResult(before);
            }

            _waits.Add((wanted, found));
            EndWaits();
        }

        return found.Task.WaitAsync(s_limit, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until so many lines of either stream are wanted ones.</summary>
    public async Task Lines(int count, Func<string, bool> wanted)
    {
        var seen = 0;
        await Line(line => wanted(line) && ++seen == count);
    }

    public void Signal(PosixSignal signal) => _ = Kill(_process.Id, signal == PosixSignal.SIGINT ? 2 : 15);

    /// <summary>Waits for the end; kills a process that does not come to one.</summary>
    public async Task<ProcessResult> End()
    {
        using var limit = new CancellationTokenSource(s_limit);

        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"the process did not end within {s_limit}; it said: {_output}{_error}");
        }

        return new ProcessResult(_process.ExitCode, _output.ToString(), _error.ToString(), _watch.Elapsed);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Take(StringBuilder stream, string? line)
    {
        lock (_gate)
        {
            if (line is null)
            {
                _openStreams--;
                EndWaits();
                return;
            }

            stream.Append(line).Append('\n');
            _lines.Add(line);

            foreach (var (wanted, found) in _waits)
            {
                if (wanted(line))
                {
                    found.TrySetResult(line);
                }
            }
        }
    }

    // No line will come any more: what the process said tells more than that the time is up.
    private void EndWaits()
    {
        if (_openStreams == 0)
        {
            foreach (var (_, found) in _waits)
            {
                found.TrySetException(new InvalidOperationException($"the process ended without the line; it said: {_output}{_error}"));
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
