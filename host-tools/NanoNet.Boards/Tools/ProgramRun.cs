using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace NanoNet.Boards;

/// <summary>Another program, from its start to its end: it can be ended with all that it started, and what it leaves behind is not waited for.</summary>
public static class ProgramRun
{
    // What a program said last is still in the pipe when it is gone. One that it left behind may hold the pipe for ever.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(10);

    /// <summary>Runs it. Its standard input is empty: a question that nobody answers would hang it.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="follow">Reads one of its streams to the end; called on two threads, once for each.</param>
    /// <param name="ending">Ends it and all that it started.</param>
    /// <param name="isLeashed">Whether it ends, with all that it started, when this process is killed: what holds a port, or writes files, would be in the way of whoever tries again.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static int Run(ProcessStartInfo start, Action<TextReader> follow, CancellationToken ending, bool isLeashed = false)
    {
        ArgumentNullException.ThrowIfNull(start);

        if (isLeashed)
        {
            Leash.PutOn(start);
        }

        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;

        // The leash is in the place of it, and empties it for the program.
        if (!isLeashed || OperatingSystem.IsWindows())
        {
            process.StandardInput.Close();
        }

        using var killing = ending.Register(() => End(process));
        Thread[] followers = [Follow(process.StandardOutput, follow), Follow(process.StandardError, follow)];

        // With a limit it waits for the program alone; without one for its streams too.
        process.WaitForExit(int.MaxValue);

        if (isLeashed)
        {
            Leash.TakeOff(process);
        }

        var begun = Stopwatch.GetTimestamp();

        foreach (var follower in followers)
        {
            var left = s_grace - Stopwatch.GetElapsedTime(begun);
            follower.Join(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        return process.ExitCode;
    }

    /// <summary>Ends a program and all that it started; one that has ended already is no trouble.</summary>
    public static void End(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);

        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or a part of it, ended just now, or is another user's.
        }
    }

    private static Thread Follow(TextReader stream, Action<TextReader> follow)
    {
        var thread = new Thread(() =>
        {
            try
            {
                follow(stream);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                // Nobody waits for it any more.
            }
        }) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
