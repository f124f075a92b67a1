using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using NanoNet.Boards;

namespace NanoNet.Flash;

/// <summary>Runs nanoff, nanoFramework's flasher.</summary>
/// <remarks>Its exit code is of four digits and does not survive Unix's eight bits, so what it says decides: <c>Error E4000: ...</c>.</remarks>
public sealed partial class Nanoff
{
    private readonly string _program;
    private readonly TimeSpan _silence;

    /// <param name="program">Path of nanoff.</param>
    /// <param name="silence">It counts as hung when it says nothing for so long.</param>
    public Nanoff(string program, TimeSpan silence)
    {
        _program = program;
        _silence = silence;
    }

    /// <summary>Where nanoff is: named by the user, on PATH, or among the .NET tools of this user.</summary>
    /// <returns>Null if it is nowhere.</returns>
    public static string? Find(string? named)
    {
        if (named is not null)
        {
            return File.Exists(named) ? Path.GetFullPath(named) : throw new FlashException(FlashFault.Request, $"there is no nanoff at {named}");
        }

        var name = OperatingSystem.IsWindows() ? "nanoff.exe" : "nanoff";
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var tool = Path.Combine(home, ".dotnet", "tools", name);
        return SearchPath.Find(name) ?? (File.Exists(tool) ? tool : null);
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">One by one.</param>
    /// <param name="said">Called for each line, and each part of a line that it rewrites.</param>
    /// <param name="cancellation">Ends it, and all that it started.</param>
    /// <exception cref="FlashException">It failed, hangs, or cannot be started.</exception>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public void Run(IReadOnlyList<string> arguments, Action<string> said, CancellationToken cancellation)
    {
        var log = new StringBuilder();
        var hasEnded = false;
        using var silent = new CancellationTokenSource(_silence);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silent.Token);
        var exitCode = Start(arguments, Follow, ended.Token);
        cancellation.ThrowIfCancellationRequested();

        lock (log)
        {
            // What it left behind may go on; nobody listens.
            hasEnded = true;
            Judge(log.ToString(), exitCode, silent.IsCancellationRequested);
        }

        void Follow(TextReader reader)
        {
            foreach (var part in Parts(reader))
            {
                lock (log)
                {
                    if (hasEnded)
                    {
                        return;
                    }

                    if (!ended.IsCancellationRequested)
                    {
                        silent.CancelAfter(_silence);
                    }

                    log.AppendLine(part);
                    said(part);
                }
            }
        }
    }

    // Progress is rewritten in place, with CR; a part that has no end yet is what a hung one last said.
    private static IEnumerable<string> Parts(TextReader reader)
    {
        var part = new StringBuilder();

        while (reader.Read() is >= 0 and var character)
        {
            if ((char)character is not ('\r' or '\n'))
            {
                part.Append((char)character);
            }
            else if (part.Length > 0)
            {
                yield return part.ToString();
                part.Clear();
            }
        }

        if (part.Length > 0)
        {
            yield return part.ToString();
        }
    }

    private void Judge(string log, int exitCode, bool isSilent)
    {
        var last = log.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "nothing";

        if (isSilent)
        {
            throw new FlashException($"nanoff said nothing for {_silence.TotalSeconds} s and was ended; the last it said was: {last}");
        }

        if (ErrorCode().Match(log) is { Success: true } match)
        {
            var advice = NanoffAdvice.For(match.Groups[1].Value);
            throw new FlashException(advice.Fault, $"nanoff {advice.Code}: {advice.Meaning}; {advice.Remedy}\nit said: {match.Value.Trim()}");
        }

        if (exitCode != 0)
        {
            throw new FlashException($"nanoff failed without an error of its own (exit code {exitCode}); the last it said was: {last}");
        }
    }

    private int Start(IReadOnlyList<string> arguments, Action<TextReader> follow, CancellationToken ending)
    {
        var start = new ProcessStartInfo(_program);

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NANOFRAMEWORK_TELEMETRY_OPTOUT"] = "1";

        try
        {
            return ProgramRun.Run(start, follow, ending, isLeashed: true);
        }
        catch (Win32Exception e)
        {
            throw new FlashException($"cannot start {_program}: {e.Message}");
        }
    }

    [GeneratedRegex(@"Error (E[0-9]{4})\b[^\r\n]*")]
    private static partial Regex ErrorCode();
}
