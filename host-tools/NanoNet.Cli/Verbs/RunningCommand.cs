using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using NanoNet.Bench;

namespace NanoNet.Cli.Verbs;

/// <summary>The user's command, on the user's terminal, while the bench runs.</summary>
internal sealed class RunningCommand : IDisposable
{
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(1);

    private readonly Process _process;

    private RunningCommand(Process process, Pump pump)
    {
        _process = process;
        process.Exited += (_, _) => pump.Post(() => HasExited = true);
        process.EnableRaisingEvents = true;
    }

    /// <summary>Set on the pump's thread.</summary>
    public bool HasExited { get; private set; }

    public int ExitCode => _process.ExitCode;

    /// <exception cref="UserException">There is no such program.</exception>
    public static RunningCommand Start(IReadOnlyList<string> words, Pump pump)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(words[0], words.Skip(1)))!;
            return new RunningCommand(process, pump);
        }
        catch (Win32Exception e)
        {
            throw new UserException(Cli.ExitCode.Usage, $"cannot run '{words[0]}': {e.Message}", e);
        }
    }

    public void Dispose()
    {
        // After a Ctrl-C it is ending by itself; what ignores that must not outlive the board.
        if (!_process.WaitForExit(s_stopLimit))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
